import type { Price } from '../book/price.ts'
import { exactly, times } from '../estimate/interval.ts'
import type { Line } from '../estimate/line.ts'
import type { Resource } from '../plan/resource.ts'

/** What a price is asked for. */
export interface Asked {
  /** The table of the book, or the service of a list: `aws/ec2-linux`, `Amazon VPC`. */
  readonly of: string
  readonly key: string
  readonly region: string | undefined
  /** The type of the resource that is priced. */
  readonly type: string
}

/** What somebody pays who does not pay the list's prices. */
export interface Overlay {
  /** A price of one's own, in place of the book's. */
  readonly price: (asked: Asked, known: Price | undefined) => Price | undefined
  /** A line with discounts and commitments taken off, in the overlay's currency. */
  readonly line: (line: Line, resource: Resource) => Line
}

/** Which prices a rule of an overlay is about: all that fit each of these that is given; `*` stands for anything. */
export interface Selector {
  readonly provider?: string
  readonly of?: string
  readonly key?: string
  readonly region?: string
  readonly type?: string
}

/** A share off the price. */
export interface Discount extends Selector {
  readonly percent: number
}

/** A price of one's own, in US dollars unless it says otherwise. */
export interface OwnPrice extends Selector {
  readonly price: number
  readonly currency?: string
  readonly unit?: string
}

/** A share of the use that is paid by a reservation or savings plan, and what that takes off the price. */
export interface Commitment extends Selector {
  readonly share: number
  readonly discount: number
}

/** A currency, and what one unit of others is in it. */
export interface Exchange {
  readonly code: string
  readonly rates: Readonly<Record<string, number>>
}

/** An overlay's file, checked. */
export interface OverlayRules {
  readonly file: string
  /** The day it holds for: `2026-11-01`. */
  readonly asOf: string
  readonly prices: readonly OwnPrice[]
  readonly commitments: readonly Commitment[]
  readonly discounts: readonly Discount[]
  readonly currency: Exchange | undefined
}

/**
 * Own prices replace the book's. Of a line, the first commitment that fits takes its discount off the share that it
 * covers, the first discount takes its percent off all that is left, and the exchange rate comes last. A price that was
 * changed says in its source that an overlay did it; how sure it is (`method`) stays.
 */
export const overlayOf = (rules: OverlayRules): Overlay => {
  const matches = matcher()
  const find = <T extends Selector>(all: readonly T[], asked: Asked): T | undefined =>
    all.find((each) => matches(each, asked))
  return {
    price: (asked, known) => {
      const own = find(rules.prices, asked)
      return own === undefined ? known : replaced(own, known, rules)
    },
    line: (line, { type, region }) => {
      const { price } = line
      if (price === undefined) return line
      const asked = { of: price.of ?? '', key: price.key ?? '', region: region?.name, type }
      const { share = 0, discount = 0 } = find(rules.commitments, asked) ?? {}
      const { percent = 0 } = find(rules.discounts, asked) ?? {}
      const rate = rateOf(price.currency, rules.currency)
      const factor = (1 - (share / 100) * (discount / 100)) * (1 - percent / 100) * (rate ?? 1)
      if (factor === 1 && rate === undefined) return line
      const currency = rate === undefined ? price.currency : (rules.currency?.code ?? price.currency)
      return {
        ...line,
        price: scaled(price, factor, currency, rules),
        cost: line.cost && times(line.cost, exactly(factor)),
      }
    },
  }
}

const replaced = (
  { price: amount, currency = 'USD', unit }: OwnPrice,
  known: Price | undefined,
  { file, asOf }: OverlayRules,
): Price => ({
  amount,
  currency,
  unit: unit ?? known?.unit ?? '',
  source: `overlay ${file}`,
  asOf,
  method: 'exact',
})

/** What a unit of the currency is in the overlay's; `undefined` where it is not changed, or nobody said what it is. */
const rateOf = (from: string, exchange: Exchange | undefined): number | undefined => {
  if (exchange === undefined || from === exchange.code) return undefined
  return Object.hasOwn(exchange.rates, from) ? exchange.rates[from] : undefined
}

const scaled = (price: Price, factor: number, currency: string, { file }: OverlayRules): Price => {
  const note = `overlay ${file}`
  const { range } = price
  return {
    ...price,
    currency,
    // Twelve digits are more than any price has: what binary fractions leave behind them is cut.
    amount: rounded(price.amount * factor),
    source: price.source.endsWith(note) ? price.source : `${price.source}, ${note}`,
    ...(range === undefined
      ? {}
      : { range: [rounded(range[0] * factor), rounded(range[1] * factor)] as const }),
  }
}

const rounded = (amount: number): number => Number(amount.toPrecision(12))

/** Whether a selector fits, its patterns compiled once. */
const matcher = (): ((selector: Selector, asked: Asked) => boolean) => {
  const patterns = new Map<string, RegExp>()
  const fits = (pattern: string | undefined, text: string | undefined): boolean => {
    if (pattern === undefined) return true
    if (text === undefined) return false
    let compiled = patterns.get(pattern)
    if (compiled === undefined) {
      compiled = new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 's')
      patterns.set(pattern, compiled)
    }
    return compiled.test(text)
  }
  return (selector, asked) =>
    fits(selector.provider, providerOf(asked.type)) &&
    fits(selector.of, asked.of) &&
    fits(selector.key, asked.key) &&
    fits(selector.region, asked.region) &&
    fits(selector.type, asked.type)
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)

const PROVIDERS: Readonly<Record<string, string>> = {
  aws: 'aws',
  awscc: 'aws',
  azurerm: 'azure',
  azapi: 'azure',
  google: 'google',
}

const providerOf = (type: string): string | undefined => {
  const [prefix = ''] = type.split('_')
  return Object.hasOwn(PROVIDERS, prefix) ? PROVIDERS[prefix] : undefined
}
