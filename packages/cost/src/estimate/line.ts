import type { Method, Price } from '../book/price.ts'
import { UnknownUntilApply } from '../plan/unknown.ts'
import { exactly, times } from './interval.ts'
import type { Interval } from './interval.ts'

/** Hours of a month, as the clouds count it: 365 days of 24 hours in 12 months. */
export const MONTH_HOURS = 730

/** One line of a bill: so many units at a price, a month. */
export interface Line {
  /** `Instance usage (Linux/UNIX, on-demand, m5.large)` */
  readonly name: string
  /** The parts of the resource it belongs to, from the outside in: `['root_block_device']`. */
  readonly group: readonly string[]
  /** What is counted: `hours`, `GB`. */
  readonly unit: string
  /** Units a month; `undefined` where it is not known. */
  readonly quantity: Interval | undefined
  readonly price: Price | undefined
  /** A month, in the price's currency; `undefined` where it is not known. */
  readonly cost: Interval | undefined
  /** Whether the quantity is use that no plan tells: requests, gigabytes moved. */
  readonly usage: boolean
  readonly method: Method
  /** Of an unknown line: what is missing, in words without a value of the plan. */
  readonly why?: string
}

/** What an estimator says of a line. */
export interface LineSpec {
  /** A name that says more than the one given ahead; it may need values that are unknown. */
  readonly name?: string
  readonly unit: string
  /** Units a month; `undefined` is use that nobody told. */
  readonly quantity: number | Interval | undefined
  /** `undefined` is a price that no book has. */
  readonly price: Price | undefined
  readonly usage?: boolean
  readonly group?: readonly string[]
  /** Whether the quantity was assumed from the defaults of usage. */
  readonly assumed?: boolean
  /** Units that one price stands for, where it is not one: 1,000,000 for a price per million. */
  readonly per?: number
}

/**
 * A line of a bill. `spec` may read values that are unknown until apply, or have no price: the line is then there, and
 * unknown, with the reason.
 */
export const line = (name: string, spec: () => LineSpec): Line => {
  try {
    return lineOf(name, spec())
  } catch (error) {
    if (!(error instanceof UnknownUntilApply)) throw error
    return { ...unpriced(name, ''), why: error.message }
  }
}

const lineOf = (name: string, spec: LineSpec): Line => {
  const { unit, price, usage = false, group = [], per = 1 } = spec
  const quantity = typeof spec.quantity === 'number' ? exactly(spec.quantity) : spec.quantity
  const base = { name: spec.name ?? name, group, unit, quantity, price, usage }
  if (price === undefined) return { ...base, cost: undefined, method: 'unknown', why: 'no price is known' }
  if (quantity === undefined) {
    return {
      ...base,
      cost: undefined,
      method: 'unknown',
      why: usage ? 'it hangs on use' : 'the quantity is unknown',
    }
  }
  const [low, high] = price.range ?? [price.amount, price.amount]
  const unitPrice = { low: low / per, expected: price.amount / per, high: high / per }
  return {
    ...base,
    cost: times(quantity, unitPrice),
    method: spec.assumed === true ? 'usage-default' : price.method,
  }
}

const unpriced = (name: string, unit: string): Line => ({
  name,
  group: [],
  unit,
  quantity: undefined,
  price: undefined,
  cost: undefined,
  usage: false,
  method: 'unknown',
})

/** Lines of which it hangs on values whether they are there: one unknown line of that name where those are not known. */
export const linesOrUnknown = (name: string, lines: () => readonly Line[]): readonly Line[] => {
  try {
    return lines()
  } catch (error) {
    if (!(error instanceof UnknownUntilApply)) throw error
    return [{ ...unpriced(name, ''), why: error.message }]
  }
}

/** The same lines as a part of something: under a group's name. */
export const under = (group: string, lines: readonly Line[]): readonly Line[] =>
  lines.map((each) => ({ ...each, group: [group, ...each.group] }))

/** The same lines so many times. */
export const multiplied = (count: number | Interval, lines: readonly Line[]): readonly Line[] => {
  const factor = typeof count === 'number' ? exactly(count) : count
  return lines.map((each) => ({
    ...each,
    quantity: each.quantity && times(each.quantity, factor),
    cost: each.cost && times(each.cost, factor),
  }))
}
