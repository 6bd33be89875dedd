import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const resource = (vulnerability: object, version = '1'): object => ({
  resource: { name: 'zlib', version, format: 'deb' },
  vulnerabilities: [{ name: 'CVE-1', ...vulnerability }],
})
const scan = (resources: readonly object[], more: object = {}): object => ({
  image: 'shop/web:1',
  resources,
  ...more,
})

describe('Aqua', () => {
  const reading = readFixture('aqua.json')

  test('vulnerabilities are findings, and sensitive data is one without its value', () => {
    expect(reading).toMatchObject({ format: 'aqua', categories: ['secrets', 'container'] })
    expect(lines(reading).toSorted()).toEqual([
      'critical CVE-2022-37434 -',
      'medium CVE-2018-25032 -',
      'unknown sensitive-data /app/settings.txt:',
    ])
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test.each([
    ['the array of the Azure DevOps task', [{ results: scan([resource({ aqua_severity: 'low' })]) }]],
    [
      'a page of the API',
      { count: 1, result: [{ name: 'CVE-1', aqua_severity: 'low', resource: { name: 'zlib' } }] },
    ],
    ['the older list', { cves: [{ name: 'CVE-1', file: '/lib/z.so', score: '3.1' }] }],
  ])('%s is read', (_, content) => {
    expect(readContent(content).findings).toMatchObject([{ rule: 'CVE-1', severity: 'low' }])
  })

  test('negligible is information, and what nobody rated unknown', () => {
    const severity = (entry: object) => readContent(scan([resource(entry)])).findings[0]?.severity
    expect([severity({ aqua_severity: 'negligible' }), severity({})]).toEqual(['info', 'unknown'])
  })

  test('tag and version change nothing in the id', () => {
    const id = (image: string, version: string) =>
      readContent({ ...scan([resource({}, version)]), image }).findings[0]?.id
    expect(id('shop/web:1', '1')).toBe(id('shop/web:2', '3'))
  })

  test('malware that the summary counts is a finding', () => {
    expect(lines(readContent(scan([], { vulnerability_summary: { malware: 1 } })))).toEqual([
      'critical malware -',
    ])
  })

  test('resources that are gone while the summary counts some vulnerabilities are no report', () => {
    expect(readContent(scan([], { vulnerability_summary: { total: 2 } })).unreadable?.code).toBe(
      'not-a-report',
    )
  })

  test('partial results make it untrustworthy', () => {
    expect(readContent(scan([], { partial_results: true })).unreadable?.code).toBe('tool-failed')
  })
})
