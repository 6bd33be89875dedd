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
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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

/** So many runs may a file have (GitHub); each file costs the validator most of a second. */
const BATCH = 20

/** Runs of logs in files of their own, each with the name of the log that it is from. */
const batchesOf = (
  logs: ReadonlyMap<string, string>,
): readonly (readonly (readonly [string, unknown])[])[] => {
  const all = [...logs].flatMap(([name, text]) =>
    (JSON.parse(text) as Log).runs.map((run) => [name, run] as const),
  )
  return Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  )
}

/** What the validator has to say of logs: the rule, the log, and what is wrong where in its run. */
const faultsOf = (logs: ReadonlyMap<string, string>): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'multitool-'))
  try {
    return batchesOf(logs).flatMap((batch, index) => {
      const [input, output] = [join(folder, `${index}.sarif`), join(folder, `${index}.out.sarif`)]
      const runs = batch.map(([, run]) => run)
      writeFileSync(input, JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs }))
      return validated(input, output).map((fault) =>
        fault.replace(/runs\[(\d+)\]/, (_, run: string) => batch[Number(run)]?.[0] ?? ''),
      )
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

const validated = (input: string, output: string): readonly string[] => {
  const options = [
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
  ]
  execFileSync(MULTITOOL, ['validate', input, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  const { runs } = JSON.parse(readFileSync(output, 'utf8')) as Log
  expect(runs[0]?.invocations?.[0]?.executionSuccessful).toBe(true)
  return runs
    .flatMap(({ results = [] }) => results)
    .map(({ ruleId, message }) => [ruleId, message.id, ...(message.arguments ?? [])].join(' '))
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
      $schema: SCHEMA,
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'a' } }, results: [{ ruleId: 'r', message: { text: '' } }] }],
    }
    expect(faultsOf(new Map([['bad.sarif', JSON.stringify(log)]])).length).toBeGreaterThan(0)
  }, 60_000)
})
