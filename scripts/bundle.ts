/**
 * Bundles every action into dist/<name>: index.js, the chunks it loads when it needs them, package.json and the
 * licences of what is in it. The bytes follow from the sources and the lock file alone. What type-checks is what is
 * bundled (actions/tsconfig.json); a bundle that fails leaves the former one in place.
 *
 *   node scripts/bundle.ts               writes dist/
 *   node scripts/bundle.ts --out <dir>   writes elsewhere, to compare
 *   node scripts/bundle.ts <name>…       only these
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const root = resolve(import.meta.dirname, '..')
const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true })
const out = resolve(values.out ?? resolve(root, 'dist'))
const actions = readdirSync(resolve(root, 'actions'), { withFileTypes: true })
const all = actions.filter((entry) => entry.isDirectory()).map(({ name }) => name)
const names = positionals.length > 0 ? positionals : all.sort()

for (const name of names) {
  const target = resolve(out, name)
  const made = mkdtempSync(join(tmpdir(), `bundle-${name}-`))
  execFileSync(
    process.execPath,
    [
      resolve(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js'),
      'build',
      `actions/${name}/src/main.ts`,
      '--out',
      made,
      '--minify',
      '--no-cache',
      '--license',
      'licenses.txt',
      '--quiet',
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  // ncc packs a folder that the code seems to name (`resolve('out')`); then the bytes would follow from this machine.
  const foreign = readdirSync(made).filter(
    (file) => !/^(?:(?:\d+\.)?index\.js|package\.json|licenses\.txt)$/.test(file),
  )
  if (foreign.length > 0) throw new Error(`${name}: the bundle holds ${foreign.join(', ')}, which is no code`)
  rmSync(target, { recursive: true, force: true })
  cpSync(made, target, { recursive: true })
  rmSync(made, { recursive: true })
  console.log(`${name}: ${readdirSync(target).sort().join(', ')}`)
}
