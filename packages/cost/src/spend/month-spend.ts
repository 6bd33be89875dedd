import { firstOfMonth, lastOfMonth, monthOf } from './calendar.ts'
import type { Day } from './calendar.ts'
import { dailySpend } from './daily-spend.ts'
import type { SpendEntry, SpendTable } from './spend-table.ts'

/** What was spent in a month, as far as a bill tells. */
export interface MonthSpend {
  /** `2026-11` */
  readonly month: string
  readonly amount: number
  /** The first and the last day of the bill, of whatever month; `undefined` where it has none up to today. */
  readonly first: Day | undefined
  readonly last: Day | undefined
  /** How many days of the month lie between the first and the last day of the bill. */
  readonly days: number
  readonly ofDays: number
}

/** What was spent in the month of a day. */
export const monthSpend = (table: SpendTable, today: Day): MonthSpend => {
  const { days } = dailySpend(table, today)
  const month = monthOf(today)
  return {
    month,
    amount: sumOf(table.entries.filter(({ day }) => monthOf(day) === month)),
    first: days[0],
    last: days.at(-1),
    days: days.filter((day) => day >= firstOfMonth(today)).length,
    ofDays: Number(lastOfMonth(today).slice(8)),
  }
}

const sumOf = (entries: readonly SpendEntry[]): number => entries.reduce((sum, { amount }) => sum + amount, 0)

/** Names of tags as clouds change them: `user:CostCenter`, `user_cost_center` and `costcenter` are one. */
const folded = (key: string): string =>
  key
    .replace(/^(?:user|aws)[:_]/i, '')
    .replaceAll(/[^a-z0-9]/gi, '')
    .toLowerCase()

/** What was spent in the month of a day by each value of a tag, most first; `undefined` is what does not bear it. */
export const spendByTag = (
  { entries }: SpendTable,
  today: Day,
  tag: string,
): readonly { readonly value: string | undefined; readonly amount: number }[] => {
  const wanted = folded(tag)
  const valueOf = ({ tags }: SpendEntry): string | undefined =>
    Object.entries(tags).find(([key]) => folded(key) === wanted)?.[1]
  const ofMonth = entries.filter(({ day }) => monthOf(day) === monthOf(today))
  return [...Map.groupBy(ofMonth, valueOf)]
    .map(([value, of]) => ({ value, amount: sumOf(of) }))
    .toSorted((a, b) => b.amount - a.amount || ((a.value ?? '') < (b.value ?? '') ? -1 : 1))
}
