import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const entry = {
  line: 1,
  column: 1,
  code: 'DL3006',
  level: 'warning',
  message: 'Always tag',
  file: 'Dockerfile',
}

describe('hadolint', () => {
  test('each entry is a finding', () => {
    const reading = readFixture('hadolint.json')
    expect(reading).toMatchObject({ format: 'hadolint', categories: ['iac'] })
    expect(lines(reading)).toEqual([
      'high DL3006 web/Dockerfile:1',
      'info SC2086 web/Dockerfile:4',
      'critical DL4000 web/Dockerfile:9',
      'info DL3059 web/Dockerfile:9',
    ])
  })

  test('a Dockerfile that could not be parsed makes the report untrustworthy', () => {
    const reading = readContent([{ ...entry, code: 'DL1000', level: 'error' }])
    expect([reading.unreadable?.code, reading.findings.length]).toEqual(['tool-failed', 1])
  })

  test('an empty list is its report only where the input says so', () => {
    expect(readContent([], { format: 'hadolint' })).toMatchObject({ format: 'hadolint', categories: ['iac'] })
    expect(readContent([]).format).not.toBe('hadolint')
  })

  test('an entry with another code is not of this format', () => {
    expect(readContent([{ ...entry, code: 'E1' }]).unreadable?.code).toBe('unknown-format')
  })
})
