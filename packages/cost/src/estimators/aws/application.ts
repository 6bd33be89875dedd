import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { paidByUse } from '../../estimate/metered.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { alike } from './regions.ts'

const APPSYNC = priceList({
  service: 'AWS AppSync',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/appsync/pricing/',
  default: 'us-east-1',
  prices: {
    query: { unit: '1M operations', price: alike(4) },
    update: { unit: '1M updates', price: alike(2) },
    connection: { unit: '1M minutes', price: alike(0.08) },
  },
})

/** Queries and changes, what is pushed to subscribers, and how long they are connected. */
export const graphqlApi = paidByUse(APPSYNC, [
  ['Query and data modification operations', '1M operations', 'monthly_operations', 'query', 1e6],
  ['Real-time updates', '1M updates', 'monthly_updates', 'update', 1e6],
  ['Connection duration', '1M minutes', 'monthly_connection_mins', 'connection', 1e6],
])

const AMPLIFY = priceList({
  service: 'AWS Amplify',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/amplify/pricing/',
  default: 'us-east-1',
  prices: {
    build: { unit: 'minute', price: alike(0.01) },
    stored: { unit: 'GB', price: alike(0.023) },
    served: { unit: 'GB', price: alike(0.15) },
  },
})

/** Builds, what they leave, and what is served of it. */
export const amplifyApp = paidByUse(AMPLIFY, [
  ['Build minutes', 'minutes', 'monthly_build_mins', 'build'],
  ['Storage', 'GB', 'storage_gb', 'stored'],
  ['Data served', 'GB', 'monthly_data_served_gb', 'served'],
])

const COGNITO = priceList({
  service: 'Amazon Cognito',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/cognito/pricing/',
  default: 'us-east-1',
  prices: {
    'lite-1': { unit: 'user', price: alike(0.0055) },
    'lite-2': { unit: 'user', price: alike(0.0046) },
    'lite-3': { unit: 'user', price: alike(0.00325) },
    'lite-4': { unit: 'user', price: alike(0.0025) },
    essentials: { unit: 'user', price: alike(0.015) },
    plus: { unit: 'user', price: alike(0.02) },
  },
})

/** Users of the ESSENTIALS and LITE tiers that an account has free. */
const FREE_USERS = 10_000

/** Users that are active in a month, by the pool's tier. */
export const userPool: Estimator = ({ values }, { listed, used }) => {
  const tier = values.text('user_pool_tier', 'ESSENTIALS').toUpperCase()
  const users = { unit: 'users', used: used('monthly_active_users') }
  if (tier === 'PLUS') {
    return [
      line('Monthly active users (Plus)', () => ({
        unit: 'users',
        ...users.used,
        price: listed(COGNITO, 'plus'),
      })),
    ]
  }
  const free = { ...listed(COGNITO, 'essentials'), amount: 0 }
  if (tier === 'ESSENTIALS') {
    return tieredLines({
      ...users,
      tiers: [
        { name: 'Monthly active users (first 10K)', upTo: FREE_USERS, price: free },
        { name: 'Monthly active users (over 10K)', upTo: Infinity, price: listed(COGNITO, 'essentials') },
      ],
    })
  }
  return tieredLines({
    ...users,
    tiers: [
      { name: 'Monthly active users (first 10K)', upTo: FREE_USERS, price: free },
      { name: 'Monthly active users (next 90K)', upTo: 100_000, price: listed(COGNITO, 'lite-1') },
      { name: 'Monthly active users (next 900K)', upTo: 1_000_000, price: listed(COGNITO, 'lite-2') },
      { name: 'Monthly active users (next 9M)', upTo: 10_000_000, price: listed(COGNITO, 'lite-3') },
      { name: 'Monthly active users (over 10M)', upTo: Infinity, price: listed(COGNITO, 'lite-4') },
    ],
  })
}

const ATHENA = priceList({
  service: 'Amazon Athena',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/athena/pricing/',
  default: 'us-east-1',
  prices: {
    scanned: { unit: 'TB', price: alike(5) },
    capacity: { unit: 'DPU-hour', price: alike(0.3) },
  },
})

/** Data that the queries of a group read. */
export const athenaWorkgroup = paidByUse(ATHENA, [
  ['Data scanned', 'TB', 'monthly_data_scanned_tb', 'scanned'],
])

/** Processing units that are kept for queries. */
export const athenaCapacity: Estimator = ({ values }, { listed }) => [
  line('Capacity reservation', () => ({
    unit: 'DPU-hours',
    quantity: MONTH_HOURS * values.number('target_dpus', 0),
    price: listed(ATHENA, 'capacity'),
  })),
]
