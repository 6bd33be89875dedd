import { describe, expect, test } from '@jest/globals'
import { CATEGORIES, SEVERITIES } from '@devsecops/core'
import { mergeFindings, read, sarifLog, sourceOf } from '@devsecops/findings'
import fc from 'fast-check'
import { fixture, readFixture, REPORTS } from './reading.ts'

/** The first value of each of the names that tools have for how grave or of what kind a finding is. */
const RATING = ['level', 'severity', 'priority', 'result', 'riskcode', 'class', 'type', 'category'].map(
  (name) => new RegExp(`("${name}"\\s*:\\s*)"[^"]*"`, 'i'),
)

const anyReport = fc.constantFrom(...REPORTS)

describe('whatever happens to a report', () => {
  test('with any byte changed, it is read or unreadable, and never throws', () => {
    fc.assert(
      fc.property(anyReport, fc.nat(), fc.nat({ max: 255 }), (name, place, byte) => {
        const bytes = Uint8Array.from(fixture(name))
        bytes[place % bytes.length] = byte
        const { unreadable } = read(sourceOf(name, bytes))
        expect(unreadable?.message ?? 'read').not.toBe('')
      }),
      { numRuns: 500 },
    )
  })

  test('any JSON at all is read or unreadable, and never throws', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const { findings } = read(sourceOf('a.json', json))
        expect(findings).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('with a word of Object’s own where a tool rates or sorts, it has words of ours', () => {
    const words = new Set<string>([...SEVERITIES, 'unknown', ...CATEGORIES])
    const foreign = REPORTS.flatMap((name) => {
      const text = Buffer.from(fixture(name)).toString()
      return RATING.flatMap((rating) => {
        const { findings } = read(sourceOf(name, text.replace(rating, '$1"constructor"')))
        return findings.flatMap(({ severity, category }) => [severity, category])
      }).filter((word) => !words.has(word))
    })
    expect(foreign).toEqual([])
  })

  test('the order of reports changes nothing, and the same reports give the same bytes', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...REPORTS], { minLength: 1 }), (names) => {
        const merged = mergeFindings(names.map((name) => readFixture(name)))
        const sorted = mergeFindings([...names].sort().map((name) => readFixture(name)))
        expect(merged).toEqual(sorted)
        expect([...sarifLog(merged)].join('')).toBe([...sarifLog(sorted)].join(''))
      }),
      { numRuns: 50 },
    )
  })

  test('ids are unique in it, and do not depend on the order of its entries', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            RuleID: fc.constantFrom('a', 'b'),
            File: fc.constantFrom('x', 'y'),
            StartLine: fc.nat({ max: 3 }),
          }),
          { minLength: 1 },
        ),
        (leaks) => {
          const ids = (entries: readonly object[]) =>
            read(sourceOf('a.json', JSON.stringify(entries)))
              .findings.map(({ id }) => id)
              .sort()
          expect(new Set(ids(leaks)).size).toBe(leaks.length)
          expect(ids([...leaks].reverse())).toEqual(ids(leaks))
        },
      ),
    )
  })
})
