import { describe, expect, test } from '@jest/globals'
import { anomaliesIn, weekdayOf } from '@devsecops/cost'
import { dailyTable } from './spending.ts'

const isWeekend = (day: string): boolean => [0, 6].includes(weekdayOf(day))
/** Weekdays cost a hundred dollars and some cents, weekends twenty. */
const usual = (index: number, day: string): number => (isWeekend(day) ? 20 : 100) + (index % 5) / 10

describe('a day that costs more than its weekday makes likely', () => {
  test('is told with its dollars', () => {
    const table = dailyTable('2026-11-20', 60, (index, day) =>
      day === '2026-11-18' ? 180 : usual(index, day),
    )
    expect(anomaliesIn(table, '2026-11-21')).toEqual([
      {
        day: '2026-11-18',
        amount: 180,
        usual: expect.closeTo(100.2, 1),
        limit: expect.closeTo(110.2, 1),
        services: [{ service: 'compute', more: expect.closeTo(79.8, 1) }],
      },
    ])
  })

  test('is measured by its own weekday: a Sunday like a Monday is one', () => {
    const sunday = '2026-11-15'
    const table = dailyTable('2026-11-20', 60, (index, day) => (day === sunday ? 100 : usual(index, day)))
    expect(anomaliesIn(table, '2026-11-21')?.map(({ day }) => day)).toEqual([sunday])
  })

  test('is none for being cheap, nor for a dear day long ago', () => {
    const table = dailyTable('2026-11-20', 60, (index, day) =>
      day === '2026-11-18' ? 5 : day === '2026-10-28' ? 900 : usual(index, day),
    )
    expect(anomaliesIn(table, '2026-11-21')).toEqual([])
  })

  test('is never today, which is not over', () => {
    const table = dailyTable('2026-11-20', 60, (index, day) =>
      day === '2026-11-20' ? 900 : usual(index, day),
    )
    expect(anomaliesIn(table, '2026-11-20')).toEqual([])
    expect(anomaliesIn(table, '2026-11-21')).toHaveLength(1)
  })

  test('cannot be told without four weeks of history, or from months', () => {
    expect(anomaliesIn(dailyTable('2026-11-20', 28, usual), '2026-11-21')).toBeUndefined()
    expect(anomaliesIn(dailyTable('2026-11-20', 29, usual), '2026-11-21')).toEqual([])
    expect(anomaliesIn(dailyTable('2026-11-20', 60, usual, { daily: false }), '2026-11-21')).toBeUndefined()
  })
})
