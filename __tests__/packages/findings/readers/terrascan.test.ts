import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const report = (results: object): object => ({
  results: { violations: null, skipped_violations: null, scan_summary: { iac_type: 'all' }, ...results },
})

describe('Terrascan', () => {
  const reading = readFixture('terrascan.json')

  test('violations and vulnerabilities of images are findings', () => {
    expect(reading).toMatchObject({ format: 'terrascan', categories: ['container', 'iac'] })
    expect(lines(reading)).toEqual([
      'critical CVE-2022-37434 deploy.yml:20',
      'medium AC_AWS_0227 network.tf:12',
      'high AC_AWS_0214 storage.tf:3',
    ])
  })

  test('a skipped violation is suppressed with its comment', () => {
    expect(findingOf(reading, 'AC_AWS_0227').suppressed).toBe('public by design')
  })

  test('that a kind of file is not there is no failure', () => {
    expect(reading.unreadable).toBeUndefined()
    const errMsg = 'kustomization.y(a)ml file not found in the directory infrastructure'
    expect(readContent(report({ scan_errors: [{ errMsg }] })).unreadable).toBeUndefined()
  })

  test('violations that are gone while the summary counts some are no report', () => {
    const scan_summary = { violated_policies: 1 }
    expect(readContent(report({ scan_summary })).unreadable?.code).toBe('not-a-report')
  })

  test('every other error is', () => {
    const errMsg = 'failed to load terraform config dir'
    expect(readContent(report({ scan_errors: [{ errMsg }] })).unreadable?.code).toBe('tool-failed')
  })

  test('a tag of the image changes nothing in the id', () => {
    const entry = { image: 'shop/api:1', package: 'zlib', vulnerability_id: 'CVE-1', severity: 'LOW' }
    const id = (image: string) =>
      findingOf(readContent(report({ vulnerabilities: [{ ...entry, image }] })), 'CVE-1').id
    expect(id('shop/api:1')).toBe(id('shop/api:2'))
    expect(id('shop/api:1')).not.toBe(id('shop/web:1'))
  })
})
