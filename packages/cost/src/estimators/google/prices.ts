import type { Price } from '../../book/price.ts'

/** A price times a factor: a discount, or a standby that doubles it. */
export const scaled = (price: Price, factor: number): Price => ({
  ...price,
  amount: price.amount * factor,
  ...(price.range && { range: [price.range[0] * factor, price.range[1] * factor] as const }),
})

/** A price that floats and may become another one: it is never exact, and the range holds both. */
export const upTo = (price: Price, other: Price | undefined): Price => {
  if (other === undefined) return price
  const all = [price.amount, other.amount, ...(price.range ?? []), ...(other.range ?? [])]
  return { ...price, method: 'region-fallback', range: [Math.min(...all), Math.max(...all)] }
}

/** A price of the three regions of the United States that Google prices alike, and lowest: Iowa, South Carolina, Oregon. */
export const AMERICAS = (price: number) => ({ 'us-central1': price, 'us-east1': price, 'us-west1': price })
