import { byRule, everywhere, priceList } from '../../book/price-list.ts'
import type { RuledPrice } from '../../book/price-list.ts'

/** How prices of Cloud SQL compare with those of us-central1: by one factor for machines, disks and backups alike. */
const FACTORS: Readonly<Record<string, number>> = {
  'us-central1': 1,
  'us-east1': 1,
  'us-west1': 1,
  'northamerica-northeast2': 1.1,
  'europe-west8': 1.16,
  'europe-central2': 1.2,
  'australia-southeast1': 1.35,
  'asia-southeast1': 1.4,
  'southamerica-west1': 1.4,
  'asia-east2': 1.5,
  'me-central2': 1.6,
}

/** The price of each region, of four decimals as Google publishes it: where it was not read, by the factor. */
const REGIONS = (price: number): Readonly<Record<string, number | RuledPrice>> =>
  Object.fromEntries(
    Object.entries(FACTORS).map(([region, factor]) => {
      const amount = Math.round(10_000 * price * factor) / 10_000
      return [region, factor === 1 ? amount : byRule(amount)]
    }),
  )

export const CLOUD_SQL = priceList({
  service: 'Cloud SQL',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/sql/pricing',
  default: 'us-central1',
  prices: {
    vcpu: { unit: 'vCPU-hour', price: REGIONS(0.0413) },
    memory: { unit: 'GB-hour', price: REGIONS(0.007) },
    'plus/vcpu': { unit: 'vCPU-hour', price: REGIONS(0.0537) },
    'plus/memory': { unit: 'GB-hour', price: REGIONS(0.0091) },
    'db-f1-micro': { unit: 'hour', price: REGIONS(0.0105) },
    'db-g1-small': { unit: 'hour', price: REGIONS(0.035) },
    ssd: { unit: 'GB-month', price: REGIONS(0.17) },
    hdd: { unit: 'GB-month', price: REGIONS(0.09) },
    backup: { unit: 'GB-month', price: REGIONS(0.08) },
    address: { unit: 'hour', price: 0.01 },
    'licence/enterprise': { unit: 'core-hour', price: everywhere(0.47) },
    'licence/standard': { unit: 'core-hour', price: everywhere(0.13) },
    'licence/web': { unit: 'core-hour', price: everywhere(0.01134) },
  },
})

/** Older machines in the Americas are published with a price of their own, which is not quite the sum of its parts. */
export const LEGACY_MACHINES: Readonly<Record<string, number>> = {
  'db-n1-standard-2': 0.1351,
  'db-n1-standard-4': 0.2702,
  'db-n1-standard-8': 0.5404,
  'db-n1-standard-16': 1.081,
  'db-n1-standard-32': 2.162,
  'db-n1-standard-64': 4.3239,
  'db-n1-standard-96': 6.4859,
}
