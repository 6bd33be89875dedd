import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('bundler-audit', () => {
  test('gems and sources are findings; the severity is the criticality', () => {
    const reading = readFixture('bundler-audit.json')
    expect(reading).toMatchObject({ format: 'bundler-audit', categories: ['sca'] })
    expect([...lines(reading)].sort()).toEqual([
      'critical CVE-2024-0150 Gemfile.lock:',
      'unknown GHSA-rrrr-2222-0002 Gemfile.lock:',
      'unknown insecure-source Gemfile.lock:',
    ])
    expect(findingOf(reading, 'CVE-2024-0150').aliases).toEqual(['GHSA-rrrr-2222-0001'])
  })

  test('a password in a source’s address is not shown', () => {
    expect(JSON.stringify(readFixture('bundler-audit.json'))).not.toContain('planted-value')
  })

  test('no results are a scan that found nothing', () => {
    const content = { version: '0.9.2', created_at: '2026-01-01 00:00:00 +0000', results: [] }
    expect(readContent(content)).toMatchObject({ format: 'bundler-audit', categories: ['sca'], findings: [] })
  })

  test('a result without an advisory is no report', () => {
    const content = { created_at: '2026-01-01', results: [{ type: 'unpatched_gem', gem: { name: 'rack' } }] }
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })
})
