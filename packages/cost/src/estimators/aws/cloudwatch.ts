import { everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { metered, paidByUse } from '../../estimate/metered.ts'
import type { Block } from '../../plan/block.ts'
import { STANDARD, alike } from './regions.ts'

const CLOUDWATCH = priceList({
  service: 'Amazon CloudWatch',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/cloudwatch/pricing/',
  default: 'us-east-1',
  prices: {
    dashboard: { unit: 'month', price: everywhere(3) },
    'alarm/standard': { unit: 'month', price: alike(0.1, STANDARD) },
    'alarm/high': { unit: 'month', price: alike(0.3, STANDARD) },
    'alarm/composite': { unit: 'month', price: alike(0.5, STANDARD) },
    'logs/ingested': {
      unit: 'GB',
      price: alike(0.5, undefined, {
        'ap-northeast-1': 0.76,
        'ap-southeast-1': 0.7,
        'ap-southeast-2': 0.67,
        'eu-central-1': 0.63,
        'eu-west-1': 0.57,
        'eu-west-2': 0.5985,
        'sa-east-1': 0.9,
      }),
    },
    'logs/stored': { unit: 'GB', price: alike(0.03) },
    'logs/scanned': {
      unit: 'GB',
      price: alike(0.005, undefined, {
        'ap-northeast-1': 0.0076,
        'eu-central-1': 0.0063,
        'eu-west-1': 0.0057,
      }),
    },
    'metric-stream': { unit: '1k updates', price: alike(0.003, STANDARD) },
    canary: { unit: 'run', price: alike(0.0012) },
    'insight-rule': { unit: 'month', price: alike(0.5) },
    'insight-event': { unit: '1M events', price: alike(0.02) },
    rum: { unit: '100k events', price: alike(1) },
  },
})

/** A dashboard with up to 50 metrics; the first three of an account are free, which no plan tells. */
export const dashboard: Estimator = (_resource, { listed }) => [
  line('Dashboard', () => ({ unit: 'months', quantity: 1, price: listed(CLOUDWATCH, 'dashboard') })),
]

/** What is written to a log group, kept in it, and searched. */
export const logGroup = paidByUse(CLOUDWATCH, [
  ['Data ingested', 'GB', 'monthly_data_ingested_gb', 'logs/ingested'],
  ['Archival Storage', 'GB', 'storage_gb', 'logs/stored'],
  ['Insights queries data scanned', 'GB', 'monthly_data_scanned_gb', 'logs/scanned'],
])

/** Comparisons against a band that is learnt, which watches three metrics: the value and both bounds. */
const BANDS = [
  'LessThanLowerOrGreaterThanUpperThreshold',
  'LessThanLowerThreshold',
  'GreaterThanUpperThreshold',
]

/** A price for each metric that the alarm watches; those more often than once a minute cost more. */
export const metricAlarm: Estimator = ({ values }, { listed }) => [
  line('Standard resolution', () => {
    const { count, period } = watchedBy(values)
    const learnt = BANDS.includes(values.text('comparison_operator', ''))
    const high = period < 60
    return {
      name: `${high ? 'High' : 'Standard'} resolution${learnt ? ' anomaly detection' : ''}`,
      unit: learnt ? 'alarms' : 'alarm metrics',
      quantity: learnt ? 3 * count : count,
      price: listed(CLOUDWATCH, high ? 'alarm/high' : 'alarm/standard'),
    }
  }),
]

/** How many metrics an alarm watches, and how often, in seconds. Expressions over metrics are none. */
const watchedBy = (values: Block): { count: number; period: number } => {
  const queries = values.blocks('metric_query')
  if (queries.length === 0) return { count: 1, period: values.number('period', 60) }
  const metrics = queries.flatMap((query) => query.blocks('metric'))
  return { count: metrics.length, period: metrics[0]?.number('period', 60) ?? 60 }
}

export const compositeAlarm: Estimator = (_resource, { listed }) => [
  line('Composite alarm', () => ({
    unit: 'months',
    quantity: 1,
    price: listed(CLOUDWATCH, 'alarm/composite'),
  })),
]

export const metricStream = paidByUse(CLOUDWATCH, [
  ['Metric updates', '1k updates', 'monthly_metric_updates', 'metric-stream', 1e3],
])

/** Runs of a canary: as its schedule says where that is a rate, else as the usage says. */
export const canary: Estimator = ({ values }, { listed, used }) => [
  line('Canary runs', () => {
    const runs = runsOf(values.block('schedule')?.text('expression', '') ?? '')
    const amount = runs === undefined ? used('monthly_runs') : { quantity: runs }
    return { unit: 'runs', ...amount, price: listed(CLOUDWATCH, 'canary') }
  }),
]

/** Runs a month of `rate(5 minutes)`; `rate(0 minute)` is one run and no more. */
const runsOf = (expression: string): number | undefined => {
  const [, every, unit] = /^rate\((\d+) (minute|hour)s?\)$/.exec(expression.trim()) ?? []
  if (every === undefined) return undefined
  const hours = Number(every) / (unit === 'minute' ? 60 : 1)
  return hours === 0 ? 1 : MONTH_HOURS / hours
}

export const appMonitor = paidByUse(CLOUDWATCH, [['Events', '100k events', 'monthly_events', 'rum', 1e5]])

/** A rule that ranks contributors by the month, and the log events that match it. */
export const contributorRule: Estimator = (_resource, pricing) => [
  line('Contributor Insights rule', () => ({
    unit: 'months',
    quantity: 1,
    price: pricing.listed(CLOUDWATCH, 'insight-rule'),
  })),
  ...metered(pricing, CLOUDWATCH, [
    ['Matched log events', '1M events', 'monthly_matched_events', 'insight-event', 1e6],
  ]),
]
