import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import { alike } from './regions.ts'

const SQS = priceList({
  service: 'Amazon SQS',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/sqs/pricing/',
  default: 'us-east-1',
  prices: {
    standard: { unit: '1M requests', price: alike(0.4, undefined, { 'eu-west-1': 0.4 }) },
    fifo: { unit: '1M requests', price: alike(0.5, undefined, { 'eu-west-1': 0.5 }) },
  },
})

/** Requests in chunks of 64 KB. */
export const queue: Estimator = ({ values }, { listed, usage, used }) => [
  line('Requests', () => ({
    unit: '1M requests',
    ...used(
      'monthly_requests',
      Math.max(1, Math.ceil((usage.number('request_size_kb')?.value ?? 64) / 64)) / 1e6,
    ),
    price: listed(SQS, values.flag('fifo_queue') ? 'fifo' : 'standard'),
  })),
]
