import { plusDays, weekdayOf } from './calendar.ts'
import type { Day } from './calendar.ts'
import { dailySpend } from './daily-spend.ts'
import type { SpendTable } from './spend-table.ts'
import { medianOf, spreadOf } from './statistics.ts'

/** A day that cost more than its weekday's history makes likely. */
export interface Anomaly {
  readonly day: Day
  readonly amount: number
  /** What that weekday usually costs. */
  readonly usual: number
  /** From how much on it would have been one. */
  readonly limit: number
  /** What rose most, at most three, with how much more than usual each cost. */
  readonly services: readonly { readonly service: string; readonly more: number }[]
}

/** How many of the same weekday must lie before a day, and how many are looked at. */
const LEAST_WEEKS = 4
const MOST_WEEKS = 12

/** How many of the last days are judged: a run a week sees each once. */
const JUDGED_DAYS = 7

/** How far out a day is: spreads of its weekday; and never less than a share of what is usual, and a dollar. */
const SPREADS = 3.5
const LEAST_SHARE = 0.1
const LEAST_AMOUNT = 1

/**
 * Days of the last week, today left out, that cost more than their weekday makes likely: more than its median over up to
 * twelve weeks by 3.5 times their spread (median of the distances), a tenth of it, and a dollar. `undefined` where there is
 * no weekday with four weeks of history, or the bill has no days.
 */
export const anomaliesIn = (table: SpendTable, today: Day): readonly Anomaly[] | undefined => {
  const { days, on } = dailySpend(table, plusDays(today, -1))
  const [first] = days
  if (first === undefined || !table.daily) return undefined
  const judged = days.slice(-JUDGED_DAYS).flatMap((day) => {
    const before = sameWeekdays(day, first)
    return before.length < LEAST_WEEKS ? [] : [{ day, before }]
  })
  return judged.length === 0
    ? undefined
    : judged.flatMap(({ day, before }) =>
        anomalyAt(day, before.map(on), on(day), () => servicesOf(table, day, before)),
      )
}

const anomalyAt = (
  day: Day,
  history: readonly number[],
  amount: number,
  services: () => Anomaly['services'],
): readonly Anomaly[] => {
  const usual = medianOf(history)
  const limit = usual + Math.max(SPREADS * spreadOf(history), LEAST_SHARE * Math.abs(usual), LEAST_AMOUNT)
  return amount <= limit ? [] : [{ day, amount, usual, limit, services: services() }]
}

const sameWeekdays = (day: Day, first: Day): readonly Day[] =>
  Array.from({ length: MOST_WEEKS }, (_, index) => plusDays(day, -7 * (index + 1))).filter(
    (each) => each >= first && weekdayOf(each) === weekdayOf(day),
  )

const servicesOf = ({ entries }: SpendTable, day: Day, before: readonly Day[]): Anomaly['services'] => {
  const amounts = new Map<string, Map<Day, number>>()
  for (const entry of entries) {
    if (entry.service === '' || (entry.day !== day && !before.includes(entry.day))) continue
    const days = amounts.get(entry.service) ?? new Map<Day, number>()
    days.set(entry.day, (days.get(entry.day) ?? 0) + entry.amount)
    amounts.set(entry.service, days)
  }
  return [...amounts]
    .map(([service, on]) => ({
      service,
      more: (on.get(day) ?? 0) - medianOf(before.map((each) => on.get(each) ?? 0)),
    }))
    .filter(({ more }) => more >= 0.01)
    .toSorted((a, b) => b.more - a.more || (a.service < b.service ? -1 : 1))
    .slice(0, 3)
}
