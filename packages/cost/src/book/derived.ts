import type { Price } from './price.ts'

/**
 * A price that is computed from others of the book by a rule of the vendor's price page: marked as borrowed, because the
 * vendor's own figure was not read. `range` is what it is known to lie in.
 */
export const derived = (base: Price, amount: number, range?: readonly [number, number]): Price => ({
  unit: base.unit,
  ...(base.of === undefined ? {} : { of: base.of }),
  ...(base.key === undefined ? {} : { key: base.key }),
  source: base.source,
  asOf: base.asOf,
  currency: base.currency,
  amount: Number(amount.toPrecision(12)),
  method: 'region-fallback',
  ...(range === undefined ? {} : { range }),
})
