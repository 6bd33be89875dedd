import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('the CSV of Prowler 2', () => {
  const reading = readFixture('prowler-legacy.csv')

  test('what failed is a finding, and what is allow-listed a suppressed one', () => {
    expect(reading).toMatchObject({ format: 'prowler-legacy-csv', tools: ['prowler'], categories: ['iac'] })
    expect(lines(reading).toSorted()).toEqual(['critical extra73 -', 'high check12 -'])
    expect(findingOf(reading, 'extra73').suppressed).toBe('muted in Prowler’s configuration')
  })

  test('a row that is cut off is no report', () => {
    const content = 'ACCOUNT_NUM,TITLE_ID,TITLE_TEXT,CHECK_RESULT,CHECK_SEVERITY\n1,1.1,[check11] A,FA'
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })
})
