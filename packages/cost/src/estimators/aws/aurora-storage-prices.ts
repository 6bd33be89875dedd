import { priceList } from '../../book/price-list.ts'

const usAnd = (
  us: number,
  others: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> => ({
  'us-east-1': us,
  'us-east-2': us,
  'us-west-2': us,
  ...others,
})

/** What clusters of Aurora are billed beside the hours of machines. */
export const AURORA = priceList({
  service: 'Amazon Aurora',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/rds/aurora/pricing/',
  default: 'us-east-1',
  prices: {
    'storage/gb-month': {
      unit: 'GB-month',
      price: usAnd(0.1, { 'eu-west-1': 0.11, 'sa-east-1': 0.19, 'cn-north-1': 0.67 }),
    },
    'storage-io-optimized/gb-month': { unit: 'GB-month', price: usAnd(0.225, { 'eu-west-1': 0.248 }) },
    'io/1m-requests': {
      unit: '1M requests',
      price: usAnd(0.2, { 'eu-west-1': 0.22, 'sa-east-1': 0.28, 'cn-north-1': 1.33 }),
    },
    'backup/gb-month': {
      unit: 'GB-month',
      price: usAnd(0.021, { 'eu-west-1': 0.022, 'sa-east-1': 0.037, 'cn-north-1': 0.18 }),
    },
    'backtrack/1m-records': { unit: '1M change-records', price: usAnd(0.012, { 'eu-west-1': 0.014 }) },
    'export/gb': { unit: 'GB', price: usAnd(0.01, { 'eu-west-1': 0.011, 'sa-east-1': 0.015 }) },
    'serverless-v1/acu-hour': { unit: 'ACU-hour', price: usAnd(0.06, { 'eu-west-1': 0.07 }) },
    'serverless-v2/acu-hour': { unit: 'ACU-hour', price: usAnd(0.12, { 'eu-west-1': 0.14 }) },
    'serverless-v2-io-optimized/acu-hour': { unit: 'ACU-hour', price: usAnd(0.156, { 'eu-west-1': 0.182 }) },
  },
})
