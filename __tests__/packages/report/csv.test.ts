import { expect, test } from '@jest/globals'
import { csvText } from '@devsecops/report'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'

test('Cells are quoted where they must be', () => {
  expect(csvText([['a', 'b,c', 'say "x"', 'two\nlines', '']])).toBe('a,"b,c","say ""x""","two\nlines",\r\n')
})

test('A text that a spreadsheet would run gets an apostrophe, a number does not', () => {
  expect(csvText([['=HYPERLINK("x")', '+1-2', '@SUM(A1)', '-cmd', '-12.50', '\tx']])).toBe(
    `"'=HYPERLINK(""x"")",'+1-2,'@SUM(A1),'-cmd,-12.50,'\tx\r\n`,
  )
})

test('No cell begins a formula, and what is read back is what was written', () => {
  const cells = fc.array(fc.string(), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1 }), (rows) => {
      const read = parse(csvText(rows), { record_delimiter: '\r\n' }) as readonly (readonly string[])[]
      for (const cell of read.flat()) expect(cell).not.toMatch(/^(?:[=+@\t\r\n]|-(?!\d+(?:\.\d+)?$))/)
      expect(read.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
      )
    }),
  )
})
