import { describe, expect, test } from '@jest/globals'
import { CATEGORIES, MODES, SEVERITIES, THRESHOLDS } from '@devsecops/core'
import type { Finding } from '@devsecops/findings'
import { aFinding } from '@devsecops/testing'
import fc from 'fast-check'
import { decide, type SecurityPolicy } from '../../../actions/security-gate/src/decide.ts'
import { report } from '../../../actions/security-gate/src/report.ts'
import { aPolicy, aReading, someFacts } from './facts.ts'

const scanRule = fc.record({
  mode: fc.constantFrom(...MODES),
  failOn: fc.constantFrom(...THRESHOLDS),
  onMissing: fc.constantFrom('fail' as const, 'warn' as const),
})
const policies: fc.Arbitrary<SecurityPolicy> = fc
  .record({ scans: fc.dictionary(fc.constantFrom(...CATEGORIES), scanRule), mode: fc.constantFrom(...MODES) })
  .map(({ scans, mode }) => aPolicy(scans, { mode }))
const finding: fc.Arbitrary<Finding> = fc
  .record({
    id: fc.nat({ max: 20 }).map((number) => `${number}:1`),
    category: fc.constantFrom(...CATEGORIES),
    severity: fc.constantFrom(...SEVERITIES, 'unknown' as const),
    message: fc.string(),
  })
  .map(aFinding)
const readings = fc
  .array(fc.record({ findings: fc.array(finding, { maxLength: 6 }), file: fc.constantFrom('a', 'b', 'c') }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) =>
    all.map(({ findings, file }, index) => aReading(findings, CATEGORIES, { file: `${file}${index}` })),
  )

const setting = { commit: 'c'.repeat(40), policy: { sha256: 'p', sources: [] }, sarifFile: 'a.sarif' }

describe('whatever the policy and the reports', () => {
  test('one more finding never turns failure into success', () => {
    fc.assert(
      fc.property(policies, readings, finding, (policy, before, more) => {
        const [first, ...rest] = before
        const after = [{ ...(first ?? aReading([])), findings: [...(first?.findings ?? []), more] }, ...rest]
        const was = decide(policy, someFacts(before)).verdict.conclusion
        const is = decide(policy, someFacts(after)).verdict.conclusion
        expect(was !== 'success' && is === 'success').toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('the order of reports does not change the conclusion, the counts or what blocks', () => {
    fc.assert(
      fc.property(policies, readings, (policy, all) => {
        const there = decide(policy, someFacts(all))
        const back = decide(policy, someFacts([...all].reverse()))
        expect(back.blocking).toEqual(there.blocking)
        expect(back.categories).toEqual(there.categories)
        expect(back.verdict.reasons).toEqual(there.verdict.reasons)
      }),
      { numRuns: 300 },
    )
  })

  test('the same facts give the same bytes', () => {
    fc.assert(
      fc.property(policies, readings, (policy, all) => {
        const bytes = () => {
          const facts = someFacts(all)
          const made = report(decide(policy, facts), facts, setting)
          return JSON.stringify({ ...made, files: made.files.map(({ parts }) => [...parts]) })
        }
        expect(bytes()).toBe(bytes())
      }),
      { numRuns: 100 },
    )
  })
})
