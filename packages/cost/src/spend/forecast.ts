import { between } from '../estimate/interval.ts'
import type { Interval } from '../estimate/interval.ts'
import { daysFrom, firstOfMonth, lastOfMonth, plusDays, weekdayOf } from './calendar.ts'
import type { Day } from './calendar.ts'
import { dailySpend } from './daily-spend.ts'
import type { SpendTable } from './spend-table.ts'
import { meanOf, medianOf } from './statistics.ts'

/** Where a month ends if it goes on as it did. */
export interface Forecast {
  /** What the month costs as a whole; eight in ten such months end within the bounds. */
  readonly month: Interval
  /** The days that are still to come, or of which the bill does not tell all. */
  readonly openDays: number
  /** Complete days that it is made from. */
  readonly historyDays: number
  /** Dollars that a week costs more than the one before it, in the middle of the last weeks; `undefined` of less than three. */
  readonly trend: number | undefined
  /** What a month of 365/12 days costs at the pace of the history. */
  readonly pace: number
}

/** Each weekday twice, at least; and four weeks at most, so that what was long ago does not count. */
const LEAST_DAYS = 14
const MOST_DAYS = 28

/** Of a normal distribution, eight in ten lie within so many standard deviations. */
const EIGHT_IN_TEN = 1.2816

const TREND_WEEKS = 8

/**
 * Where the month ends: what was spent, and for each day that is still open the mean of its weekday over the last four weeks
 * (two at least; `undefined` with less). Today is never complete: it counts as its weekday's mean or, if it is over that
 * already, as what it cost. The bounds are the spread of days around their weekday's mean, for as many days as are open, and
 * how unsure the means are themselves.
 */
export const forecastOf = (table: SpendTable, today: Day): Forecast | undefined => {
  if (!table.daily) return undefined
  const { days, on } = dailySpend(table, plusDays(today, -1))
  const history = days.slice(-MOST_DAYS)
  const last = history.at(-1)
  if (last === undefined || history.length < LEAST_DAYS) return undefined
  const meanAt = weekdayMeans(history, on)
  const start = firstOfMonth(today)
  const open = daysFrom(last < start ? start : plusDays(last, 1), lastOfMonth(today))
  const closed = daysFrom(start, last)
  const spent = sum(closed.map(on))
  const expected = spent + sum(open.map((day) => Math.max(on(day), meanAt(day))))
  const known = spent + sum(open.map(on))
  const margin =
    EIGHT_IN_TEN *
    deviationOf(history, on, meanAt) *
    Math.sqrt(open.length * (1 + open.length / history.length))
  return {
    month: between(Math.max(Math.min(known, expected), expected - margin), expected, expected + margin),
    openDays: open.length,
    historyDays: history.length,
    trend: trendOf(days, on),
    pace: (meanOf(history.map(on)) * 365) / 12,
  }
}

type On = (day: Day) => number

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const weekdayMeans = (history: readonly Day[], on: On): On => {
  const means = new Map(
    [...Map.groupBy(history, weekdayOf)].map(([weekday, days]) => [weekday, meanOf(days.map(on))] as const),
  )
  return (day) => means.get(weekdayOf(day)) ?? 0
}

/** The standard deviation of days from what is expected of them; seven means are estimated from the same days. */
const deviationOf = (history: readonly Day[], on: On, meanAt: On): number =>
  Math.sqrt(sum(history.map((day) => (on(day) - meanAt(day)) ** 2)) / (history.length - 7))

/** The median of the steps from each whole week to the next: one dear week does not make a trend. */
const trendOf = (days: readonly Day[], on: On): number | undefined => {
  const whole = days.slice(days.length % 7).slice(-7 * TREND_WEEKS)
  const weeks = Array.from({ length: whole.length / 7 }, (_, week) =>
    sum(whole.slice(week * 7, week * 7 + 7).map(on)),
  )
  const steps = weeks.slice(1).map((amount, index) => amount - (weeks[index] ?? 0))
  return steps.length < 2 ? undefined : medianOf(steps)
}
