import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const report = (scanInfo: string, dependencies: string): string =>
  `<?xml version="1.0"?><analysis xmlns="https://dc.example/4.1.xsd"><scanInfo>${scanInfo}</scanInfo>${dependencies}</analysis>`

describe('OWASP Dependency-Check’s XML', () => {
  test('it holds what the JSON report holds', () => {
    const [xml, json] = ['dependency-check.xml', 'dependency-check.json'].map((name) => readFixture(name))
    expect(xml?.format).toBe('dependency-check-xml')
    expect(xml === undefined ? [] : lines(xml)).toEqual(json === undefined ? undefined : lines(json))
    expect(xml?.findings.map(({ id }) => id)).toEqual(json?.findings.map(({ id }) => id))
  })

  test('a suppressed vulnerability has its score’s severity and its note', () => {
    expect(findingOf(readFixture('dependency-check.xml'), 'CVE-2024-0171')).toMatchObject({
      severity: 'medium',
      suppressed: 'not used here',
    })
  })

  test('no dependencies are a scan that found nothing', () => {
    expect(readContent(report('', '<dependencies/>'))).toMatchObject({ categories: ['sca'], findings: [] })
  })

  test('an analysis that failed makes the report untrustworthy', () => {
    const exceptions =
      '<analysisExceptions><exception><message>offline</message></exception></analysisExceptions>'
    expect(readContent(report(exceptions, '<dependencies/>')).unreadable?.code).toBe('tool-failed')
  })

  test('a report without the list of dependencies is none', () => {
    expect(readContent(report('', '')).unreadable?.code).toBe('not-a-report')
  })
})
