import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'

const RECOVERY = priceList({
  service: 'Amazon Application Recovery Controller and AWS Incident Manager',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/application-recovery-controller/pricing/',
  default: EVERYWHERE,
  prices: {
    cluster: { unit: 'hour', price: 2.5 },
    check: { unit: 'hour', price: 0.045 },
    plan: { unit: 'month', price: 7 },
  },
})

/** A cluster that switches traffic, in five regions at once. */
export const recoveryCluster: Estimator = (_resource, { listed }) => [
  line('Routing control cluster', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: listed(RECOVERY, 'cluster'),
  })),
]

/** A check whether a standby is ready. */
export const readinessCheck: Estimator = (_resource, { listed }) => [
  line('Readiness check', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: listed(RECOVERY, 'check'),
  })),
]

/** A plan for incidents, with a hundred messages. */
export const responsePlan: Estimator = (_resource, { listed }) => [
  line('Response plan', () => ({ unit: 'months', quantity: 1, price: listed(RECOVERY, 'plan') })),
]
