/**
 * How long it takes from the bytes of a package-lock.json to its graph, and how much memory, over the floor (`readFile` and `JSON.parse` of the
 * same file) and over `npm sbom --package-lock-only`, on generated lock files. Each measurement is a process of its own; they are interleaved, so
 * that whatever else the machine does falls on all alike, and ratios of medians are printed.
 *
 *   node bench/sbom.ts [--packages 1000,25000] [--runs 3]
 */
import { LOCK_READERS } from '@devsecops/bom'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** Milliseconds, and the process's largest resident memory in KiB. */
interface Figures {
  readonly time: number
  readonly memory: number
}

/** npm gives up on large lock files of its own accord or takes minutes: then there is no ratio. */
const NPM_TIMEOUT = 300_000

const integrity = (name: string): string => `sha512-${createHash('sha512').update(name).digest('base64')}`

/** Five dependencies each, further down the list, so that there are no cycles; of every tenth name another version nests below its user. */
const lockOf = (count: number): object => {
  const packages: Record<string, object> = {}
  const entry = (name: string, version: string, dependencies: object): object => ({
    version,
    resolved: `https://registry.npmjs.org/${name}/-/${name}-${version}.tgz`,
    integrity: integrity(`${name}@${version}`),
    license: 'MIT',
    dependencies,
    engines: { node: '>=18' },
  })
  const direct: Record<string, string> = {}
  for (let index = 0; index < count; index++) {
    if (index < 40) direct[`package-${index}`] = '^1.0.0'
    const needs: Record<string, string> = {}
    for (const step of [1, 7, 40, 311, 997])
      if (index + step < count) needs[`package-${index + step}`] = '^1.0.0'
    const nested = `package-${index + 1}`
    if (index % 10 === 0 && index + 1 < count) {
      needs[nested] = '^2.0.0'
      packages[`node_modules/package-${index}/node_modules/${nested}`] = entry(nested, '2.0.0', {})
    }
    packages[`node_modules/package-${index}`] = entry(`package-${index}`, '1.0.0', needs)
  }
  const root = { name: 'bench', version: '1.0.0', dependencies: direct }
  return {
    name: 'bench',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: { '': root, ...packages },
  }
}

const write = (folder: string, count: number): void => {
  const lock = lockOf(count) as { readonly packages: Readonly<Record<string, object>> }
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock, null, 2))
  writeFileSync(join(folder, 'package.json'), JSON.stringify(lock.packages['']))
}

const phases: Readonly<Record<string, (file: string) => unknown>> = {
  floor: (file) => JSON.parse(readFileSync(file, 'utf8')) as unknown,
  graph: (file) => {
    const reader = LOCK_READERS.find(({ reads }) => reads('package-lock.json'))
    const graph = reader?.read(
      { path: 'package-lock.json', text: readFileSync(file, 'utf8') },
      () => undefined,
    )
    if (graph?.gaps.length !== 0) throw new Error(`gaps: ${JSON.stringify(graph?.gaps.slice(0, 3))}`)
    return graph
  },
}

/** In a process of its own: this script, asked for one phase. */
const measure = (phase: string, folder: string): Figures => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [import.meta.filename, '--phase', phase, '--file', join(folder, 'package-lock.json')],
    { encoding: 'utf8' },
  )
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Figures
}

/** The whole process, as a user waits for it. `undefined` where npm fails. */
const npm = (folder: string): number | undefined => {
  const start = performance.now()
  const { status } = spawnSync(
    'npm',
    ['sbom', '--package-lock-only', '--offline', '--sbom-format', 'cyclonedx'],
    {
      cwd: folder,
      stdio: 'ignore',
      timeout: NPM_TIMEOUT,
    },
  )
  return status === 0 ? performance.now() - start : undefined
}

/** The whole process too, so that starting Node.js is on both sides. */
const wholeProcess = (folder: string): number => {
  const start = performance.now()
  measure('graph', folder)
  return performance.now() - start
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const ratio = (one: readonly number[], other: readonly number[]): string =>
  (median(one) / median(other)).toFixed(2)

const compare = (count: number, runs: number): void => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sbom-'))
  try {
    write(folder, count)
    const [floor, graph, idle, ours, theirs]: [Figures[], Figures[], Figures[], number[], number[]] = [
      [],
      [],
      [],
      [],
      [],
    ]
    for (let run = 0; run < runs; run++) {
      idle.push(measure('idle', folder))
      floor.push(measure('floor', folder))
      graph.push(measure('graph', folder))
      ours.push(wholeProcess(folder))
      const took = npm(folder)
      if (took !== undefined) theirs.push(took)
    }
    const rest = median(idle.map(({ memory }) => memory))
    const beyond = (figures: readonly Figures[]): readonly number[] =>
      figures.map(({ memory }) => memory - rest)
    const times = (figures: readonly Figures[]): readonly number[] => figures.map(({ time }) => time)
    console.log(
      `${count} packages: bytes → graph over JSON.parse: time ${ratio(times(graph), times(floor))}, memory beyond an idle process ${ratio(beyond(graph), beyond(floor))}`,
    )
    console.log(
      theirs.length === runs
        ? `  whole process over npm sbom: time ${ratio(ours, theirs)}`
        : '  npm sbom failed: no ratio',
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const { values } = parseArgs({
  options: {
    packages: { type: 'string', default: '1000,25000' },
    runs: { type: 'string', default: '3' },
    phase: { type: 'string' },
    file: { type: 'string', default: '' },
  },
})

if (values.phase === undefined)
  for (const count of values.packages.split(',')) compare(Number(count), Number(values.runs))
else {
  const start = performance.now()
  phases[values.phase]?.(values.file)
  console.log(JSON.stringify({ time: performance.now() - start, memory: process.resourceUsage().maxRSS }))
}
