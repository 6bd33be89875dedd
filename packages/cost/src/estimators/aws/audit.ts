import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { metered, paidByUse } from '../../estimate/metered.ts'
import type { Meter } from '../../estimate/metered.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { STANDARD, alike } from './regions.ts'

const CLOUDTRAIL = priceList({
  service: 'AWS CloudTrail',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/cloudtrail/pricing/',
  default: 'us-east-1',
  prices: {
    management: { unit: '100k events', price: alike(2, STANDARD) },
    data: { unit: '100k events', price: alike(0.1, STANDARD) },
    insight: { unit: '100k events', price: alike(0.35, STANDARD) },
    'lake/one-year': { unit: 'GB', price: alike(0.75) },
    'lake/seven-years': { unit: 'GB', price: alike(2.5) },
    'lake/scanned': { unit: 'GB', price: alike(0.005) },
  },
})

/** Events that a trail delivers; the first copy of management events in a region is free, which no plan tells. */
export const trail: Estimator = ({ values }, pricing) => {
  const { usage } = pricing
  const meters: Meter<keyof typeof CLOUDTRAIL.prices>[] = [
    ['Data events', '100k events', 'monthly_data_events', 'data', 1e5],
  ]
  if (
    values.flag('include_global_service_events', true) ||
    usage.number('monthly_additional_management_events') !== undefined
  ) {
    meters.unshift([
      'Management events (additional copies)',
      '100k events',
      'monthly_additional_management_events',
      'management',
      1e5,
    ])
  }
  if (values.blocks('insight_selector').length > 0 || usage.number('monthly_insight_events') !== undefined) {
    meters.push(['Insight events', '100k events', 'monthly_insight_events', 'insight', 1e5])
  }
  return metered(pricing, CLOUDTRAIL, meters)
}

/** A lake of events: what is taken in, which pays for keeping it, and what queries read. */
export const eventDataStore: Estimator = ({ values }, pricing) => {
  const years =
    values.text('billing_mode') === 'FIXED_RETENTION_PRICING' ? 'lake/seven-years' : 'lake/one-year'
  return metered(pricing, CLOUDTRAIL, [
    ['Data ingested', 'GB', 'monthly_data_ingested_gb', years],
    ['Data scanned', 'GB', 'monthly_data_scanned_gb', 'lake/scanned'],
  ])
}

const CONFIG = priceList({
  service: 'AWS Config',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/config/pricing/',
  default: 'us-east-1',
  prices: {
    item: { unit: 'record', price: alike(0.003, STANDARD) },
    'evaluation-1': { unit: 'evaluation', price: alike(0.001, STANDARD) },
    'evaluation-2': { unit: 'evaluation', price: alike(0.0008, STANDARD) },
    'evaluation-3': { unit: 'evaluation', price: alike(0.0005, STANDARD) },
  },
})

export const configRecorder = paidByUse(CONFIG, [
  ['Config items', 'records', 'monthly_config_items', 'item'],
  ['Custom config items', 'records', 'monthly_custom_config_items', 'item'],
])

/** Evaluations of a rule, or of all rules of a conformance pack, which cost the same. */
export const configRule: Estimator = (_resource, { listed, used }) =>
  tieredLines({
    unit: 'evaluations',
    used: used('monthly_rule_evaluations'),
    tiers: [
      { name: 'Rule evaluations (first 100K)', upTo: 100_000, price: listed(CONFIG, 'evaluation-1') },
      { name: 'Rule evaluations (next 400K)', upTo: 500_000, price: listed(CONFIG, 'evaluation-2') },
      { name: 'Rule evaluations (over 500K)', upTo: Infinity, price: listed(CONFIG, 'evaluation-3') },
    ],
  })
