import { priceList } from '../../book/price-list.ts'

/** A price of the three regions that Google sells together as the Americas. */
const AMERICAS = (price: number) => ({ 'us-central1': price, 'us-east1': price, 'us-west1': price })

export const CLOUD_SQL = priceList({
  service: 'Cloud SQL',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/sql/pricing',
  default: 'us-central1',
  prices: {
    vcpu: { unit: 'vCPU-hour', price: AMERICAS(0.0413) },
    memory: { unit: 'GB-hour', price: AMERICAS(0.007) },
    'plus/vcpu': { unit: 'vCPU-hour', price: AMERICAS(0.0537) },
    'plus/memory': { unit: 'GB-hour', price: AMERICAS(0.0091) },
    'db-f1-micro': { unit: 'hour', price: AMERICAS(0.0105) },
    'db-g1-small': { unit: 'hour', price: AMERICAS(0.035) },
    ssd: { unit: 'GB-month', price: AMERICAS(0.17) },
    hdd: { unit: 'GB-month', price: AMERICAS(0.09) },
    backup: { unit: 'GB-month', price: AMERICAS(0.08) },
    address: { unit: 'hour', price: 0.01 },
    'licence/enterprise': { unit: 'core-hour', price: 0.47 },
    'licence/standard': { unit: 'core-hour', price: 0.13 },
    'licence/web': { unit: 'core-hour', price: 0.01134 },
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
