/**
 * Packs profiles of assumed usage into packages/cost/src/usage/profiles.gen.ts: JSON, compressed with Brotli, in base64.
 *
 *   node scripts/usage-profiles.ts <folder>    reads <folder>/{small,medium,large}.yml and writes the file
 *
 * The files are in Infracost's format of usage files; packages/cost/NOTICE.md names their source.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { readUsageFile } from '../packages/cost/src/usage/read-usage-file.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder of the profiles')

const packed = ['small', 'medium', 'large'].map((name) => {
  const path = join(folder, `${name}.yml`)
  const { usage, warnings } = readUsageFile({ path, bytes: readFileSync(path) })
  for (const warning of warnings) console.warn(warning)
  const bytes = brotliCompressSync(JSON.stringify(usage), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
  return `  ${name}: '${bytes.toString('base64')}',`
})

writeFileSync(
  new URL('../packages/cost/src/usage/profiles.gen.ts', import.meta.url),
  `// Written by scripts/usage-profiles.ts; see packages/cost/NOTICE.md.\nexport const PROFILES = {\n${packed.join('\n')}\n} as const\n`,
)
