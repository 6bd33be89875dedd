import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const check = {
  check_id: 'CKV_1',
  check_name: 'A check',
  file_path: '/main.tf',
  file_line_range: [1, 9],
  resource: 'a.b',
}
const report = (checks: readonly object[], more: object = {}): object => ({
  check_type: 'terraform',
  results: { failed_checks: checks },
  summary: { parsing_errors: 0 },
  ...more,
})

describe('Checkov', () => {
  test('the failed checks of every check type are findings', () => {
    const reading = readFixture('checkov.json')
    expect(reading).toMatchObject({ format: 'checkov', categories: ['iac'] })
    expect(lines(reading)).toContain('high CKV_AWS_17 infrastructure/database.tf:26')
    expect(reading.findings).toHaveLength(5)
  })

  test('what Checkov does not rate counts as high', () => {
    expect(lines(readContent(report([{ ...check, severity: null }])))).toEqual(['high CKV_1 main.tf:1'])
  })

  test('what Checkov rates keeps its severity', () => {
    expect(lines(readContent(report([{ ...check, severity: 'LOW' }])))).toEqual(['low CKV_1 main.tf:1'])
  })

  test.each([
    ['secrets', 'secrets'],
    ['sca_package', 'sca'],
    ['sca_image', 'container'],
    ['sast_python', 'sast'],
    ['dockerfile', 'iac'],
  ])('the check type %s is of the category %s', (checkType, category) => {
    expect(readContent(report([check], { check_type: checkType })).categories).toEqual([category])
  })

  test('a summary alone is a scan with nothing to check', () => {
    const reading = readContent({
      passed: 0,
      failed: 0,
      skipped: 0,
      parsing_errors: 0,
      checkov_version: '3.3.30',
    })
    expect(reading).toMatchObject({ format: 'checkov', categories: ['iac'], findings: [] })
    expect(reading.unreadable).toBeUndefined()
  })

  test('a file that Checkov could not parse makes the report untrustworthy', () => {
    const reading = readContent(report([check], { summary: { parsing_errors: 2 } }))
    expect(reading.unreadable?.code).toBe('tool-failed')
    expect(reading.findings).toHaveLength(1)
  })

  test('the digest of a secret, which Checkov calls a resource, changes nothing in the id', () => {
    const secret = (resource: string) =>
      findingOf(readContent(report([{ ...check, resource }], { check_type: 'secrets' })), 'CKV_1')
    expect(secret('0123')).toEqual(secret('4567'))
  })
})
