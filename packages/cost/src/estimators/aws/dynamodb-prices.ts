import { priceList } from '../../book/price-list.ts'

const HOUR = 'unit-hour'
const US = ['us-east-1', 'us-east-2', 'us-west-2']
const usAnd = (
  us: number,
  others: Readonly<Record<string, number>> = {},
): Readonly<Record<string, number>> => ({
  ...Object.fromEntries(US.map((region) => [region, us])),
  ...others,
})

/** The prices of tables; `-ia` is the class for data that is seldom read. */
export const DYNAMODB = priceList({
  service: 'Amazon DynamoDB',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/dynamodb/pricing/',
  default: 'us-east-1',
  prices: {
    wcu: {
      unit: HOUR,
      price: usAnd(0.00065, {
        'us-west-1': 0.000725,
        'ap-northeast-1': 0.000742,
        'ap-southeast-1': 0.00074,
        'ap-southeast-2': 0.000711,
        'ca-central-1': 0.000715,
        'eu-central-1': 0.000793,
        'eu-west-1': 0.000735,
        'eu-west-2': 0.000772,
        'sa-east-1': 0.000975,
        'cn-north-1': 0.0058,
      }),
    },
    rcu: {
      unit: HOUR,
      price: usAnd(0.00013, {
        'us-west-1': 0.000145,
        'ap-northeast-1': 0.0001484,
        'ap-southeast-1': 0.000148,
        'ap-southeast-2': 0.0001422,
        'ca-central-1': 0.000143,
        'eu-central-1': 0.0001586,
        'eu-west-1': 0.000147,
        'eu-west-2': 0.0001544,
        'sa-east-1': 0.000195,
        'cn-north-1': 0.00116,
      }),
    },
    'wcu-ia': { unit: HOUR, price: usAnd(0.00081) },
    'rcu-ia': { unit: HOUR, price: usAnd(0.00016) },
    wru: { unit: 'request', price: usAnd(0.625e-6, { 'us-west-1': 0.6975e-6 }) },
    rru: { unit: 'request', price: usAnd(0.125e-6, { 'us-west-1': 0.1395e-6 }) },
    'wru-ia': { unit: 'request', price: usAnd(0.78e-6) },
    'rru-ia': { unit: 'request', price: usAnd(0.155e-6) },
    'storage/gb-month': {
      unit: 'GB-month',
      price: usAnd(0.25, { 'us-west-1': 0.28, 'eu-west-1': 0.283, 'cn-north-1': 2.2 }),
    },
    'storage-ia/gb-month': { unit: 'GB-month', price: usAnd(0.1) },
    'pitr/gb-month': { unit: 'GB-month', price: usAnd(0.2, { 'cn-north-1': 1.76 }) },
    'backup/gb-month': { unit: 'GB-month', price: usAnd(0.1, { 'cn-north-1': 0.88 }) },
    'restore/gb': { unit: 'GB', price: usAnd(0.15, { 'cn-north-1': 1.32 }) },
    'stream/request': { unit: 'request', price: usAnd(2e-7, { 'cn-north-1': 1.78e-6 }) },
  },
})

/** What the `large` size of a family of DAX nodes costs an hour. */
export const DAX_LARGE = priceList({
  service: 'Amazon DynamoDB Accelerator',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/dynamodb/pricing/',
  default: 'us-east-1',
  prices: {
    t2: { unit: 'hour', price: usAnd(0.16) },
    t3: { unit: 'hour', price: usAnd(0.16) },
    r4: { unit: 'hour', price: usAnd(0.269) },
    r5: { unit: 'hour', price: usAnd(0.255) },
  },
})
