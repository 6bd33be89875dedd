import type { Price } from '../book/price.ts'
import { line } from './line.ts'
import type { Line, LineSpec } from './line.ts'

/** One step of a price that falls, or rises, with use. */
export interface Tier {
  /** What the line is called: `Data transfer (first 10TB)`. */
  readonly name: string
  /** Where the step ends, counted from nothing, in the units that are used; `Infinity` for the last. */
  readonly upTo: number
  /** `undefined` where the step is free: it makes no line. */
  readonly price: Price | undefined
}

/** What all steps share: `used` is told in units, of which `per` make one that is shown and priced. */
export interface Tiered {
  readonly unit: string
  readonly used: Pick<LineSpec, 'quantity' | 'usage' | 'assumed'>
  readonly per?: number
  readonly group?: readonly string[]
  readonly tiers: readonly Tier[]
}

/**
 * A line for each step that the use reaches; of a use that nobody told, one line of the first priced step. Only a use
 * that is a number can be split.
 */
export const tieredLines = ({ unit, used, per = 1, group = [], tiers }: Tiered): readonly Line[] => {
  const { quantity, ...flags } = used
  if (typeof quantity !== 'number') {
    const first = tiers.find(({ price }) => price !== undefined)
    return first === undefined
      ? []
      : [line(first.name, () => ({ ...used, quantity: undefined, unit, group, price: first.price }))]
  }
  return tiers.flatMap(({ name, upTo, price }, index) => {
    const from = tiers[index - 1]?.upTo ?? 0
    const within = Math.min(quantity, upTo) - from
    if (within <= 0 || price === undefined) return []
    return [line(name, () => ({ ...flags, unit, group, price, quantity: within / per }))]
  })
}
