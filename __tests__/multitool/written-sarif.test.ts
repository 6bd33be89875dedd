import { describe, expect, test } from '@jest/globals'
import {
  codeScanning,
  mergeFindings,
  read,
  sarifLog,
  sourceOf,
  type Outcome,
  type Reading,
} from '@devsecops/findings'
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Log } from 'sarif'
import { REPORTS } from '../packages/findings/reading.ts'

/** Microsoft's own validator of SARIF, with its rules for GitHub: the program of @microsoft/sarif-multitool. */
const MULTITOOL = process.env['MULTITOOL'] ?? 'Sarif.Multitool'

const FIXTURES = resolve(import.meta.dirname, '../packages/findings/fixtures')
const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus')
if (!existsSync(CORPUS))
  process.stdout.write('The corpus is not here (../shared/corpus): fixtures alone are written as SARIF.\n')

/** What holds for a hundred findings of a format holds for ten thousand, and the validator takes its time. */
const LARGEST = 128 * 1024

const real = globSync(['sarif/**/*.{sarif,json}', 'findings/*/*'], { cwd: CORPUS })
  .filter(
    (path) =>
      basename(path) !== 'expected.json' &&
      statSync(resolve(CORPUS, path)).isFile() &&
      statSync(resolve(CORPUS, path)).size <= LARGEST,
  )
  .sort()

const readAt = (folder: string, path: string): Reading =>
  read(sourceOf(path, readFileSync(resolve(folder, path))))

const OUTCOMES: readonly Outcome[] = ['blocks', 'below', 'warns', 'existing', 'waived']

/** The log that the gate writes of a report, and what it uploads to code scanning. */
const writtenOf = (reading: Reading): readonly string[] => {
  const findings = mergeFindings([reading])
  const published = findings.map((finding, index) => ({
    finding,
    outcome: OUTCOMES[index % OUTCOMES.length] ?? 'blocks',
  }))
  return [
    [...sarifLog(findings, reading.coverage)].join(''),
    ...codeScanning(published, reading.coverage, { cap: true }).uploads.map(({ text }) => text),
  ]
}

/** What the validator has to say of logs, each once: rule, file and place. */
const faultsOf = (logs: ReadonlyMap<string, string>): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'multitool-'))
  try {
    mkdirSync(join(folder, 'in'))
    for (const [name, text] of logs) writeFileSync(join(folder, 'in', name), text)
    const output = join(folder, 'out.sarif')
    execFileSync(
      MULTITOOL,
      [
        'validate',
        join(folder, 'in', '*.sarif'),
        '--rule-kind',
        'Sarif;Ghas',
        '--level',
        'Error',
        '--output',
        output,
        '--log',
        'ForceOverwrite',
        '--quiet',
        'true',
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    )
    const { runs } = JSON.parse(readFileSync(output, 'utf8')) as Log
    expect(runs[0]?.invocations?.[0]?.executionSuccessful).toBe(true)
    return runs
      .flatMap(({ results = [] }) => results)
      .map(({ ruleId, message, locations }) =>
        [
          ruleId,
          basename(locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? ''),
          message.id,
          ...(message.arguments ?? []),
        ].join(' '),
      )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const logsOf = (readings: readonly Reading[]): ReadonlyMap<string, string> =>
  new Map(
    readings.flatMap((reading) =>
      writtenOf(reading).map(
        (text, index) => [`${reading.file.replace(/[^\w.-]/g, '_')}-${index}.sarif`, text] as const,
      ),
    ),
  )

describe('every log that is written is valid by Microsoft’s validator and its rules for GitHub, of', () => {
  test('every fixture', () => {
    const logs = logsOf(REPORTS.map((name) => readAt(FIXTURES, name)))
    expect(logs.size).toBeGreaterThan(200)
    expect(faultsOf(logs)).toEqual([])
  }, 300_000)

  test('every real report, where they are', () => {
    const logs = logsOf(real.map((path) => readAt(CORPUS, path)))
    expect(real.length === 0 ? [] : faultsOf(logs)).toEqual([])
  }, 600_000)

  test('and a log with a fault is not', () => {
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'a' } }, results: [{ ruleId: 'r', message: { text: '' } }] }],
    }
    expect(faultsOf(new Map([['bad.sarif', JSON.stringify(log)]])).length).toBeGreaterThan(0)
  }, 60_000)
})
