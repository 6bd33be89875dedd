import { brotliDecompressSync } from 'node:zlib'
import { currencyOf } from './price-list.ts'
import type { Price } from './price.ts'
import { borrowedRange } from './region-spread.ts'

/** One table of the book as it is stored: `scripts/prices.ts` writes it. */
export interface StoredTable {
  readonly asOf: string
  readonly source: string
  readonly licence: string
  readonly unit: string
  readonly regions: readonly string[]
  /** Key → a price for each region, in the regions' order; `null` where there is none, or 0 where none was told yet. */
  readonly prices: Readonly<Record<string, readonly (number | null)[]>>
}

/**
 * Tables by name (`aws/ec2-linux`), each as JSON, compressed with Brotli, in base64. A table has layers: files of
 * several dates, of which the first that knows a price in a region has it.
 */
export type PackedTables = Readonly<Record<string, string>>

/** Prices too many to be kept by hand: of machines in every region. */
export interface Book {
  /** `undefined` where the table has no such key: an unknown price is never a zero. */
  readonly price: (table: string, region: string | undefined, key: string) => Price | undefined
  /** The keys of a table that a region has. */
  readonly keys: (table: string, region: string) => readonly string[]
  readonly has: (table: string) => boolean
}

/** A book over packed tables; each is unpacked when it is first asked. */
export const openBook = (packed: PackedTables): Book => {
  const opened = new Map<string, readonly StoredTable[]>()
  const layersOf = (name: string): readonly StoredTable[] => {
    const known = opened.get(name)
    if (known !== undefined) return known
    const bytes = packed[name]
    if (bytes === undefined) return []
    const layers = JSON.parse(
      brotliDecompressSync(Buffer.from(bytes, 'base64')).toString(),
    ) as readonly StoredTable[]
    opened.set(name, layers)
    return layers
  }
  return {
    has: (name) => Object.hasOwn(packed, name),
    keys: (name, region) => [...new Set(layersOf(name).flatMap((layer) => keysIn(layer, region)))].sort(),
    price: (name, region, key) => {
      const layers = layersOf(name)
      return (
        firstOf(layers, (layer) => exactIn(layer, region, key)) ??
        firstOf(layers.toReversed(), (layer) => borrowedIn(layer, key))
      )
    },
  }
}

const firstOf = <T, U>(items: readonly T[], of: (item: T) => U | undefined): U | undefined => {
  for (const item of items) {
    const value = of(item)
    if (value !== undefined) return value
  }
  return undefined
}

const rowOf = (layer: StoredTable, key: string): readonly (number | null)[] =>
  (Object.hasOwn(layer.prices, key) ? layer.prices[key] : undefined) ?? []

const keysIn = (layer: StoredTable, region: string): readonly string[] => {
  const column = layer.regions.indexOf(region)
  return Object.keys(layer.prices).filter((key) => told(rowOf(layer, key)[column]) !== undefined)
}

/** Azure lists new sizes at nothing before it says what they cost: nothing is free in a table of machines. */
const told = (amount: number | null | undefined): number | undefined =>
  typeof amount === 'number' && amount > 0 ? amount : undefined

const exactIn = (layer: StoredTable, region: string | undefined, key: string): Price | undefined => {
  const amount = region === undefined ? undefined : told(rowOf(layer, key)[layer.regions.indexOf(region)])
  if (amount === undefined) return undefined
  const { unit, source, asOf } = layer
  return { unit, source, asOf, currency: currencyOf(region), amount, method: 'exact' }
}

/** Which region stands in for one without a price: those that the clouds opened first, where most prices are lowest. */
const STAND_INS = ['us-east-1', 'eastus', 'us-central1', 'us', 'eu-west-1']

const borrowedIn = (layer: StoredTable, key: string): Price | undefined => {
  const row = rowOf(layer, key)
  const known = layer.regions.flatMap((name, index) => {
    const amount = told(row[index])
    return amount !== undefined && currencyOf(name) === 'USD' ? [{ name, amount }] : []
  })
  if (known.length === 0) return undefined
  const amounts = known.map(({ amount }) => amount)
  const stand = firstOf(STAND_INS, (name) => known.find((each) => each.name === name))
  const { unit, source, asOf } = layer
  const amount = stand?.amount ?? Math.max(...amounts)
  const from = (stand ?? known.find((each) => each.amount === amount))?.name ?? ''
  const range = borrowedRange(amount, from, amounts)
  return { unit, source, asOf, currency: 'USD', amount, method: 'region-fallback', range }
}
