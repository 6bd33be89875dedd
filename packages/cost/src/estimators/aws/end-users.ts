import { EVERYWHERE, everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { paidByUse } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const USERS = priceList({
  service: 'Services for people',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/quicksight/pricing/',
  default: 'us-east-1',
  prices: {
    'quicksight/READER': { unit: 'user', price: everywhere(3) },
    'quicksight/AUTHOR': { unit: 'user', price: everywhere(24) },
    'quicksight/ADMIN': { unit: 'user', price: everywhere(24) },
    'quicksight/READER_PRO': { unit: 'user', price: everywhere(20) },
    'quicksight/AUTHOR_PRO': { unit: 'user', price: everywhere(40) },
    'quicksight/ADMIN_PRO': { unit: 'user', price: everywhere(40) },
    browser: { unit: 'user', price: alike(7) },
    catalog: { unit: 'user', price: alike(9) },
    repository: { unit: 'user', price: everywhere(1) },
    voice: { unit: 'minute', price: alike(0.018) },
    chat: { unit: 'message', price: alike(0.004) },
  },
})

/** A user by the month and by what they may do. */
export const quicksightUser: Estimator = ({ values }, { listed }) => [
  line('User', () => {
    const key = `quicksight/${values.text('user_role', '')}` as keyof typeof USERS.prices
    return {
      unit: 'users',
      quantity: 1,
      price: Object.hasOwn(USERS.prices, key) ? listed(USERS, key) : undefined,
    }
  }),
]

/** People who browse in a month. */
export const browserPortal = paidByUse(USERS, [
  ['Monthly active users', 'users', 'monthly_active_users', 'browser'],
])

export const dataCatalog = paidByUse(USERS, [
  ['Monthly active users', 'users', 'monthly_active_users', 'catalog'],
])

/** Users beyond the five that an account has free. */
export const codeRepository = paidByUse(USERS, [
  ['Active users (over 5)', 'users', 'monthly_active_users', 'repository'],
])

export const contactCentre = paidByUse(USERS, [
  ['Voice', 'minutes', 'monthly_voice_mins', 'voice'],
  ['Chat', 'messages', 'monthly_chat_messages', 'chat'],
])

const KENDRA = priceList({
  service: 'Amazon Kendra',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/kendra/pricing/',
  default: 'us-east-1',
  prices: {
    DEVELOPER_EDITION: { unit: 'hour', price: alike(1.125) },
    ENTERPRISE_EDITION: { unit: 'hour', price: alike(1.4) },
    capacity: { unit: 'hour', price: alike(0.7) },
  },
})

/** An index by the hour and its edition, and units of storage and of queries beyond what it comes with. */
export const searchIndex: Estimator = ({ values }, { listed }) => {
  const more = values.block('capacity_units')
  const units =
    (more?.number('storage_capacity_units', 0) ?? 0) + (more?.number('query_capacity_units', 0) ?? 0)
  const base = line('Index', () => {
    const edition = values.text('edition', 'ENTERPRISE_EDITION')
    return {
      unit: 'hours',
      quantity: MONTH_HOURS,
      price:
        edition === 'ENTERPRISE_EDITION' || edition === 'DEVELOPER_EDITION'
          ? listed(KENDRA, edition)
          : undefined,
    }
  })
  if (units === 0) return [base]
  return [
    base,
    line('Additional capacity', () => ({
      unit: 'unit-hours',
      quantity: MONTH_HOURS * units,
      price: listed(KENDRA, 'capacity'),
    })),
  ]
}

const MAIL = priceList({
  service: 'Amazon SES',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/ses/pricing/',
  default: EVERYWHERE,
  prices: { address: { unit: 'month', price: 24.95 }, managed: { unit: 'month', price: 15 } },
})

/** A pool that AWS manages by the month; of others the addresses cost, which are resources of their own. */
export const addressPool: Estimator = ({ values }, { listed }) =>
  values.text('scaling_mode', 'STANDARD') === 'MANAGED'
    ? [line('Managed dedicated IPs', () => ({ unit: 'months', quantity: 1, price: listed(MAIL, 'managed') }))]
    : []

export const dedicatedAddress: Estimator = (_resource, { listed }) => [
  line('Dedicated IP', () => ({ unit: 'months', quantity: 1, price: listed(MAIL, 'address') })),
]
