import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'

const OPERATIONS = priceList({
  service: 'Cloud Logging and Monitoring',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/stackdriver/pricing',
  default: EVERYWHERE,
  prices: {
    log: { unit: 'GB', price: 0.5 },
    'metric/1': { unit: 'MB', price: 0.258 },
    'metric/2': { unit: 'MB', price: 0.151 },
    'metric/3': { unit: 'MB', price: 0.061 },
    'api-calls': { unit: '1,000 calls', price: 0.01 },
  },
})

/** A bucket or sink of logs costs what is written to it. */
export const logging: Estimator = (_resource, { listed, used }) => [
  line('Logging data', () => ({
    unit: 'GB',
    ...used('monthly_logging_data_gb'),
    price: listed(OPERATIONS, 'log'),
  })),
]

/** A metric of one's own: its data, cheaper the more there is, and calls that read it. */
export const metricDescriptor: Estimator = (_resource, { listed, used }) => [
  ...tieredLines({
    unit: 'MB',
    used: used('monthly_monitoring_data_mb'),
    tiers: [
      { name: 'Monitoring data (first 100K)', upTo: 100_000, price: listed(OPERATIONS, 'metric/1') },
      { name: 'Monitoring data (next 150K)', upTo: 250_000, price: listed(OPERATIONS, 'metric/2') },
      { name: 'Monitoring data (over 250K)', upTo: Infinity, price: listed(OPERATIONS, 'metric/3') },
    ],
  }),
  line('API calls', () => ({
    unit: '1k calls',
    ...used('monthly_api_calls', 1 / 1000),
    price: listed(OPERATIONS, 'api-calls'),
  })),
]
