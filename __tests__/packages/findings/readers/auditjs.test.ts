import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('AuditJS', () => {
  test('the severity is that of the score; a score of 0 is none', () => {
    const reading = readFixture('auditjs.json')
    expect(reading).toMatchObject({ format: 'auditjs', categories: ['sca'] })
    expect(lines(reading)).toEqual([
      'critical CVE-2024-0210 -',
      'unknown da5a3b11-c75b-48e7-9c28-1123f0a492bf -',
    ])
    expect(findingOf(reading, 'CVE-2024-0210').package).toEqual({ name: '@scope/mysql', version: '2.0.0' })
  })

  test('packages without vulnerabilities are a scan that found nothing', () => {
    const content = [{ coordinates: 'pkg:npm/a@1', vulnerabilities: [] }]
    expect(readContent(content)).toMatchObject({ format: 'auditjs', categories: ['sca'], findings: [] })
  })

  test('vulnerabilities of another type are no report', () => {
    const content = [{ coordinates: 'pkg:npm/a@1', vulnerabilities: 'none' }]
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })
})
