/**
 * How long it takes from the bytes of a package-lock.json to its graph, and how much memory, over the floor (`readFile` and `JSON.parse` of the
 * same file); and the whole process over `npm sbom --package-lock-only`, on generated lock files. Each measurement is a process of its own; they are
 * interleaved, so that whatever else the machine does falls on all alike, and ratios of medians are printed.
 *
 * Where CYCLONEDX_NPM names the program of @cyclonedx/cyclonedx-npm, the whole process is also put over that.
 *
 *   node bench/sbom.ts [--packages 1000,25000] [--runs 3]
 */
import { LOCK_READERS } from '@devsecops/bom'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeLock } from './sbom/lock.ts'
import { compare, costOf, median, type Cost } from './sbom/processes.ts'

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

const commandOf = (phase: string, folder: string): readonly string[] => [
  import.meta.filename,
  ...['--phase', phase, '--file', join(folder, 'package-lock.json')],
]

/** In a process of its own: this script, asked for one phase. */
const measure = (phase: string, folder: string): Cost => {
  const { stdout, stderr } = spawnSync(process.execPath, commandOf(phase, folder), { encoding: 'utf8' })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Cost
}

const overFloor = (count: number, folder: string, runs: number): void => {
  const [idle, floor, graph]: [Cost[], Cost[], Cost[]] = [[], [], []]
  for (let run = 0; run < runs; run++) {
    idle.push(measure('idle', folder))
    floor.push(measure('floor', folder))
    graph.push(measure('graph', folder))
  }
  const rest = median(idle.map(({ memory }) => memory))
  const ratio = (of: (cost: Cost) => number): string =>
    (median(graph.map(of)) / median(floor.map(of))).toFixed(2)
  console.log(
    `${count} packages: bytes → graph over JSON.parse: time ${ratio(({ time }) => time)}, memory beyond an idle process ${ratio(({ memory }) => memory - rest)}`,
  )
}

const { values } = parseArgs({
  options: {
    packages: { type: 'string', default: '1000,25000' },
    runs: { type: 'string', default: '3' },
    phase: { type: 'string' },
    file: { type: 'string', default: '' },
  },
})

if (values.phase !== undefined) {
  const start = performance.now()
  phases[values.phase]?.(values.file)
  console.log(JSON.stringify({ time: performance.now() - start, memory: process.resourceUsage().maxRSS }))
} else
  for (const count of values.packages.split(',').map(Number)) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-sbom-'))
    try {
      writeLock(folder, count)
      overFloor(count, folder, Number(values.runs))
      const whole = (): Cost | undefined => costOf(process.execPath, commandOf('graph', folder), folder)
      compare(`${count} packages, bytes → graph as a whole process,`, folder, whole, Number(values.runs))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
