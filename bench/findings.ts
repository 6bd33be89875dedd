/**
 * How long a SARIF log takes from its bytes to the merged log, and how much memory, over the floor: `readFile` and
 * `JSON.parse` of the same file. Each measurement is a process of its own; they are interleaved, so that whatever else
 * the machine does falls on all of them alike, and ratios of medians are printed. A log that is longer than a string can
 * be has no floor: its own is taken to be that of the largest log that has one, times the number of results.
 *
 * Where MULTITOOL names the program of @microsoft/sarif-multitool, the whole process of all phases is also put over that of
 * its `merge` of the same log.
 *
 *   node bench/findings.ts [--results 1000,10000,100000,1000000] [--runs 5]
 */
import { CATEGORIES } from '@devsecops/core'
import { judge, mergeFindings, read, sarifLog, type Source, type Thresholds } from '@devsecops/findings'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { openDocument } from '../packages/findings/src/document.ts'
import { identify } from '../packages/findings/src/identity.ts'
import { sarif } from '../packages/findings/src/readers/sarif.ts'
import { readInto } from '../packages/findings/src/source.ts'

/** Milliseconds by phase, and the process's largest resident memory in KiB. */
type Figures = Readonly<Record<string, number>>

const RULES = 300
/** A file has one path, so that its results agree with the index of its artifact. */
const FILES = 4999

/** Two of five rules have a level, which their results then leave out, as in real logs. */
const rule = (index: number): object => ({
  id: `js/rule-${index}`,
  shortDescription: { text: `Rule number ${index} is violated` },
  fullDescription: { text: `What rule ${index} is about, in a sentence or two that explain it. `.repeat(3) },
  help: { text: 'How to mend it, at length. '.repeat(30) },
  ...(index % 5 < 2 && { defaultConfiguration: { level: index % 2 === 0 ? 'error' : 'note' } }),
  properties: {
    tags: ['security', 'external/cwe/cwe-079'],
    'problem.severity': 'error',
    ...(index % 3 === 0 && { 'security-severity': '7.5' }),
  },
})

const place = (index: number, startLine: number): object => ({
  physicalLocation: {
    artifactLocation: {
      uri: `src/module-${(index % FILES) % 61}/component-${index % FILES}.ts`,
      uriBaseId: '%SRCROOT%',
      index: index % FILES,
    },
    region: { startLine, startColumn: 5, endColumn: 42 },
    contextRegion: {
      startLine,
      endLine: startLine + 2,
      snippet: {
        text: `  if (query["p${index}"] !== undefined) {\n    respond(\`<p>\${query.p${index}}</p>\`)\n  }\n`,
      },
    },
  },
})

/** Like one of CodeQL's, about 1.1 KB. */
const result = (index: number): object => ({
  ruleId: `js/rule-${index % RULES}`,
  ruleIndex: index % RULES,
  rule: { id: `js/rule-${index % RULES}`, index: index % RULES },
  ...(index % 5 >= 2 && { level: ['error', 'warning', 'note'][index % 3] }),
  message: {
    text: `Value number ${index} flows into [a dangerous place](1) without being checked, which rule ${index % RULES} forbids.`,
  },
  locations: [place(index, 1 + ((index * 7) % 900))],
  partialFingerprints: {
    primaryLocationLineHash: `${createHash('md5').update(String(index)).digest('hex').slice(0, 16)}:1`,
    primaryLocationStartColumnFingerprint: '4',
  },
  relatedLocations: [
    { id: 1, ...place(index + 1, 1 + (index % 700)), message: { text: 'user-provided value' } },
  ],
  properties: { precision: 'high', weight: (index % 100) / 100 },
})

const writeLog = (path: string, results: number): void => {
  const descriptor = openSync(path, 'wx')
  const driver = { name: 'CodeQL', rules: Array.from({ length: RULES }, (_, index) => rule(index)) }
  let text = `{"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"results":[`
  for (let index = 0; index < results; index++) {
    text += (index === 0 ? '' : ',') + JSON.stringify(result(index))
    if (text.length < 1e6) continue
    writeSync(descriptor, text)
    text = ''
  }
  writeSync(descriptor, `${text}]}]}`)
  closeSync(descriptor)
}

