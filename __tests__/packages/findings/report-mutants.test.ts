import { describe, expect, test } from '@jest/globals'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { fixture, REPORTS } from './reading.ts'
import { cut, faultOf, mutantOf, subjectOf, type Subject } from './report-mutants.ts'

const CORPUS = resolve(import.meta.dirname, '../../../../shared/corpus/findings')
if (!existsSync(CORPUS))
  process.stdout.write('The corpus is not here (../shared/corpus): no mutants are made of it.\n')

/** Every real report is read in a few milliseconds. */
const LARGEST = 64 * 1024

const fixtures = REPORTS.flatMap((name) => subjectOf(name, fixture(name)) ?? [])
const real = globSync('*/*', { cwd: CORPUS })
  .filter((name) => statSync(resolve(CORPUS, name)).size <= LARGEST)
  .sort()

/** What is wrong with what is said of mutants of reports, taken in turn. */
const faults = (count: number, subjectAt: (index: number) => Subject | undefined): readonly string[] =>
  Array.from({ length: count }, (_, seed) => {
    const subject = subjectAt(seed)
    return subject && faultOf(mutantOf(subject, seed), subject)
  }).filter((fault) => fault !== undefined)

describe('a report that something happened to is unreadable, or says all that it holds', () => {
  test('every fixture can be changed', () => {
    expect(fixtures.map(({ file }) => file)).toEqual(REPORTS)
    expect(fixtures.filter(({ changes }) => changes.length === 0).map(({ file }) => file)).toEqual([])
  })

  test('10,000 mutants', () => {
    expect(faults(10_000, (seed) => fixtures[seed % fixtures.length])).toEqual([])
  }, 300_000)

  test('every sequence and table cut at the end of each of its lines', () => {
    const sequences = fixtures.filter(({ file }) => /govulncheck|\.(?:ndjson|jsonl|csv|txt)$/.test(file))
    const cuts = sequences.flatMap((subject) =>
      [...subject.bytes.entries()]
        .filter(([at, byte]) => byte === 0x0a && at < subject.bytes.length - 1)
        .map(([at]) => faultOf(cut(subject, at + 1), subject)),
    )
    expect(cuts.filter((fault) => fault !== undefined)).toEqual([])
    expect(cuts.length).toBeGreaterThan(50)
  }, 120_000)

  test('1,000 mutants of real reports, where they are', () => {
    const subjects = new Map(
      real.map((name) => [name, subjectOf(name, readFileSync(resolve(CORPUS, name)))] as const),
    )
    expect(faults(1000, (seed) => subjects.get(real[seed % real.length] ?? ''))).toEqual([])
  }, 300_000)
})
