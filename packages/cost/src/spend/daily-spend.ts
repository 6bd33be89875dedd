import { daysFrom } from './calendar.ts'
import type { Day } from './calendar.ts'
import type { SpendTable } from './spend-table.ts'

/** What was spent on each day, from the first to the last that a bill has; a day without a row cost nothing. */
export interface DailySpend {
  readonly days: readonly Day[]
  readonly on: (day: Day) => number
}

/** The days of a bill up to one: what lies behind it, such as a fee that is known ahead, makes no day. */
export const dailySpend = ({ entries }: SpendTable, upTo: Day): DailySpend => {
  const sums = new Map<Day, number>()
  for (const { day, amount } of entries) sums.set(day, (sums.get(day) ?? 0) + amount)
  const known = [...sums.keys()].filter((day) => day <= upTo).sort()
  const [first, last] = [known[0], known.at(-1)]
  return {
    days: first === undefined || last === undefined ? [] : daysFrom(first, last),
    on: (day) => sums.get(day) ?? 0,
  }
}
