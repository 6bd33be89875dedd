import { describe, expect, test } from '@jest/globals'
import { monthSpend, spendByTag } from '@devsecops/cost'
import { dailyTable } from './spending.ts'

describe('what was spent in a month', () => {
  test('is the sum of its days, of which today is one', () => {
    const table = dailyTable('2026-11-20', 40, () => 10)
    expect(monthSpend(table, '2026-11-20')).toEqual({
      month: '2026-11',
      amount: 200,
      first: '2026-10-12',
      last: '2026-11-20',
      days: 20,
      ofDays: 30,
    })
  })

  test('holds what the month is billed ahead, which makes no day', () => {
    const table = dailyTable('2026-11-30', 30, () => 10)
    expect(monthSpend(table, '2026-11-20')).toMatchObject({ amount: 300, last: '2026-11-20', days: 20 })
  })

  test('is nothing where the bill is of another month', () => {
    const table = dailyTable('2026-10-20', 5, () => 10)
    expect(monthSpend(table, '2026-11-20')).toMatchObject({ amount: 0, days: 0, last: '2026-10-20' })
  })
})

test('Tags are found as clouds change their names', () => {
  const entry = (amount: number, tags: Record<string, string>) => ({
    day: '2026-11-02',
    amount,
    service: '',
    tags,
  })
  const table = {
    ...dailyTable('2026-11-20', 0, () => 0),
    entries: [
      entry(1, { CostCenter: '42' }),
      entry(2, { 'user:CostCenter': '42' }),
      entry(4, { cost_center: '42' }),
      entry(8, { costcenter: '7' }),
      entry(16, {}),
    ],
  }
  expect(spendByTag(table, '2026-11-20', 'CostCenter')).toEqual([
    { value: undefined, amount: 16 },
    { value: '7', amount: 8 },
    { value: '42', amount: 7 },
  ])
})
