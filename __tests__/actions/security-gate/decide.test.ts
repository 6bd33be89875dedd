import { describe, expect, test } from '@jest/globals'
import { CATEGORIES, ConfigurationError } from '@devsecops/core'
import { unreadableReading, UNREADABLE_CODES } from '@devsecops/findings'
import { aFinding } from '@devsecops/testing'
import {
  decide,
  withMode,
  type Facts,
  type SecurityPolicy,
} from '../../../actions/security-gate/src/decide.ts'
import { NAMED_FINDINGS } from '../../../actions/security-gate/src/reasons.ts'
import { NOW, aPolicy, aReading, recorded, someFacts } from './facts.ts'

const verdictOf = (policy: SecurityPolicy, facts: Facts) => decide(policy, facts, NOW).verdict
const reasons = (policy: SecurityPolicy, facts: Facts) =>
  verdictOf(policy, facts).reasons.map(({ effect, code, subject }) => [effect, code, subject].join(' '))

/** Every category is reported for, so that nothing is missing. */
const clean = aReading([], CATEGORIES)

describe('findings', () => {
  test('none: success', () => {
    expect(verdictOf(aPolicy(), someFacts([clean])).conclusion).toBe('success')
  })

  test('one that reaches its category’s threshold: failure, with the reason and the finding', () => {
    const facts = someFacts([clean, aReading([aFinding({ id: 'x:1' })])])
    expect(verdictOf(aPolicy(), facts).conclusion).toBe('failure')
    expect(reasons(aPolicy(), facts)).toEqual(['blocks findings sast', 'blocks finding x:1'])
  })

  test('one below the threshold: success', () => {
    const facts = someFacts([clean, aReading([aFinding({ severity: 'low' })])])
    expect(verdictOf(aPolicy(), facts).conclusion).toBe('success')
  })

  test('one of unknown severity blocks', () => {
    const facts = someFacts([clean, aReading([aFinding({ severity: 'unknown' })])])
    expect(verdictOf(aPolicy(), facts).conclusion).toBe('failure')
  })

  test('in an advisory category they warn; in one that is off they are listed and not judged', () => {
    const facts = someFacts([clean, aReading([aFinding()])])
    expect(reasons(aPolicy({ sast: { mode: 'advisory' } }), facts)).toEqual(['warns advisory-findings sast'])
    expect(reasons(aPolicy({ sast: { mode: 'off' } }), facts)).toEqual([])
    expect(verdictOf(aPolicy({ sast: { mode: 'off' } }), facts).measures).toMatchObject({
      findings: { sast: { high: 1 } },
    })
  })

  test('that a tool suppressed are noted, and not counted', () => {
    const facts = someFacts([clean, aReading([aFinding({ suppressed: 'nosemgrep' })])])
    expect(reasons(aPolicy(), facts)).toEqual(['notes suppressed-findings sast'])
    expect(verdictOf(aPolicy(), facts).measures).toMatchObject({
      findings: { sast: {} },
      suppressed: { sast: 1 },
    })
  })

  test('are named up to a number, the worst first; the measures have the ids of all', () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      aFinding({ id: `${index}:1`, severity: index === 150 ? 'critical' : 'high' }),
    )
    const { reasons: all, measures } = verdictOf(aPolicy(), someFacts([clean, aReading(many)]))
    const named = all.filter(({ code }) => code === 'finding')
    expect(named).toHaveLength(NAMED_FINDINGS)
    expect(named[0]?.subject).toBe('150:1')
    expect(measures['blocking']).toHaveLength(200)
  })
})

describe('reports', () => {
  test.each(UNREADABLE_CODES)('one that cannot be trusted (%s) blocks with its code', (code) => {
    const facts = someFacts([clean, unreadableReading('reports/b.json', code, 'Sentence.')])
    expect(reasons(aPolicy(), facts)).toEqual([`blocks ${code} reports/b.json`])
  })

  test('none at all blocks', () => {
    expect(reasons(aPolicy(), someFacts([]))).toContain('blocks no-report ')
    expect(verdictOf(aPolicy(), someFacts([])).conclusion).toBe('failure')
  })

  test('a file that was named and is not there blocks; a place without reports is noted', () => {
    const unmatched = [
      { pattern: 'reports/trivy.json', demanded: true },
      { pattern: 'more/*.sarif', demanded: false },
    ]
    expect(reasons(aPolicy(), someFacts([clean], { unmatched }))).toEqual([
      'blocks no-report reports/trivy.json',
      'notes no-report more/*.sarif',
    ])
  })

  test('a category without one warns or fails, as the policy says', () => {
    const facts = someFacts([
      aReading(
        [],
        CATEGORIES.filter((category) => category !== 'dast'),
      ),
    ])
    expect(reasons(aPolicy(), facts)).toEqual(['warns missing-report dast'])
    expect(reasons(aPolicy({ dast: { onMissing: 'fail' } }), facts)).toEqual(['blocks missing-report dast'])
    expect(verdictOf(aPolicy({ dast: { onMissing: 'fail' } }), facts).missing).toEqual(['a report for dast'])
    expect(reasons(aPolicy({ dast: { mode: 'advisory', onMissing: 'fail' } }), facts)).toEqual([
      'warns missing-report dast',
    ])
    expect(reasons(aPolicy({ dast: { mode: 'off', onMissing: 'fail' } }), facts)).toEqual([])
  })

  test('a category that is expected must have one, whatever the policy says', () => {
    const facts = someFacts([aReading([], ['sast'])], { expected: ['dast'] })
    const policy = aPolicy({ dast: { mode: 'off' } })
    expect(reasons(policy, facts)).toContain('blocks missing-report dast')
    expect(verdictOf(policy, facts).conclusion).toBe('failure')
  })
})

describe('the mode', () => {
  const facts = someFacts([clean, aReading([aFinding()])])

  test('advisory turns a failure into neutral, and hides nothing', () => {
    const { conclusion, reasons: all } = verdictOf(aPolicy({}, { mode: 'advisory' }), facts)
    expect(conclusion).toBe('neutral')
    expect(all.map(({ effect }) => effect)).toEqual(['blocks', 'blocks'])
  })

  test('an input may tighten it, and not loosen it', () => {
    expect(withMode(aPolicy({}, { mode: 'advisory' }), 'required').mode).toBe('required')
    expect(withMode(aPolicy(), undefined).mode).toBe('required')
    expect(() => withMode(aPolicy(), 'advisory')).toThrow(ConfigurationError)
  })

  test('a remark on the policy that blocks, blocks here', () => {
    const remarks = [{ code: 'unknown-environment', effect: 'blocks', message: 'Sentence.' }] as const
    expect(verdictOf(aPolicy({}, { remarks }), someFacts([clean])).conclusion).toBe('failure')
  })
})

describe('the reports that were recorded on the example', () => {
  test('without weaknesses: success', () => {
    expect(verdictOf(aPolicy(), someFacts(recorded('passing'))).conclusion).toBe('success')
  })

  test('with weaknesses: every category that was scanned blocks', () => {
    const { categories } = decide(aPolicy(), someFacts(recorded('blocked')), NOW)
    const blocked = categories.filter(({ status }) => status === 'blocked').map(({ category }) => category)
    expect(blocked).toEqual(['sast', 'sca', 'secrets', 'iac'])
  })
})
