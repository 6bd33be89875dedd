import { PROVED, derived } from '../../book/derived.ts'
import { priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { pricedBySize } from './by-size.ts'

const usAnd = (us: number, ireland?: number): Readonly<Record<string, number>> => ({
  'us-east-1': us,
  'us-east-2': us,
  'us-west-2': us,
  ...(ireland === undefined ? {} : { 'eu-west-1': ireland }),
})

/** What the `large` size of a family costs an hour; other sizes cost in proportion. */
const AURORA_LARGE = priceList({
  service: 'Amazon Aurora',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/rds/aurora/pricing/',
  default: 'us-east-1',
  prices: {
    t2: { unit: 'hour', price: usAnd(0.164, 0.176) },
    t3: { unit: 'hour', price: usAnd(0.164, 0.176) },
    t4g: { unit: 'hour', price: usAnd(0.146, 0.156) },
    r3: { unit: 'hour', price: usAnd(0.29, 0.32) },
    r4: { unit: 'hour', price: usAnd(0.29, 0.32) },
    r5: { unit: 'hour', price: usAnd(0.29, 0.32) },
    r6g: { unit: 'hour', price: usAnd(0.25953, 0.2864) },
    r6i: { unit: 'hour', price: usAnd(0.29, 0.32) },
    r7g: { unit: 'hour', price: usAnd(0.276) },
    x2g: { unit: 'hour', price: usAnd(0.377, 0.444) },
  },
})

/** Storage operations that are paid with the machine make it 30 % dearer. https://aws.amazon.com/rds/aurora/pricing/ */
const IO_OPTIMIZED = 1.3

/** The price of an hour of an Aurora machine. */
export const auroraHour = (
  pricing: Pricing,
  { engine, type, ioOptimized }: { engine: string; type: string; ioOptimized: boolean },
): Price | undefined => {
  const flavour = engine === 'aurora-postgresql' ? 'aurora-postgresql' : 'aurora-mysql'
  const read = pricing.price('aws/rds-editions', `${flavour}/none/${type}/single-az`)
  const plain = read?.method === 'exact' ? read : (pricedBySize(pricing, AURORA_LARGE, type) ?? read)
  if (plain === undefined || !ioOptimized) return plain
  return derived(plain, Number((plain.amount * IO_OPTIMIZED).toFixed(3)), PROVED)
}
