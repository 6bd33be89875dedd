import { SEVERITIES, THRESHOLDS, bySeverity, reaches, severityOfScore } from '@devsecops/core'
import type { ReportedSeverity } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'

describe('a threshold', () => {
  test.each([
    ['none', []],
    ['critical', ['critical']],
    ['high', ['critical', 'high']],
    ['medium', ['critical', 'high', 'medium']],
    ['low', ['critical', 'high', 'medium', 'low']],
    ['any', ['critical', 'high', 'medium', 'low', 'info']],
  ] as const)('%s is reached by %j alone', (threshold, reached) => {
    expect(SEVERITIES.filter((severity) => reaches(severity, threshold))).toEqual(reached)
  })

  test.each(THRESHOLDS)('%s is reached by a finding that nobody rated, unless none blocks', (threshold) => {
    expect(reaches('unknown', threshold)).toBe(threshold !== 'none')
  })
})

test.each([
  [10, 'critical'],
  [9, 'critical'],
  [8.9, 'high'],
  [7, 'high'],
  [6.9, 'medium'],
  [4, 'medium'],
  [3.9, 'low'],
  [0.1, 'low'],
  [0, 'info'],
])('a CVSS score of %d is %s', (score, severity) => {
  expect(severityOfScore(score)).toBe(severity)
})

test('the worst comes first, and what nobody rated before it', () => {
  const mixed: ReportedSeverity[] = ['low', 'unknown', 'info', 'critical', 'medium', 'high']
  expect(mixed.sort(bySeverity)).toEqual(['unknown', 'critical', 'high', 'medium', 'low', 'info'])
})
