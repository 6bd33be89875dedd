import { PROVED, derived } from '../../book/derived.ts'
import { isListed } from '../../book/price-list.ts'
import type { PriceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { familyOf } from './instance-type.ts'

const SIZES: Readonly<Record<string, number>> = { small: 0.25, medium: 0.5, large: 1, xlarge: 2 }

/** How many of a family's `large` a size is worth: prices of a family are in proportion to it. */
const timesLarge = (type: string): number | undefined => {
  const size = type.split('.').at(-1) ?? ''
  return SIZES[size] ?? (/^\d+xlarge$/.test(size) ? 2 * Number.parseInt(size, 10) : undefined)
}

/** The hourly price of a size, from a list of what the `large` of each family costs; rounded to tenths of a cent. */
export const pricedBySize = <Family extends string>(
  pricing: Pricing,
  list: PriceList<Family>,
  type: string,
): Price | undefined => {
  const family = familyOf(type)
  const times = timesLarge(type)
  if (!isListed(list, family) || times === undefined) return undefined
  const large = pricing.listed(list, family)
  return times === 1 ? large : derived(large, Number((large.amount * times).toFixed(3)), PROVED)
}
