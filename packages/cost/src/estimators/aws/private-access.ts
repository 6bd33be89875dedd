import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { metered } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const ACCESS = priceList({
  service: 'AWS Verified Access and Amazon VPC Lattice',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/vpc/lattice/pricing/',
  default: 'us-east-1',
  prices: {
    'lattice/hour': { unit: 'hour', price: alike(0.025) },
    'lattice/gb': { unit: 'GB', price: alike(0.025) },
    'lattice/request': { unit: '1M requests', price: alike(0.1) },
    'verified/hour': { unit: 'hour', price: alike(0.27) },
    'verified/gb': { unit: 'GB', price: alike(0.02) },
  },
})

/** A service of a lattice by the hour, and what is asked of it. */
export const latticeService: Estimator = (_resource, pricing) => [
  line('Service', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: pricing.listed(ACCESS, 'lattice/hour'),
  })),
  ...metered(pricing, ACCESS, [
    ['Data processed', 'GB', 'monthly_data_processed_gb', 'lattice/gb'],
    ['Requests', '1M requests', 'monthly_requests', 'lattice/request', 1e6],
  ]),
]

/** An application that is reached through Verified Access: by the hour, at the price of the first of a month. */
export const verifiedAccessEndpoint: Estimator = (_resource, pricing) => [
  line('Application', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: pricing.listed(ACCESS, 'verified/hour'),
  })),
  ...metered(pricing, ACCESS, [['Data processed', 'GB', 'monthly_data_processed_gb', 'verified/gb']]),
]
