/**
 * Bundles every action into dist/<name>: index.js, the chunks it loads when it needs them, package.json and the
 * licences of what is in it. The bytes follow from the sources and the lock file alone.
 *
 *   node scripts/bundle.ts               writes dist/
 *   node scripts/bundle.ts --out <dir>   writes elsewhere, to compare
 *   node scripts/bundle.ts <name>…       only these
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

const root = resolve(import.meta.dirname, '..')
const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true })
const out = resolve(values.out ?? resolve(root, 'dist'))
const names = positionals.length > 0 ? positionals : readdirSync(resolve(root, 'actions')).sort()

for (const name of names) {
  const target = resolve(out, name)
  rmSync(target, { recursive: true, force: true })
  execFileSync(
    process.execPath,
    [
      resolve(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js'),
      'build',
      `actions/${name}/src/main.ts`,
      '--out',
      target,
      '--minify',
      '--no-cache',
      '--license',
      'licenses.txt',
      '--quiet',
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  console.log(`${name}: ${readdirSync(target).sort().join(', ')}`)
}
