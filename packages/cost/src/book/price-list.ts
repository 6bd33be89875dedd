import { NOT_CONFIRMED, isConfirmed } from './confirmation.ts'
import { ABOUT, derived } from './derived.ts'
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
  readonly price: number | Readonly<Record<string, number | RuledPrice>>
}

/** A price that nobody read: a rule gives it, which may miss it by the shares. */
export interface RuledPrice {
  readonly amount: number
  readonly within: readonly [low: number, high: number]
}

/** A price of a list that a rule gives: it is not exact, as `derived` says, unless a recorded result charged it. */
export const byRule = (amount: number, within: RuledPrice['within'] = ABOUT): RuledPrice => ({
  amount,
  within,
})

/** What a listed price is, whoever says so. */
export const amountOf = (price: number | RuledPrice): number =>
  typeof price === 'number' ? price : price.amount

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
 * bounds that `borrowedRange` tells, unless a recorded result charged the same there. The source of a price that none
 * charged says so.
 */
export const listed = <Key extends string>(
  list: PriceList<Key>,
  key: Key,
  region: string | undefined,
): Price => {
  const { unit, price: told } = list.prices[key]
  const prices = typeof told === 'number' ? { [list.default]: told } : told
  const from = answering(prices, list.default, region)
  const entry = prices[from] ?? Number.NaN
  const amount = amountOf(entry)
  const here = from === region
  const known = isConfirmed(list.service, key, amount, here ? region : undefined)
  const price: Price = {
    unit,
    source: known ? list.source : `${list.source}${NOT_CONFIRMED}`,
    asOf: list.asOf,
    currency: here ? currencyOf(region) : 'USD',
    amount,
    method: 'exact',
  }
  if (region !== undefined && isConfirmed(list.service, key, amount, region)) return price
  const sure = here || (from === EVERYWHERE && !isApart(region))
  const borrowed: Price = sure
    ? price
    : { ...price, method: 'region-fallback', range: borrowedRange(amount, from, inDollars(prices)) }
  return typeof entry === 'number' ? borrowed : derived(borrowed, amount, entry.within)
}

type Prices = Readonly<Record<string, number | RuledPrice>>

/** Whose price is told in a region: its own, that of all, that of the default region, or the highest. */
const answering = (prices: Prices, preferred: string, region: string | undefined): string =>
  [region, EVERYWHERE, preferred].find((name) => name !== undefined && Object.hasOwn(prices, name)) ??
  dearest(prices)

const dearest = (prices: Prices): string =>
  Object.keys(prices)
    .filter((name) => currencyOf(name) === 'USD')
    .toSorted((a, b) => amountOf(prices[b] ?? 0) - amountOf(prices[a] ?? 0))[0] ?? ''

const inDollars = (prices: Prices): readonly number[] =>
  Object.entries(prices)
    .filter(([name]) => currencyOf(name) === 'USD')
    .map(([, price]) => amountOf(price))

/** Whether a list has a key that was put together from values of a plan. */
export const isListed = <Key extends string>(list: PriceList<Key>, key: string): key is Key =>
  Object.hasOwn(list.prices, key)

/** AWS bills its two regions in China in yuan. */
export const currencyOf = (region: string | undefined): Price['currency'] =>
  region?.startsWith('cn-') === true ? 'CNY' : 'USD'

/** Whether a region stands apart from the rest of its cloud, with prices of its own: in China, and for governments. */
const isApart = (region: string | undefined): boolean =>
  region !== undefined && /^(?:cn-|us-gov-|china|usgov|usdod)/.test(region)
