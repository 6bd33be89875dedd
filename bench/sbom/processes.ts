import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Milliseconds of a whole process, and the largest resident memory of it or of one that it starts, in KiB. */
export interface Cost {
  readonly time: number
  readonly memory: number
}

/** Others take minutes for large lock files, or give up: then there is no ratio, and only so much is known. */
export const TIMEOUT = 300_000

/**
 * Loaded into a measured process and those of Node.js that it starts: each leaves its largest resident memory, in KiB. No file of TypeScript, which
 * Node.js would have to compile in each of them.
 */
const PROBE = `data:text/javascript,${encodeURIComponent(
  'import { appendFileSync } from "node:fs"; process.on("exit", () => appendFileSync(process.env.PEAK_MEMORY, process.resourceUsage().maxRSS + "\\n"))',
)}`

/** Runs a program of Node.js. `undefined` where it fails or does not end. */
export const costOf = (
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Cost | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-peak-'))
  const peak = join(folder, 'peak')
  try {
    const start = performance.now()
    const { status } = spawnSync(program, args, {
      cwd,
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: cwd,
        NODE_OPTIONS: `--import ${PROBE}`,
        PEAK_MEMORY: peak,
        ...env,
      },
      stdio: 'ignore',
      timeout: TIMEOUT,
    })
    if (status !== 0) return undefined
    const time = performance.now() - start
    return { time, memory: Math.max(...readFileSync(peak, 'utf8').trim().split('\n').map(Number)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** `npm sbom` writes one document, of the lock file alone, and validates nothing. */
export const npmSbom = (folder: string): Cost | undefined =>
  costOf('npm', ['sbom', '--package-lock-only', '--offline', '--sbom-format', 'cyclonedx'], folder)

/** @cyclonedx/cyclonedx-npm, if CYCLONEDX_NPM names its program. It writes one document and validates it, where its validator is installed. */
export const cyclonedxNpm = (folder: string): Cost | undefined =>
  costOf(
    process.execPath,
    [process.env['CYCLONEDX_NPM'] ?? '', '--package-lock-only', '--output-file', join(folder, 'theirs.json')],
    folder,
  )

/** What this is compared with. */
export const OTHERS: Readonly<Record<string, (folder: string) => Cost | undefined>> = {
  'npm sbom': npmSbom,
  ...(process.env['CYCLONEDX_NPM'] !== undefined && { 'cyclonedx-npm': cyclonedxNpm }),
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/**
 * Runs one program and the others in turn, so that whatever else the machine does falls on all alike, and prints ratios of medians. One that
 * failed or did not end is not waited for again.
 */
export const compare = (title: string, folder: string, own: () => Cost | undefined, runs: number): void => {
  const ours: Cost[] = []
  const theirs = new Map(Object.keys(OTHERS).map((name): [string, (Cost | undefined)[]] => [name, []]))
  for (let run = 0; run < runs; run++) {
    const our = own()
    if (our === undefined) throw new Error(`${title}: our own program failed`)
    ours.push(our)
    for (const [name, costs] of theirs) if (!costs.includes(undefined)) costs.push(OTHERS[name]?.(folder))
  }
  for (const [name, costs] of theirs) console.log(`${title} over ${name}: ${ratios(ours, costs)}`)
}

const ratios = (ours: readonly Cost[], theirs: readonly (Cost | undefined)[]): string => {
  const time = median(ours.map((cost) => cost.time))
  if (theirs.includes(undefined))
    return `it failed, or did not end within ${TIMEOUT / 1000} s, of which ours needs ${(time / TIMEOUT).toFixed(3)}`
  const known = theirs.filter((cost) => cost !== undefined)
  const memory = median(ours.map((cost) => cost.memory)) / median(known.map((cost) => cost.memory))
  return `time ${(time / median(known.map((cost) => cost.time))).toFixed(2)}, peak memory ${memory.toFixed(2)}`
}
