import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('ZAP’s XML', () => {
  const reading = readFixture('zap.xml')

  test('each alert of a site is a finding, rated by its risk', () => {
    expect(reading).toMatchObject({ format: 'zap-xml', tools: ['zap'], categories: ['dast'] })
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

  const report = (item: string): string =>
    `<OWASPZAPReport version="2.9.0"><site><alerts>${item}</alerts></site></OWASPZAPReport>`

  test('a site without alerts is a scan that found nothing', () => {
    expect(readContent(report(''))).toMatchObject({ format: 'zap-xml', categories: ['dast'], findings: [] })
  })

  test('a scan that saw no site is a failure', () => {
    expect(readContent('<OWASPZAPReport version="2.9.0"/>').unreadable?.code).toBe('tool-failed')
  })

  test('an alert without a risk is no report', () => {
    const item = '<alertitem><pluginid>1</pluginid><name>A</name></alertitem>'
    expect(readContent(report(item)).unreadable?.code).toBe('not-a-report')
  })

  test('an alert without a reference of its own is known by its plugin', () => {
    const item = '<alertitem><pluginid>1</pluginid><name>A</name><riskcode>1</riskcode></alertitem>'
    expect(lines(readContent(report(item)))).toEqual(['low 1 -'])
  })
})
