import type { PriceList } from '../book/price-list.ts'
import type { Estimator, Pricing } from './estimator.ts'
import { line } from './line.ts'
import type { Line } from './line.ts'

/**
 * Something that is metered: the line's name and unit, the usage that tells the amount, its price in a list, and how
 * many of the usage are one unit (1,000,000 for `1M requests`).
 */
export type Meter<Key extends string> = readonly [
  name: string,
  unit: string,
  usage: string,
  key: Key,
  per?: number,
]

/** A line for each thing that is metered: what a service costs that is paid by use alone. */
export const metered = <Key extends string>(
  { listed, used }: Pick<Pricing, 'listed' | 'used'>,
  list: PriceList<Key>,
  meters: readonly Meter<Key>[],
): readonly Line[] =>
  meters.map(([name, unit, usage, key, per = 1]) =>
    line(name, () => ({ unit, ...used(usage, 1 / per), price: listed(list, key) })),
  )

/** Says what a resource costs that is paid by use alone, whatever its settings. */
export const paidByUse =
  <Key extends string>(list: PriceList<Key>, meters: readonly Meter<Key>[]): Estimator =>
  (_resource, pricing) =>
    metered(pricing, list, meters)
