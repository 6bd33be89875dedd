import { MONTH_HOURS } from '../../estimate/line.ts'

/**
 * What each quarter of a month costs, as a share of the list price, by the discount that a whole month reaches.
 * https://cloud.google.com/compute/docs/sustained-use-discounts
 */
const QUARTERS = {
  30: [1, 0.8, 0.6, 0.4],
  20: [1, 0.8678, 0.733, 0.6],
} as const

const FAMILIES: Readonly<Record<string, keyof typeof QUARTERS>> = {
  n1: 30,
  custom: 30,
  f1: 30,
  g1: 30,
  m1: 30,
  m2: 30,
  n2: 20,
  n2d: 20,
  c2: 20,
}

/** The share of its list price that a machine of a family costs when it runs so many hours of a month. */
export const paidShare = (family: string, hours: number): number => {
  const discount = FAMILIES[family]
  if (discount === undefined || hours <= 0) return 1
  const quarter = MONTH_HOURS / 4
  const rated = QUARTERS[discount].reduce(
    (sum, rate, index) => sum + rate * Math.min(Math.max(hours - index * quarter, 0), quarter),
    0,
  )
  // The rates are published rounded: only to whole percents do they make the 20 % that is promised.
  return Math.round((100 * rated) / Math.min(hours, MONTH_HOURS)) / 100
}
