import { expect, test } from '@jest/globals'
import { dayOf, daysBetween, daysFrom, lastOfMonth, plusDays, weekdayOf } from '@devsecops/cost'

test('A day is read as clouds write it, or not at all', () => {
  expect(
    ['2026-11-20T07:00:00Z', '2026-11-20 00:00:00 UTC', '11/20/2026', ' 2026-11-20 '].map(dayOf),
  ).toEqual(Array.from({ length: 4 }, () => '2026-11-20'))
  expect(['2026-02-30', '13/01/2026', '2026-11-20x', '', '20.11.2026'].map(dayOf)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  )
})

test('Months end where the calendar says', () => {
  expect(['2026-02-10', '2028-02-10', '2026-12-31'].map(lastOfMonth)).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2026-12-31',
  ])
})

test('Days are counted over the ends of months', () => {
  expect(plusDays('2026-02-27', 2)).toBe('2026-03-01')
  expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2)
  expect(daysFrom('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  expect(daysFrom('2026-03-01', '2026-02-27')).toEqual([])
  expect(weekdayOf('2026-11-26')).toBe(4) // a Thursday
})
