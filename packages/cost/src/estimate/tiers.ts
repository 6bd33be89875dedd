import type { Price } from '../book/price.ts'
import { exactly } from './interval.ts'
import type { Interval } from './interval.ts'
import { line } from './line.ts'
import type { Line, LineSpec } from './line.ts'

/** A step of a price that falls, or rises, with the amount. */
export interface Tier {
  /** `Requests (first 300M)` */
  readonly name: string
  /** The amount at which the next step begins, counted from zero; the last step has none. */
  readonly upTo?: number
  /** The price of `per` units in this step. */
  readonly price: Price | undefined
}

/** What the lines of all steps share. */
export interface TieredSpec extends Pick<LineSpec, 'quantity' | 'usage' | 'assumed' | 'group'> {
  /** What one line counts in: `1M requests`. */
  readonly unit: string
  /** Units of the quantity that are one of the line's: 1,000,000 for `1M requests`. */
  readonly per?: number
}

/**
 * An amount spread over the steps of a price: a line for each step that it reaches. The first is always there, and is
 * the only one where the amount is not known.
 */
export const tiered = (spec: TieredSpec, tiers: readonly Tier[]): readonly Line[] => {
  const { quantity, per = 1, ...rest } = spec
  const amount = typeof quantity === 'number' ? exactly(quantity) : quantity
  return tiers.flatMap(({ name, upTo = Infinity, price }, index) => {
    const from = index === 0 ? 0 : (tiers[index - 1]?.upTo ?? 0)
    const part = amount && partOf(amount, from, upTo, per)
    if (index > 0 && (part?.high ?? 0) === 0) return []
    return [line(name, () => ({ ...rest, quantity: part, price }))]
  })
}

const partOf = (amount: Interval, from: number, upTo: number, per: number): Interval => {
  const within = (value: number): number => Math.max(0, Math.min(value, upTo) - from) / per
  return { low: within(amount.low), expected: within(amount.expected), high: within(amount.high) }
}