const openSource = (path: string): Source => {
  const descriptor = openSync(path, 'r')
  const read = (offset: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length)
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset))
  }
  const readInto = (offset: number, target: Uint8Array): number =>
    readSync(descriptor, target, 0, target.length, offset)
  return { file: 'bench.sarif', size: statSync(path).size, read, readInto }
}

/** Measures one phase after another. */
const stopwatch = (): { readonly lap: (phase: string) => void; readonly figures: () => Figures } => {
  const figures: Record<string, number> = {}
  let last = performance.now()
  const lap = (phase: string): void => {
    const now = performance.now()
    figures[phase] = now - last
    last = now
  }
  return { lap, figures: () => ({ ...figures, memory: process.resourceUsage().maxRSS }) }
}

const floor = (path: string): Figures => {
  const { lap, figures } = stopwatch()
  JSON.parse(readFileSync(path, 'utf8'))
  lap('floor')
  return figures()
}

const limits = { critical: null, high: null, medium: null, low: null, info: null }
const thresholds = Object.fromEntries(
  CATEGORIES.map((category) => [
    category,
    { mode: 'required', failOn: 'high', block: [], onUnknown: 'block', newOnly: false, severity: 'vendor' },
  ]),
) as unknown as Thresholds

/** What is done with a log, phase by phase. The digests are of the file and of each finding. */
const phases = (path: string): Figures => {
  const { lap, figures } = stopwatch()
  const source = openSource(path)
  const document = openDocument(source)
  // One object for both, as in `read`: what recognising a log has scanned is then not scanned anew.
  const surroundings = {}
  if (!sarif.recognises(document, surroundings)) throw new Error('not recognised')
  const { drafts, tools } = sarif.read(document, surroundings)
  lap('bytes → findings')
  const findings = identify(drafts)
  const hash = createHash('sha256')
  const window = new Uint8Array(1 << 20)
  for (let at = 0; at < source.size; at += window.length)
    hash.update(window.subarray(0, readInto(source, at, window)))
  const reading = {
    file: source.file,
    sha256: hash.digest('hex'),
    tools,
    categories: [],
    coverage: [],
    findings,
  }
  lap('digests')
  const judged = judge(mergeFindings([reading]), thresholds, {
    now: 0,
    waiverLimits: limits,
    remediate: limits,
  })
  lap('judging')
  writeMerged(
    path,
    judged.map(({ finding }) => finding),
  )
  lap('writing merged SARIF')
  return figures()
}

const writeMerged = (path: string, findings: Parameters<typeof sarifLog>[0]): void => {
  const descriptor = openSync(`${path}.merged`, 'w')
  for (const piece of sarifLog(findings)) writeSync(descriptor, piece)
  closeSync(descriptor)
}

/** As the gate does it: the file's digest is computed while it is scanned. */
const reading = (path: string): Figures => {
  const { lap, figures } = stopwatch()
  const { findings, unreadable } = read(openSource(path))
  if (unreadable !== undefined || findings.length === 0) throw new Error('not read')
  lap('read() in one')
  return figures()
}

const gzip = (path: string): Figures => {
  const merged = readFileSync(`${path}.merged`)
  const { lap, figures } = stopwatch()
  gzipSync(merged)
  lap('gzip')
  return figures()
}

const idle = (): Figures => stopwatch().figures()

const MEASUREMENTS = { floor, phases, reading, gzip, idle } as const

/** The largest log that JSON.parse can be given. */
const LONGEST_STRING = 0x1fffffe8

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN

/** The medians of the figures of processes that measured the same. */
const medians = (all: readonly Figures[]): Figures =>
  Object.fromEntries(
    Object.keys(all[0] ?? {}).map((phase) => [phase, median(all.map((each) => each[phase] ?? NaN))]),
  )

const measure = (name: keyof typeof MEASUREMENTS, path: string): Figures =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--no-warnings', '--max-old-space-size=12000', import.meta.filename, '--measure', name, path],
      { encoding: 'utf8' },
    ),
  ) as Figures

/** Microsoft's own tool for SARIF, where it is here. */
const MULTITOOL = process.env['MULTITOOL']

