import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('ZAP’s JSON', () => {
  const reading = readFixture('zap.json')

  test('each alert of a site is a finding, rated by its risk', () => {
    expect(reading).toMatchObject({ format: 'zap', tools: ['zap'], categories: ['dast'] })
    expect(lines(reading).toSorted()).toEqual(['high 40018 -', 'info 10109 -', 'medium 10038-1 -'])
  })

  test('it tells the first place and how many there are, without queries and evidence', () => {
    expect(findingOf(reading, '40018').message).toBe(
      'SQL Injection: GET https://shop.example/orders/42 and 1 more',
    )
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test('a false positive is suppressed', () => {
    expect(findingOf(reading, '10038-1').suppressed).toBe('marked as a false positive in ZAP')
    expect(findingOf(reading, '40018').suppressed).toBeUndefined()
  })

  test('it says the same as the XML report', () => {
    expect(readFixture('zap.json').findings).toEqual(readFixture('zap.xml').findings)
  })

  const report = (alert: object): object => ({ '@version': '2.8.0', site: { alerts: [alert] } })

  test('an alert of 2.8, whose site is no array', () => {
    expect(lines(readContent(report({ pluginid: '1', name: 'A', riskcode: '1' })))).toEqual(['low 1 -'])
  })

  test('a scan that saw no site is a failure', () => {
    expect(readContent({ '@version': '2.16.0', site: [] }).unreadable?.code).toBe('tool-failed')
  })

  test('an alert without a risk is no report', () => {
    expect(readContent(report({ pluginid: '1', name: 'A' })).unreadable?.code).toBe('not-a-report')
  })
})
