import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const report = (dependencies: readonly object[], scanInfo: object = {}): object => ({
  reportSchema: '1.1',
  scanInfo,
  projectInfo: {},
  dependencies,
})
const jar = (version: string) =>
  report([
    {
      fileName: `dom4j-${version}.jar`,
      filePath: `lib/dom4j-${version}.jar`,
      vulnerabilities: [{ source: 'NVD', name: 'CVE-2024-0170', severity: 'HIGH' }],
    },
  ])

describe('OWASP Dependency-Check', () => {
  test('the severity is the tool’s word; suppressed vulnerabilities are suppressed, with the note', () => {
    const reading = readFixture('dependency-check.json', { root: '/home/runner/shop' })
    expect(reading).toMatchObject({ format: 'dependency-check', categories: ['sca'] })
    expect([...lines(reading)].sort()).toEqual([
      'critical CVE-2024-0170 lib/dom4j-2.1.1.jar:',
      'low 1500 web/package-lock.json:',
      'medium CVE-2024-0171 lib/dom4j-2.1.1.jar:',
    ])
    expect(findingOf(reading, 'CVE-2024-0171').suppressed).toBe('not used here')
    expect(findingOf(reading, 'CVE-2024-0170').package).toEqual({
      name: 'org.dom4j/dom4j',
      version: '2.1.1',
      purl: 'pkg:maven/org.dom4j/dom4j@2.1.1',
    })
  })

  test('a file’s version is not part of the id', () => {
    const id = (version: string) => readContent(jar(version)).findings[0]?.id
    expect(id('2.1.1')).toBe(id('2.1.3'))
  })

  test('an analysis that failed makes the report untrustworthy', () => {
    const scanInfo = { analysisExceptions: [{ exception: { message: 'offline' } }] }
    expect(readContent(report([], scanInfo)).unreadable?.code).toBe('tool-failed')
    expect(readContent(report([])).unreadable).toBeUndefined()
  })

  test('a vulnerability without a name is no report', () => {
    const content = report([{ fileName: 'a.jar', vulnerabilities: [{ severity: 'HIGH' }] }])
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })
})
