import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const result = {
  rule_id: 'GCP010',
  rule_description: 'Shielded GKE nodes not enabled.',
  description: "Resource 'google_container_cluster.shop' has shielded nodes disabled.",
  severity: 'ERROR',
  location: { filename: 'cluster.tf', start_line: 2, end_line: 9 },
}
const report = (changes: object) => readContent({ results: [{ ...result, ...changes }] })

describe('tfsec', () => {
  const reading = readFixture('tfsec.json', { root: '/home/runner/work/shop' })

  test('what failed is a finding, under its long name and from the root of the checkout', () => {
    expect(reading).toMatchObject({ format: 'tfsec', tools: ['tfsec'], categories: ['iac'] })
    expect(lines(reading)).toEqual([
      'critical aws-ec2-no-public-ingress-sgr infrastructure/network.tf:12',
      'medium aws-s3-enable-bucket-logging infrastructure/storage.tf:3',
    ])
  })

  test('what a comment ignores is suppressed, and what passed is no finding', () => {
    expect(reading.findings.map(({ suppressed }) => suppressed)).toEqual([undefined, 'tfsec:ignore'])
  })

  test.each([
    ['ERROR', 'high'],
    ['WARNING', 'medium'],
    ['LOW', 'low'],
    ['UNKNOWN', 'unknown'],
  ])('%s is %s', (severity, ours) => {
    expect(report({ severity, status: 'failed' }).findings[0]?.severity).toBe(ours)
  })

  test.each([{ passed: true }, { status: 'passed' }])('%j is no finding', (changes) => {
    expect(report(changes)).toMatchObject({ format: 'tfsec', findings: [] })
  })

  test('null is a scan that found nothing', () => {
    const reading = readContent({ results: null })
    expect([reading.format, reading.categories, reading.unreadable]).toEqual(['tfsec', ['iac'], undefined])
  })

  test('two resources of one file are two findings that stay apart when lines move', () => {
    const id = (description: string, line: number) =>
      report({ description, location: { filename: 'a.tf', start_line: line } }).findings[0]?.id
    expect(id("Resource 'a'", 1)).toBe(id("Resource 'a'", 7))
    expect(id("Resource 'a'", 1)).not.toBe(id("Resource 'b'", 1))
  })

  test('a result without its place is no report', () => {
    expect(report({ location: {} }).unreadable?.code).toBe('not-a-report')
  })
})
