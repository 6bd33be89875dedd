import { anomaliesIn } from './anomalies.ts'
import type { Anomaly } from './anomalies.ts'
import type { Day } from './calendar.ts'
import { forecastOf } from './forecast.ts'
import type { Forecast } from './forecast.ts'
import { monthSpend, spendByTag } from './month-spend.ts'
import type { MonthSpend } from './month-spend.ts'
import type { SpendTable } from './spend-table.ts'

/** What a bill tells on a day. */
export interface SpendAnalysis {
  readonly currency: string
  readonly month: MonthSpend
  /** `undefined` where the bill has too little history, or no days. */
  readonly forecast: Forecast | undefined
  readonly anomalies: readonly Anomaly[] | undefined
  readonly byTag: readonly TagSpend[]
}

/** What was spent in the month by the values of a tag, most first; `undefined` is what does not bear it. */
export interface TagSpend {
  readonly tag: string
  readonly values: readonly { readonly value: string | undefined; readonly amount: number }[]
}

/** Month, forecast, days that stand out, and the values of some tags. */
export const analyseSpend = (table: SpendTable, today: Day, tags: readonly string[]): SpendAnalysis => ({
  currency: table.currency,
  month: monthSpend(table, today),
  forecast: forecastOf(table, today),
  anomalies: anomaliesIn(table, today),
  byTag: [...new Set(tags)].sort().map((tag) => ({ tag, values: spendByTag(table, today, tag) })),
})
