import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const report = (vulnerabilities: object, more: object = {}): object => ({
  database: {},
  lockfile: {},
  vulnerabilities,
  ...more,
})

describe('cargo-audit', () => {
  test('the severity is that of the vector; warnings are information', () => {
    const reading = readFixture('cargo-audit.json')
    expect(reading).toMatchObject({ format: 'cargo-audit', categories: ['sca'] })
    expect([...lines(reading)].sort()).toEqual([
      'critical RUSTSEC-2024-0001 Cargo.lock:',
      'info RUSTSEC-2024-0003 Cargo.lock:',
      'info yanked Cargo.lock:',
      'unknown RUSTSEC-2024-0002 Cargo.lock:',
    ])
  })

  test('nothing found', () => {
    const reading = readContent(report({ found: false, count: 0, list: [] }))
    expect(reading).toMatchObject({ categories: ['sca'], findings: [] })
    expect(reading.unreadable).toBeUndefined()
  })

  test('a list that is shorter than its count is no report', () => {
    expect(readContent(report({ found: true, count: 1, list: [] })).unreadable?.code).toBe('not-a-report')
  })
})
