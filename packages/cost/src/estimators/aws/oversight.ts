import { everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import { metered, paidByUse } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const OVERSIGHT = priceList({
  service: 'Services that watch over an account',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/audit-manager/pricing/',
  default: 'us-east-1',
  prices: {
    assessment: { unit: '1k assessments', price: alike(1.25) },
    evaluation: { unit: '1k evaluations', price: alike(1.25) },
    'restore-test': { unit: 'test', price: alike(1.5) },
    'budget-action': { unit: 'month', price: everywhere(3.04) },
    'distribution-metric': { unit: 'month', price: everywhere(0.3) },
    'protected-logs': { unit: 'GB', price: alike(0.12) },
    graph: { unit: 'GB', price: alike(2) },
    experiment: { unit: 'action-minute', price: alike(0.1) },
    authorization: { unit: '1M requests', price: alike(5) },
    'path-analysis': { unit: 'analysis', price: alike(0.1) },
    domain: { unit: 'domain', price: everywhere(0.0005) },
    inspected: { unit: 'GB', price: alike(1) },
  },
})

export const auditAssessment = paidByUse(OVERSIGHT, [
  ['Resource assessments', '1k assessments', 'monthly_assessments', 'assessment', 1e3],
])

export const backupFramework = paidByUse(OVERSIGHT, [
  ['Control evaluations', '1k evaluations', 'monthly_evaluations', 'evaluation', 1e3],
])

export const restoreTesting = paidByUse(OVERSIGHT, [
  ['Restore tests', 'tests', 'monthly_tests', 'restore-test'],
])

/** An action of a budget, $0.10 a day; the first two of an account are free, which no plan tells. */
export const budgetAction: Estimator = (_resource, { listed }) => [
  line('Budget action', () => ({ unit: 'months', quantity: 1, price: listed(OVERSIGHT, 'budget-action') })),
]

/** How many metrics CloudFront writes more where it is asked to. */
const DISTRIBUTION_METRICS = 8

export const distributionMetrics: Estimator = ({ values }, { listed }) => {
  const status = values
    .block('monitoring_subscription')
    ?.block('realtime_metrics_subscription_config')
    ?.text('realtime_metrics_subscription_status')
  return status === 'Disabled'
    ? []
    : [
        line('Additional metrics', () => ({
          unit: 'metrics',
          quantity: DISTRIBUTION_METRICS,
          price: listed(OVERSIGHT, 'distribution-metric'),
        })),
      ]
}

/** What is read of logs to find and mask what nobody may see. */
export const logProtection = paidByUse(OVERSIGHT, [
  ['Data scanned', 'GB', 'monthly_data_scanned_gb', 'protected-logs'],
])

/** A policy for the logs of an account: it costs where it protects data. */
export const logAccountPolicy: Estimator = ({ values }, pricing) =>
  values.text('policy_type') === 'DATA_PROTECTION_POLICY'
    ? metered(pricing, OVERSIGHT, [['Data scanned', 'GB', 'monthly_data_scanned_gb', 'protected-logs']])
    : []

/** Logs that an investigation's graph is made of, at the price of the first 1,000 GB. */
export const behaviourGraph = paidByUse(OVERSIGHT, [
  ['Data ingested', 'GB', 'monthly_data_ingested_gb', 'graph'],
])

export const experimentTemplate = paidByUse(OVERSIGHT, [
  ['Action minutes', 'action-minutes', 'monthly_action_mins', 'experiment'],
])

export const policyStore = paidByUse(OVERSIGHT, [
  ['Authorization requests', '1M requests', 'monthly_requests', 'authorization', 1e6],
])

/** One analysis of a path through the network. */
export const pathAnalysis: Estimator = (_resource, { listed }) => [
  line('Analysis', () => ({ unit: 'analyses', quantity: 1, price: listed(OVERSIGHT, 'path-analysis') })),
]

/** Names that a firewall of DNS keeps in a list of one's own. */
export const domainList: Estimator = ({ values }, { listed }) => [
  line('Domains stored', () => ({
    unit: 'domains',
    quantity: values.texts('domains').length,
    price: listed(OVERSIGHT, 'domain'),
  })),
]

export const classificationJob = paidByUse(OVERSIGHT, [
  ['Data inspected', 'GB', 'monthly_data_inspected_gb', 'inspected'],
])
