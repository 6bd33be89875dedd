import { describe, expect, test } from '@jest/globals'
import { findingOf, readContent, readFixture } from '../reading.ts'

describe('pip-audit', () => {
  test('a vulnerability is a finding of unknown severity, with its other names', () => {
    const reading = readFixture('pip-audit.json')
    expect(reading).toMatchObject({ format: 'pip-audit', categories: ['sca'] })
    expect(findingOf(reading, 'PYSEC-2024-1')).toMatchObject({
      severity: 'unknown',
      aliases: ['CVE-2024-0130', 'GHSA-ffff-2222-0001'],
      package: { name: 'flask', version: '0.5', fixedIn: '1.0' },
    })
    expect(reading.findings).toHaveLength(1)
  })

  test('the bare array of older versions is read, also when nothing in it is vulnerable', () => {
    const content = [{ name: 'click', version: '8.1.0', vulns: [] }]
    expect(readContent(content)).toMatchObject({ format: 'pip-audit', categories: ['sca'], findings: [] })
  })

  test('an empty array is pip-audit’s where the caller says so', () => {
    expect(readContent([], { format: 'pip-audit' })).toMatchObject({
      format: 'pip-audit',
      categories: ['sca'],
    })
  })

  test('a dependency without vulnerabilities or reason is no report', () => {
    const content = { dependencies: [{ name: 'click', version: '8.1.0' }], fixes: [] }
    expect(readContent(content).unreadable?.code).toBe('unknown-format')
  })
})
