import { describe, expect, test } from '@jest/globals'
import { readContent } from './reading.ts'

const HEADER = 'PROVIDER;CHECK_ID;CHECK_TITLE;STATUS;SEVERITY'
const codeOf = (rows: string): string | undefined => readContent(`${HEADER}\n${rows}\n`).unreadable?.code

describe('a table', () => {
  test('may end its rows with blank cells', () => {
    expect(codeOf('aws;a;b;FAIL;low;;')).toBeUndefined()
  })

  test('may have quotes inside a cell', () => {
    expect(codeOf('aws;a;the "root" user;FAIL;low')).toBeUndefined()
  })

  test.each(['aws;a;b;FAIL', 'aws;a;b;FAIL;low;more', 'aws;a;"b;FAIL;low'])(
    'of the row %s is no report',
    (row) => {
      expect(codeOf(row)).toBe('not-a-report')
    },
  )

  test('names the row that is broken', () => {
    expect(readContent(`${HEADER}\naws;a;b;PASS;low\naws;a\n`).unreadable?.message).toBe(
      'reports/report.json is not a table of comma-separated values (row 2 has another number of cells than the header).',
    )
  })
})
