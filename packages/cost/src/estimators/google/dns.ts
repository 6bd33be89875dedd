import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'

const DNS = priceList({
  service: 'Cloud DNS',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/dns/pricing',
  default: EVERYWHERE,
  prices: {
    zone: { unit: 'zone-month', price: 0.2 },
    queries: { unit: 'million queries', price: 0.4 },
  },
})

export const dnsManagedZone: Estimator = (_resource, { listed }) => [
  line('Managed zone', () => ({ unit: 'months', quantity: 1, price: listed(DNS, 'zone') })),
]

export const dnsRecordSet: Estimator = (_resource, { listed, used }) => [
  line('Queries', () => ({
    unit: '1M queries',
    ...used('monthly_queries', 1 / 1_000_000),
    price: listed(DNS, 'queries'),
  })),
]
