import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const summary = (critical: number) =>
  JSON.stringify({ type: 'auditSummary', data: { vulnerabilities: { low: 3, critical }, dependencies: 4 } })

describe('yarn audit of yarn 1', () => {
  test('an advisory is one finding, however many paths lead to its package', () => {
    const reading = readFixture('yarn-audit.ndjson')
    expect(reading).toMatchObject({ format: 'yarn-audit', categories: ['sca'] })
    expect(lines(reading)).toEqual(['high GHSA-yyyy-2222-0001 yarn.lock:', 'medium 1601 yarn.lock:'])
  })

  test('a summary alone is a scan that found nothing, or nothing from the level on', () => {
    expect(readContent(summary(0))).toMatchObject({ format: 'yarn-audit', categories: ['sca'], findings: [] })
    expect(readContent(summary(0)).unreadable).toBeUndefined()
  })

  test('critical vulnerabilities that are counted and not listed make the report untrustworthy', () => {
    expect(readContent(summary(1)).unreadable?.code).toBe('tool-failed')
  })

  test('a report that ends before its summary is truncated', () => {
    expect(readContent('{"type":"info","data":"No lockfile found."}\n').unreadable?.code).toBe('truncated')
  })

  test('an error makes the report untrustworthy', () => {
    expect(readContent('{"type":"error","data":"offline"}\n').unreadable?.code).toBe('tool-failed')
  })
})
