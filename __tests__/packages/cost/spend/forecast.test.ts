import { describe, expect, test } from '@jest/globals'
import { forecastOf, weekdayOf } from '@devsecops/cost'
import fc from 'fast-check'
import { dailyTable } from './spending.ts'

describe('where a month ends', () => {
  test('is known to the cent where every day costs the same', () => {
    const forecast = forecastOf(
      dailyTable('2026-11-20', 40, () => 10),
      '2026-11-21',
    )
    expect(forecast).toEqual({
      month: { low: 300, expected: 300, high: 300 },
      ...{ openDays: 10, historyDays: 28, trend: 0 },
      pace: expect.closeTo((10 * 365) / 12),
    })
  })

  test('hangs on which weekdays are still to come', () => {
    const table = dailyTable('2026-11-20', 40, (_, day) => ([0, 6].includes(weekdayOf(day)) ? 0 : 10))
    // 15 workdays up to Friday the 20th, and six from the 21st to Monday the 30th.
    expect(forecastOf(table, '2026-11-21')?.month.expected).toBeCloseTo(210)
  })

  test('is unsure by how much days differ, and more so the more of them are open', () => {
    const noisy = (last: string) => dailyTable(last, 60, (index) => (index % 2 === 0 ? 5 : 15))
    const width = (last: string, today: string): number => {
      const { month } = forecastOf(noisy(last), today) ?? { month: { low: 0, high: 0 } }
      return month.high - month.low
    }
    expect(width('2026-11-05', '2026-11-06')).toBeGreaterThan(width('2026-11-25', '2026-11-26'))
    expect(width('2026-11-25', '2026-11-26')).toBeGreaterThan(5)
  })

  test('counts today as its weekday’s mean, or as what it cost already', () => {
    const table = (today: number) =>
      dailyTable('2026-11-20', 40, (_, day) => (day === '2026-11-20' ? today : 10))
    expect(forecastOf(table(1), '2026-11-20')?.month.expected).toBeCloseTo(300)
    expect(forecastOf(table(50), '2026-11-20')?.month.expected).toBeCloseTo(340)
  })

  test('is filled in where the bill ends days ago', () => {
    expect(
      forecastOf(
        dailyTable('2026-10-29', 40, () => 10),
        '2026-11-02',
      ),
    ).toMatchObject({
      month: { expected: expect.closeTo(300) },
      openDays: 30,
    })
  })

  test('cannot be told from less than two weeks, or from months', () => {
    expect(
      forecastOf(
        dailyTable('2026-11-20', 13, () => 10),
        '2026-11-21',
      ),
    ).toBeUndefined()
    expect(
      forecastOf(
        dailyTable('2026-11-20', 14, () => 10),
        '2026-11-21',
      )?.trend,
    ).toBeUndefined()
    expect(
      forecastOf(
        dailyTable('2026-11-20', 40, () => 10, { daily: false }),
        '2026-11-21',
      ),
    ).toBeUndefined()
  })

  test('follows a trend, which is told in dollars a week', () => {
    const rising = dailyTable('2026-11-20', 56, (index) => 10 + Math.floor(index / 7))
    expect(forecastOf(rising, '2026-11-21')?.trend).toBeCloseTo(7)
  })

  test('lies within its bounds, and a dear day never lowers it', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 14, maxLength: 60 })
    fc.assert(
      fc.property(amounts, fc.nat(), (costs, which) => {
        const of = (more: number) =>
          forecastOf(
            dailyTable(
              '2026-11-20',
              costs.length,
              (index) => (costs[index] ?? 0) + (index === which % costs.length ? more : 0),
            ),
            '2026-11-21',
          )?.month
        const [now, dearer] = [of(0), of(100)]
        expect(now?.low).toBeLessThanOrEqual(now?.expected ?? 0)
        expect(now?.high).toBeGreaterThanOrEqual(now?.expected ?? Infinity)
        expect(dearer?.expected).toBeGreaterThanOrEqual((now?.expected ?? Infinity) - 1e-9)
      }),
      { numRuns: 100 },
    )
  })
})