/** Milliseconds of a process from its start to its end. */
const timed = (start: () => unknown): number => {
  const before = performance.now()
  start()
  return performance.now() - before
}

/** Reads one log and writes it as another, as the phases do. */
const mergeByMultitool = (program: string, path: string): void => {
  const output = ['--output-directory', dirname(path), '--output-file', `${basename(path)}.multitool`]
  execFileSync(program, ['merge', path, ...output, '--log', 'ForceOverwrite'])
}

/** The whole process of all phases over Multitool's; the two are interleaved. */
const overMultitool = (path: string, runs: number): string => {
  if (MULTITOOL === undefined) return 'not here (MULTITOOL names it)'
  const rounds = Array.from({ length: runs }, () => ({
    ours: timed(() => measure('phases', path)),
    theirs: timed(() => {
      mergeByMultitool(MULTITOOL, path)
    }),
  }))
  return ratio(median(rounds.map(({ ours }) => ours)), median(rounds.map(({ theirs }) => theirs)))
}

const ratio = (part: number, whole: number): string => `${(part / whole).toFixed(2)} ×`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    results: { type: 'string', default: '1000,10000,100000,1000000' },
    runs: { type: 'string', default: '5' },
    measure: { type: 'string' },
  },
})

const compare = (sizes: readonly number[], runs: number): void => {
  const folder = mkdtempSync(join(tmpdir(), 'findings-'))
  let known: { readonly results: number; readonly floor: number; readonly first: number } | undefined
  try {
    for (const results of sizes) {
      const path = join(folder, `${results}.sarif`)
      writeLog(path, results)
      const hasFloor = statSync(path).size < LONGEST_STRING
      const names = (['floor', 'phases', 'reading', 'gzip', 'idle'] as const).filter(
        (name) => hasFloor || name !== 'floor',
      )
      const rounds = Array.from({ length: results >= 1e6 ? Math.min(runs, 3) : runs }, () =>
        names.map((name) => measure(name, path)),
      )
      const of = (name: (typeof names)[number]): Figures =>
        medians(rounds.map((round) => round[names.indexOf(name)] ?? {}))
      const lowest = hasFloor
        ? (of('floor')['floor'] ?? NaN)
        : ((known?.floor ?? NaN) / (known?.results ?? NaN)) * results
      const { memory = NaN, ...laps } = of('phases')
      const whole = Object.values(laps).reduce((sum, lap) => sum + lap, 0)
      const beyond = (memory - (of('idle')['memory'] ?? NaN)) * 1024
      const kind = hasFloor
        ? 'readFile + JSON.parse'
        : `that of ${known?.results ?? 0} results, in proportion`
      console.log(`\n${results} results, ${(statSync(path).size / 1e6).toFixed(1)} MB; floor: ${kind}`)
      for (const [phase, lap] of Object.entries(laps))
        console.log(`  ${phase.padEnd(22)} ${ratio(lap, lowest)}`)
      console.log(`  ${'all of these'.padEnd(22)} ${ratio(whole, lowest)}`)
      console.log(`  ${'read() in one'.padEnd(22)} ${ratio(of('reading')['read() in one'] ?? NaN, lowest)}`)
      console.log(`  ${'gzip'.padEnd(22)} ${ratio(of('gzip')['gzip'] ?? NaN, lowest)}`)
      if (hasFloor)
        console.log(`  whole process over sarif-multitool merge: ${overMultitool(path, Math.min(runs, 3))}`)
      console.log(
        `  memory beyond an idle process: ${(beyond / 2 ** 20).toFixed(0)} MiB, ${(beyond / results).toFixed(0)} bytes a result`,
      )
      const first = laps['bytes → findings'] ?? NaN
      if (known !== undefined) {
        console.log(`  bytes → findings over that of ${known.results} results: ${ratio(first, known.first)}`)
      }
      if (hasFloor) known = { results, floor: lowest, first }
      rmSync(path)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (values.measure === undefined) compare(values.results.split(',').map(Number), Number(values.runs))
else {
  const [path = ''] = positionals
  console.log(JSON.stringify(MEASUREMENTS[values.measure as keyof typeof MEASUREMENTS](path)))
}
