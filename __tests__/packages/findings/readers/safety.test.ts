import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('Safety', () => {
  test('safety check: the severity is the CVSS one, where the report has it', () => {
    const reading = readFixture('safety.json')
    expect(reading).toMatchObject({ format: 'safety', categories: ['sca'] })
    expect([...lines(reading)].sort()).toEqual(['high 51340 -', 'unknown 25853 -', 'unknown 38752 -'])
    expect(findingOf(reading, '51340')).toMatchObject({
      aliases: ['CVE-2024-0240'],
      package: { fixedIn: '3.2.16' },
    })
    expect(findingOf(reading, '38752').suppressed).toBe('not used here')
  })

  test('safety scan: the findings stand in their files', () => {
    const reading = readFixture('safety-scan.json')
    expect([...lines(reading)].sort()).toEqual([
      'high 51340 worker/requirements.txt:',
      'unknown 38752 worker/requirements.txt:',
    ])
    expect(findingOf(reading, '51340').package).toEqual({ name: 'django', version: '1.8', fixedIn: '4.2.17' })
    expect(findingOf(reading, '38752').suppressed).toBeDefined()
  })

  test('the rows of version 1 are read', () => {
    expect(lines(readFixture('safety-legacy.json'))).toEqual(['unknown 25853 -'])
    expect(readContent([], { format: 'safety' })).toMatchObject({ categories: ['sca'], findings: [] })
  })

  test('a vulnerability without a package is no report', () => {
    const content = { report_meta: {}, scanned_packages: {}, vulnerabilities: [{ vulnerability_id: '1' }] }
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })
})
