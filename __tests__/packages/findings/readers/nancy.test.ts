import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('Nancy', () => {
  test('the severity is that of the score; what is excluded is suppressed', () => {
    const reading = readFixture('nancy.json')
    expect(reading).toMatchObject({ format: 'nancy', categories: ['sca'] })
    expect([...lines(reading)].sort()).toEqual(['high CVE-2024-0220 -', 'medium 9eb9a5bc -'])
    expect(findingOf(reading, 'CVE-2024-0220').package?.name).toBe('golang.org/x/crypto')
    expect(findingOf(reading, '9eb9a5bc').suppressed).toBe('excluded by Nancy’s own list')
  })

  test('a list that is null is empty where nothing is counted, and no report otherwise', () => {
    const clean = { audited: [], num_audited: 3, num_vulnerable: 0, vulnerable: null }
    expect(readContent(clean)).toMatchObject({ format: 'nancy', categories: ['sca'], findings: [] })
    expect(readContent({ ...clean, num_vulnerable: 1 }).unreadable?.code).toBe('not-a-report')
  })
})
