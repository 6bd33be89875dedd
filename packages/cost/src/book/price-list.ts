import type { Price } from './price.ts'
import { borrowedRange } from './region-spread.ts'

/** Stands in a list for all regions: what a vendor asks the same for wherever its customers are. */
export const EVERYWHERE = '*'

/** A price that the vendor asks in all regions, in a list whose other prices are a region's. */
export const everywhere = (price: number): Readonly<Record<string, number>> => ({ [EVERYWHERE]: price })

/**
 * Prices of one service that are few enough to be kept by hand. `default` is the region that others fall back to, or
 * `EVERYWHERE` where the service has one price for all regions. `source` is the vendor's page that tells them, and `asOf`
 * the day the list was written.
 */
export interface PriceList<Key extends string> {
  readonly service: string
  readonly asOf: string
  readonly source: string
  readonly default: string
  readonly prices: Readonly<Record<Key, ListedPrice>>
}

/** A price of the list's default region (a number), or region → price. */
export interface ListedPrice {
  readonly unit: string
  readonly price: number | Readonly<Record<string, number>>
}

const declared: PriceList<string>[] = []

/** Declares a list; the keys are its type, so that an estimator cannot ask for one that is not there. */
export const priceList = <Key extends string>(list: PriceList<Key>): PriceList<Key> => {
  declared.push(list)
  return list
}

/** Every list of the modules that are loaded: for what looks over all of them. */
export const declaredLists = (): readonly PriceList<string>[] => declared

/**
 * A price of a list in a region. One that is not listed there is that of the default region, marked as such, with the
 * bounds that `borrowedRange` tells.
 */
export const listed = <Key extends string>(
  list: PriceList<Key>,
  key: Key,
  region: string | undefined,
): Price => {
  const { unit, price } = list.prices[key]
  const { source, asOf } = list
  const prices = typeof price === 'number' ? { [list.default]: price } : price
  const currency = currencyOf(region)
  const here = own(prices, region) ?? (isApart(region) ? undefined : own(prices, EVERYWHERE))
  if (here !== undefined) return { unit, source, asOf, currency, amount: here, method: 'exact' }
  const { amount, range } = borrowed(prices, list.default)
  return { unit, source, asOf, currency: 'USD', amount, method: 'region-fallback', range }
}

const own = (prices: Readonly<Record<string, number>>, region: string | undefined): number | undefined =>
  region !== undefined && Object.hasOwn(prices, region) ? prices[region] : undefined

const borrowed = (
  prices: Readonly<Record<string, number>>,
  preferred: string,
): Required<Pick<Price, 'amount' | 'range'>> => {
  const dollars = Object.entries(prices).filter(([name]) => currencyOf(name) === 'USD')
  const amounts = dollars.map(([, amount]) => amount)
  const amount = own(prices, EVERYWHERE) ?? own(prices, preferred) ?? Math.max(...amounts)
  const from = dollars.find(([, each]) => each === amount)?.[0] ?? preferred
  return {
    amount,
    range: borrowedRange(amount, own(prices, preferred) === undefined ? from : preferred, amounts),
  }
}

/** Whether a list has a key that was put together from values of a plan. */
export const isListed = <Key extends string>(list: PriceList<Key>, key: string): key is Key =>
  Object.hasOwn(list.prices, key)

/** AWS bills its two regions in China in yuan. */
export const currencyOf = (region: string | undefined): Price['currency'] =>
  region?.startsWith('cn-') === true ? 'CNY' : 'USD'

/** Whether a region stands apart from the rest of its cloud, with prices of its own: in China, and for governments. */
const isApart = (region: string | undefined): boolean =>
  region !== undefined && /^(?:cn-|us-gov-|china|usgov|usdod)/.test(region)
