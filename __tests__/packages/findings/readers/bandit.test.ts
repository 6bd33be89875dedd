import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('bandit.json'))) as object),
  ...changes,
})

describe('Bandit', () => {
  test('a finding has the severity that Bandit gives it', () => {
    const reading = readFixture('bandit.json')
    expect(reading).toMatchObject({ format: 'bandit', tools: ['bandit'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'low B404 worker/shop_worker/delivery.py:3',
      'high B602 worker/shop_worker/delivery.py:23',
    ])
  })

  test('a report without results is a scan that found nothing', () => {
    expect(readContent(report({ results: [] }))).toMatchObject({ categories: ['sast'], findings: [] })
  })

  test('a file that Bandit could not read makes the report untrustworthy', () => {
    const reading = readContent(
      report({ errors: [{ filename: 'a.py', reason: 'syntax error while parsing AST' }] }),
    )
    expect(reading.unreadable?.code).toBe('tool-failed')
    expect(reading.findings).toHaveLength(2)
  })

  test('the password that B105 quotes is not shown', () => {
    const result = {
      filename: 'a.py',
      issue_severity: 'LOW',
      issue_text: "Possible hardcoded password: 'planted-value'",
      line_number: 1,
      test_id: 'B105',
    }
    const reading = readContent(report({ results: [result] }))
    expect(reading.findings[0]?.message).toBe('Possible hardcoded password')
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test('a severity that Bandit leaves undefined is unknown', () => {
    const result = { filename: 'a.py', issue_severity: 'UNDEFINED', issue_text: 'x', test_id: 'B1' }
    expect(lines(readContent(report({ results: [result] })))).toEqual(['unknown B1 a.py:'])
  })
})
