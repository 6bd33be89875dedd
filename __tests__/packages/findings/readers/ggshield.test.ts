import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('ggshield.json'))) as object),
  ...changes,
})

const scan = { id: '.', type: 'path_scan', total_incidents: 0, total_occurrences: 0 }

describe('ggshield', () => {
  test('each occurrence is a finding: a secret that works is critical, GitGuardian does not rate the others', () => {
    const reading = readFixture('ggshield.json')
    expect(reading).toMatchObject({ format: 'ggshield', categories: ['secrets'] })
    expect(lines(reading)).toEqual([
      'unknown Generic Password web/src/config.ts:',
      'critical AWS Keys web/src/config.ts:24',
      'critical AWS Keys web/src/config.ts:25',
    ])
  })

  test('what is ignored in GitGuardian is suppressed', () => {
    expect(readFixture('ggshield.json').findings[0]?.suppressed).toBe('ignored in GitGuardian')
  })

  test('the match is nowhere in what is read', () => {
    expect(JSON.stringify(readFixture('ggshield.json'))).not.toContain('planted-value')
  })

  test('a scan without incidents found nothing', () => {
    expect(readContent(scan)).toMatchObject({ format: 'ggshield', categories: ['secrets'], findings: [] })
  })

  test.each([
    ['in the whole', report({ scans: undefined })],
    ['in a commit', report({ scans: [{ ...scan, total_occurrences: 1 }] })],
  ])('fewer occurrences than are counted %s are refused', (_, content) => {
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })

  test('files that could not be scanned make the report untrustworthy', () => {
    const failed = { ...scan, errors: [{ files: [], description: 'too large' }] }
    expect(readContent({ ...scan, scans: [failed] }).unreadable?.code).toBe('tool-failed')
  })
})
