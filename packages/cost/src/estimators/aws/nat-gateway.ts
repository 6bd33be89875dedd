import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'

const VPC = priceList({
  service: 'Amazon VPC',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/vpc/pricing/',
  default: 'us-east-1',
  prices: {
    'nat-gateway/hour': { unit: 'hour', price: { 'us-east-1': 0.045, 'eu-west-1': 0.048 } },
    'nat-gateway/gb': { unit: 'GB', price: { 'us-east-1': 0.045, 'eu-west-1': 0.048 } },
  },
})

/** An hourly price, and one for each gigabyte that passes. */
export const natGateway: Estimator = (_resource, { listed, used }) => [
  line('NAT gateway', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: listed(VPC, 'nat-gateway/hour'),
  })),
  line('Data processed', () => ({
    unit: 'GB',
    ...used('monthly_data_processed_gb'),
    price: listed(VPC, 'nat-gateway/gb'),
  })),
]
