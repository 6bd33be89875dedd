import { describe, expect, test } from '@jest/globals'
import { judge, mergeFindings, type Finding, type Thresholds } from '@devsecops/findings'
import { aFinding } from '@devsecops/testing'
import { NOTHING_KNOWN, thresholds as thresholdsOf } from './judging.ts'
import { readContent, readFixture } from './reading.ts'

const reading = (...findings: readonly Finding[]) => ({ ...readFixture('gitleaks.json'), findings })

describe('merging readings', () => {
  test('the same report twice is one report', () => {
    const one = readFixture('semgrep.json')
    expect(mergeFindings([one, { ...one, file: 'copy.json' }])).toHaveLength(one.findings.length)
  })

  test('of two copies the worse severity counts', () => {
    const merged = mergeFindings([
      reading(aFinding({ severity: 'low' })),
      reading(aFinding({ severity: 'high' })),
    ])
    expect(merged.map(({ severity }) => severity)).toEqual(['high'])
  })

  test('a finding is suppressed only where every report says so', () => {
    const suppressed = aFinding({ severity: 'critical', suppressed: 'accepted' })
    expect(mergeFindings([reading(suppressed), reading(aFinding())])[0]?.suppressed).toBeUndefined()
    expect(mergeFindings([reading(suppressed), reading(suppressed)])[0]?.suppressed).toBe('accepted')
  })

  test('the same id of another tool or category is another finding', () => {
    const others = [aFinding({ tool: 'bandit' }), aFinding({ category: 'sca' })]
    expect(mergeFindings([reading(aFinding(), ...others)])).toHaveLength(3)
  })

  test('equal findings in one report are counted, in the order of their lines', () => {
    const leak = (StartLine: number) => ({ RuleID: 'r', File: 'a.ts', StartLine })
    const ids = (...at: readonly number[]) =>
      readContent(at.map(leak)).findings.map(
        ({ id, location }) => `${location?.line ?? ''} ${id.split(':')[1] ?? ''}`,
      )
    expect(ids(9, 3)).toEqual(['3 1', '9 2'])
    expect(ids(3, 9)).toEqual(['3 1', '9 2'])
  })
})

describe('judging', () => {
  const rule = (mode: 'required' | 'advisory' | 'off', failOn: 'medium' | 'any' = 'medium'): Thresholds =>
    thresholdsOf({ mode, failOn })
  const outcome = (finding: Partial<Finding>, thresholds: Thresholds) =>
    judge([aFinding(finding)], thresholds, NOTHING_KNOWN)[0]?.outcome

  test.each([
    ['critical', 'blocks'],
    ['medium', 'blocks'],
    ['low', 'below'],
    ['info', 'below'],
    ['unknown', 'blocks'],
  ] as const)('%s against medium: %s', (severity, expected) => {
    expect(outcome({ severity }, rule('required'))).toBe(expected)
  })

  test('the threshold any is reached by everything', () => {
    expect(outcome({ severity: 'info' }, rule('required', 'any'))).toBe('blocks')
  })

  test('an advisory category warns, and one that is off says nothing', () => {
    expect(outcome({}, rule('advisory'))).toBe('warns')
    expect(outcome({}, rule('off'))).toBe('off')
  })

  test('what a tool suppressed does not block', () => {
    expect(outcome({ suppressed: 'nosemgrep' }, rule('required'))).toBe('suppressed')
  })
})
