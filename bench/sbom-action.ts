/**
 * How long the whole action sbom takes from a package-lock.json to validated documents in CycloneDX and SPDX, and how much memory, over
 * `npm sbom --package-lock-only`, which writes one document and validates none. Each run is a process of its own; they are interleaved, so
 * that whatever else the machine does falls on all alike, and ratios of medians are printed. It needs the bundle (`npm run bundle -- sbom`).
 *
 * Where CYCLONEDX_NPM names the program of @cyclonedx/cyclonedx-npm, the action is also put over that.
 *
 *   node bench/sbom-action.ts [--packages 1000,25000] [--runs 3] [--formats 'cyclonedx-1.7, spdx-2.3'] [--bundle dist/sbom]
 */
import { load } from 'js-yaml'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeLock } from './sbom/lock.ts'
import { compare, costOf, type Cost } from './sbom/processes.ts'

const ROOT = resolve(import.meta.dirname, '..')

const { values } = parseArgs({
  options: {
    packages: { type: 'string', default: '1000,25000' },
    runs: { type: 'string', default: '3' },
    formats: { type: 'string', default: 'cyclonedx-1.7, spdx-2.3' },
    bundle: { type: 'string', default: join(ROOT, 'dist/sbom') },
  },
})
const bundle = resolve(values.bundle)

const door = load(readFileSync(join(ROOT, 'sbom/action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
}

/** As a runner does it: each input with its default. What the runner itself would fill in is left out. */
const inputs = (own: Readonly<Record<string, string>>): Record<string, string> => {
  const defaults = Object.entries(door.inputs).map(([name, input]): [string, string] => [
    name,
    input.default ?? '',
  ])
  const given = { ...Object.fromEntries(defaults.filter(([, value]) => !value.includes('${{'))), ...own }
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  )
}

const ours = (folder: string): Cost | undefined =>
  costOf(process.execPath, [join(bundle, 'index.js')], folder, {
    GITHUB_WORKSPACE: folder,
    ...inputs({ formats: values.formats, comment: 'false', 'output-dir': join(folder, 'out') }),
  })

const size = readdirSync(bundle).reduce((sum, file) => sum + statSync(join(bundle, file)).size, 0)
console.log(`bundle: ${(size / 1e6).toFixed(2)} MB of at most 6`)

for (const count of values.packages.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sbom-'))
  try {
    writeLock(folder, count)
    compare(`${count} packages, ${values.formats},`, folder, () => ours(folder), Number(values.runs))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
