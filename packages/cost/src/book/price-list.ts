import type { Price } from './price.ts'

/** Prices of one service that are few enough to be kept by hand. `default` is the region that others fall back to. */
export interface PriceList<Key extends string> {
  readonly service: string
  readonly asOf: string
  readonly source: string
  readonly default: string
  readonly prices: Readonly<Record<Key, ListedPrice>>
}

/** A price in every region alike (a number), or region → price. */
export interface ListedPrice {
  readonly unit: string
  readonly price: number | Readonly<Record<string, number>>
}

/** Declares a list; the keys are its type, so that an estimator cannot ask for one that is not there. */
export const priceList = <Key extends string>(list: PriceList<Key>): PriceList<Key> => list

/**
 * A price of a list in a region. One that is not listed there is that of the default region, marked as such, with the
 * lowest and highest price that is known anywhere as its range.
 */
export const listed = <Key extends string>(
  list: PriceList<Key>,
  key: Key,
  region: string | undefined,
): Price => {
  const { unit, price } = list.prices[key]
  const known = { unit, source: list.source, asOf: list.asOf, currency: currencyOf(region) }
  if (typeof price === 'number') {
    // A price of all regions is in dollars: nobody has said what it is where the bill is in yuan.
    return known.currency === 'USD'
      ? { ...known, amount: price, method: 'exact' }
      : { ...known, currency: 'USD', amount: price, method: 'region-fallback' }
  }
  const here = region === undefined ? undefined : price[region]
  if (here !== undefined) return { ...known, amount: here, method: 'exact' }
  const all = Object.entries(price)
    .filter(([name]) => currencyOf(name) === 'USD')
    .map(([, amount]) => amount)
  const fallback = price[list.default] ?? Math.max(...all)
  return {
    ...known,
    currency: 'USD',
    amount: fallback,
    method: 'region-fallback',
    range: [Math.min(...all), Math.max(...all)],
  }
}

/** Whether a list has a key that was put together from values of a plan. */
export const isListed = <Key extends string>(list: PriceList<Key>, key: string): key is Key =>
  Object.hasOwn(list.prices, key)

/** AWS bills its two regions in China in yuan. */
export const currencyOf = (region: string | undefined): Price['currency'] =>
  region?.startsWith('cn-') === true ? 'CNY' : 'USD'
