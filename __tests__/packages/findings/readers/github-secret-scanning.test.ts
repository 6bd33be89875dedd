import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('Secret-scanning alerts', () => {
  test('an alert is a finding of unknown severity; one that is resolved is suppressed', () => {
    const reading = readFixture('github-secret-scanning.json')
    expect(reading).toMatchObject({ format: 'github-secret-scanning', categories: ['secrets'] })
    expect(lines(reading)).toEqual([
      'unknown adafruit_io_key deploy/env.sh:1',
      'unknown adafruit_io_key docs/a.md:1',
    ])
    expect(reading.findings.map(({ suppressed }) => suppressed)).toEqual([
      undefined,
      'resolved on GitHub: revoked',
    ])
  })

  test('the secret is nowhere in what is read', () => {
    expect(JSON.stringify(readFixture('github-secret-scanning.json'))).not.toContain('planted-value')
  })

  test('an empty list is an export without alerts where the caller says so', () => {
    expect(readContent([], { format: 'github-secret-scanning' })).toMatchObject({ categories: ['secrets'] })
  })
})
