import { priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Pricing } from '../../estimate/estimator.ts'

/** Spot prices of CPUs and memory that are newer than the book's. They change up to once a month. */
const SPOT = priceList({
  service: 'Compute Engine spot VMs',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/spot-vms/pricing',
  default: 'us-central1',
  prices: {
    'n1/cpu': { unit: 'vCPU-hour', price: { 'us-central1': 0.00965 } },
    'n1/memory': { unit: 'GB-hour', price: { 'us-central1': 0.001294 } },
    'n1/custom/cpu': { unit: 'vCPU-hour', price: { 'us-central1': 0.01014 } },
    'n1/custom/memory': { unit: 'GB-hour', price: { 'us-central1': 0.001359 } },
    'n2d/custom/cpu': { unit: 'vCPU-hour', price: { 'us-central1': 0.00691 } },
    'n2d/custom/memory': { unit: 'GB-hour', price: { 'us-central1': 0.000926 } },
  },
})
type Key = keyof typeof SPOT.prices

/** GB for each CPU in a predefined machine of the N1 family. */
const N1_RATIOS: Readonly<Record<string, number>> = { standard: 3.75, highmem: 6.5, highcpu: 0.9 }

/** The spot price of a predefined machine; `undefined` where the book's is the newest. */
export const recentSpot = (type: string, pricing: Pricing): Price | undefined => {
  const [, kind = '', cpus] = /^n1-([a-z]+)-(\d+)$/.exec(type) ?? []
  const ratio = N1_RATIOS[kind]
  const cpu = exact('n1/cpu', pricing)
  const memory = exact('n1/memory', pricing)
  if (ratio === undefined || cpu === undefined || memory === undefined) return undefined
  const amount = Number(cpus) * (cpu.amount + ratio * memory.amount)
  return { ...cpu, unit: 'hour', amount }
}

/** The spot price of a CPU or a GB in a custom machine; `undefined` where the book's is the newest. */
export const recentCustomSpot = (
  family: string,
  part: 'cpu' | 'memory',
  pricing: Pricing,
): Price | undefined => {
  const key = `${family}/custom/${part}`
  return isKey(key) ? exact(key, pricing) : undefined
}

const isKey = (key: string): key is Key => Object.hasOwn(SPOT.prices, key)

const exact = (key: Key, { listed }: Pricing): Price | undefined => {
  const price = listed(SPOT, key)
  return price.method === 'exact' ? price : undefined
}
