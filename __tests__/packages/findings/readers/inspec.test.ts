import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('InSpec', () => {
  const reading = readFixture('inspec.json')

  test('a control with a result that failed is one finding, rated by its impact', () => {
    expect(reading).toMatchObject({ format: 'inspec', categories: ['iac'] })
    expect(lines(reading).toSorted()).toEqual(['critical sshd-02 -', 'high sshd-01 -', 'low sshd-03 -'])
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test('a waiver suppresses until it expires', () => {
    expect(findingOf(reading, 'sshd-02').suppressed).toBe('waived in InSpec: A bastion needs them')
    expect(findingOf(reading, 'sshd-03').suppressed).toBeUndefined()
  })

  test('the short report has no impacts', () => {
    const result = { id: 'sshd-01', profile_id: 'shop', status: 'failed', code_desc: 'x' }
    const content = {
      controls: [result, result, { ...result, id: 'b', status: 'passed' }],
      statistics: {},
      version: '5',
    }
    expect(lines(readContent(content))).toEqual(['unknown sshd-01 -'])
  })

  const report = (profile: object): object => ({ profiles: [profile], statistics: {}, version: '5' })

  test('a profile that failed to load makes it untrustworthy', () => {
    expect(readContent(report({ name: 'a', status: 'failed', controls: [] })).unreadable?.code).toBe(
      'tool-failed',
    )
  })

  test('a status that is not known is no good news', () => {
    const content = report({ controls: [{ id: 'a', impact: 0.5, results: [{ status: 'error' }] }] })
    expect(lines(readContent(content))).toEqual(['medium a -'])
  })

  test('a result without a status is no report', () => {
    expect(readContent(report({ controls: [{ id: 'a', results: [{}] }] })).unreadable?.code).toBe(
      'not-a-report',
    )
  })
})
