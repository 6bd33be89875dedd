import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('KICS', () => {
  const reading = readFixture('kics.json')

  test('each file of a query is a finding', () => {
    expect(reading).toMatchObject({ format: 'kics', categories: ['secrets', 'iac'] })
    expect(lines(reading)).toEqual([
      'high 487f4be7-3fd9-4506-a07a-eae252180c08 infrastructure/database.tf:10',
      'medium 568a4d22-3517-44a6-a7ad-6a7eed88722c infrastructure/storage.tf:3',
      'medium 568a4d22-3517-44a6-a7ad-6a7eed88722c infrastructure/storage.tf:20',
    ])
  })

  test('the secret that a query for secrets quotes is not shown', () => {
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  const report = (changes: object): object => ({
    files_scanned: 1,
    files_failed_to_scan: 0,
    queries_total: 1,
    queries_failed_to_execute: 0,
    queries: [],
    ...changes,
  })

  test('no query that matched is a scan that found nothing', () => {
    expect(readContent(report({}))).toMatchObject({ format: 'kics', categories: ['iac'], findings: [] })
  })

  test.each(['files_failed_to_scan', 'queries_failed_to_execute'])('%s makes it untrustworthy', (counter) => {
    expect(readContent(report({ [counter]: 1 })).unreadable?.code).toBe('tool-failed')
  })

  test('queries that are gone while the total counts some are no report', () => {
    expect(readContent(report({ total_counter: 2 })).unreadable?.code).toBe('not-a-report')
  })

  test('TRACE is information', () => {
    const query = { query_name: 'q', query_id: 'i', severity: 'TRACE', files: [{ file_name: 'a', line: 1 }] }
    expect(lines(readContent(report({ queries: [query] })))).toEqual(['info i a:1'])
  })
})
