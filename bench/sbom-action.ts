/**
 * How long the whole action sbom takes from a package-lock.json to validated documents in CycloneDX and SPDX, over
 * `npm sbom --package-lock-only`, which writes one document and validates none. Each run is a process of its own; they are interleaved, so
 * that whatever else the machine does falls on both alike, and ratios of medians are printed. It needs the bundle (`npm run bundle -- sbom`).
 *
 *   node bench/sbom-action.ts [--packages 1000] [--runs 3] [--formats cyclonedx-1.7]
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const BUNDLE = resolve(import.meta.dirname, '../dist/sbom')

/** npm takes minutes for large lock files, or gives up: then there is no ratio. */
const TIMEOUT = 300_000

const { values } = parseArgs({
  options: {
    packages: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    formats: { type: 'string', default: 'cyclonedx-1.7, spdx-2.3' },
  },
})

/** Four dependencies each, further down the list, so that there are no cycles. */
const packagesOf = (count: number): Readonly<Record<string, object>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const name = `package-${index}`
      const needs = [1, 7, 40, 311].map((step) => index + step).filter((other) => other < count)
      return [
        `node_modules/${name}`,
        {
          version: '1.0.0',
          resolved: `https://registry.npmjs.org/${name}/-/${name}-1.0.0.tgz`,
          integrity: `sha512-${createHash('sha512').update(name).digest('base64')}`,
          license: 'MIT',
          dependencies: Object.fromEntries(needs.map((other) => [`package-${other}`, '^1.0.0'])),
        },
      ]
    }),
  )

const write = (folder: string, count: number): void => {
  const dependencies = Object.fromEntries(
    [...Array(40).keys()].map((index) => [`package-${index}`, '^1.0.0']),
  )
  const root = { name: 'bench', version: '1.0.0', dependencies }
  const lock = { ...root, lockfileVersion: 3, requires: true, packages: { '': root, ...packagesOf(count) } }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock, null, 2))
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root))
}

/** Milliseconds; `undefined` where the program fails. */
const timed = (
  program: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
): number | undefined => {
  const start = performance.now()
  const { status } = spawnSync(program, args, { cwd, env, stdio: 'ignore', timeout: TIMEOUT })
  return status === 0 ? performance.now() - start : undefined
}

const PATH = process.env['PATH'] ?? ''

const ours = (folder: string): number | undefined =>
  timed(process.execPath, [join(BUNDLE, 'index.js')], folder, {
    PATH,
    GITHUB_WORKSPACE: folder,
    INPUT_PATH: '.',
    INPUT_FORMATS: values.formats,
    INPUT_ENGINE: 'native',
    INPUT_COMMENT: 'false',
    'INPUT_OUTPUT-DIR': join(folder, 'out'),
  })

const npms = (folder: string): number | undefined =>
  timed('npm', ['sbom', '--package-lock-only', '--offline', '--sbom-format', 'cyclonedx'], folder, {
    PATH,
    HOME: folder,
  })

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN

const size = readdirSync(BUNDLE).reduce((sum, file) => sum + statSync(join(BUNDLE, file)).size, 0)
console.log(`bundle: ${(size / 1e6).toFixed(2)} MB of at most 6`)

for (const count of values.packages.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sbom-'))
  try {
    write(folder, count)
    const times: { readonly our: number; readonly their: number | undefined }[] = []
    for (let run = 0; run < Number(values.runs); run++) {
      const our = ours(folder)
      if (our === undefined) throw new Error('the action failed')
      times.push({ our, their: npms(folder) })
    }
    const theirs = times.flatMap(({ their }) => their ?? [])
    const ratio = median(times.map(({ our }) => our)) / median(theirs)
    console.log(
      `${count} packages, ${values.formats}: ${theirs.length === times.length ? `${ratio.toFixed(2)} × npm sbom` : 'npm sbom failed: no ratio'}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
