import { describe, expect, test } from '@jest/globals'
import { fixture, findingOf, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('veracode-findings.json'))) as object),
  ...changes,
})

const { _embedded: embedded } = report({}) as { _embedded: { findings: object[] } }

describe('Veracode’s findings API', () => {
  test('findings are of the category of their scan', () => {
    const reading = readFixture('veracode-findings.json')
    expect(reading).toMatchObject({ format: 'veracode-findings', categories: ['sast', 'sca', 'dast'] })
    expect(lines(reading)).toEqual([
      'low CWE-16 -',
      'critical CVE-2022-42889 -',
      'high CWE-89 com/example/Store.java:21',
    ])
    expect(findingOf(reading, 'CVE-2022-42889').package).toEqual({ name: 'commons-text.jar', version: '1.9' })
  })

  test('a finding that is closed is suppressed', () => {
    expect(findingOf(readFixture('veracode-findings.json'), 'CWE-16').suppressed).toBe('Veracode: mitigated')
  })

  test('the findings alone are a report as well', () => {
    expect(readContent({ findings: embedded.findings }).findings).toEqual(
      readFixture('veracode-findings.json').findings,
    )
  })

  test('a page of several makes the report untrustworthy', () => {
    expect(readContent(report({ page: { total_elements: 9 } })).unreadable?.code).toBe('tool-failed')
  })

  test('a finding without a CWE or category is refused', () => {
    const findings = [{ scan_type: 'STATIC', finding_details: { severity: 4 } }]
    expect(readContent({ findings }).unreadable?.code).toBe('not-a-report')
  })
})
