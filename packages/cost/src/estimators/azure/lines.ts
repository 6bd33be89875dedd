import { isListed } from '../../book/price-list.ts'
import type { PriceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { exactly, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'

/** The price of a key put together from values of a plan; `undefined` where the list does not have it. */
export const priceOf = <Key extends string>(
  pricing: Pricing,
  list: PriceList<Key>,
  key: string,
): Price | undefined => (isListed(list, key) ? pricing.listed(list, key) : undefined)

/** A line of so many things that run all month, priced by the hour. */
export const hourly = (name: string, price: Price | undefined, count: number | Interval = 1): Line =>
  line(name, () => ({
    unit: 'hours',
    quantity: times(typeof count === 'number' ? exactly(count) : count, exactly(MONTH_HOURS)),
    price,
  }))

/** A line of so many things that are priced by the month. */
export const monthly = (name: string, price: Price | undefined, unit = 'months', count = 1): Line =>
  line(name, () => ({ unit, quantity: count, price }))

/** A line of use: `usage` of Infracost's name, of which `per` make one unit. */
export const usedLine = (
  name: string,
  unit: string,
  pricing: Pricing,
  path: string,
  price: Price | undefined,
  per = 1,
): Line => line(name, () => ({ unit, ...pricing.used(path, 1 / per), price }))

/** A number that a usage file tells, whatever a profile assumes. */
export const told = (pricing: Pricing, path: string): number | undefined => pricing.usage.number(path)?.value

/**
 * A number without which nothing can be said of a price, and which the provider asks for: where it is not there, the
 * line that needs it is unknown.
 *
 * @throws UnknownUntilApply where there is none.
 */
export const needed = (values: Block | undefined, name: string): number => {
  const value = values?.number(name)
  if (value === undefined) throw new UnknownUntilApply(name, 'is not given')
  return value
}
