import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { metered, paidByUse } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const GRAFANA = priceList({
  service: 'Amazon Managed Grafana',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/grafana/pricing/',
  default: EVERYWHERE,
  prices: {
    editor: { unit: 'user', price: 9 },
    viewer: { unit: 'user', price: 5 },
    enterprise: { unit: 'user', price: 45 },
  },
})

/** Users that are active in a month: at least one who edits. */
export const grafanaWorkspace: Estimator = (_resource, pricing) => {
  const { listed, usage, used } = pricing
  return [
    line('Editor/administrator licenses', () => ({
      unit: 'users',
      ...(usage.number('editors_administrator_licenses') === undefined
        ? { quantity: 1 }
        : { ...used('editors_administrator_licenses'), usage: false }),
      price: listed(GRAFANA, 'editor'),
    })),
    ...metered(pricing, GRAFANA, [['Viewer licenses', 'users', 'viewer_licenses', 'viewer']]),
  ]
}

/** Every active user of a workspace with Grafana's enterprise plugins costs more. */
export const grafanaLicence = paidByUse(GRAFANA, [
  ['Enterprise plugins licenses', 'users', 'active_users', 'enterprise'],
])

const PROMETHEUS = priceList({
  service: 'Amazon Managed Service for Prometheus',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/prometheus/pricing/',
  default: 'us-east-1',
  prices: {
    ingested: { unit: '10M samples', price: alike(0.9) },
    stored: { unit: 'GB', price: alike(0.03) },
    queried: { unit: '1B samples', price: alike(0.1) },
    collector: { unit: 'hour', price: alike(0.04) },
  },
})

/** Samples taken in (at the price of the first two billion), kept, and read by queries. */
export const prometheusWorkspace = paidByUse(PROMETHEUS, [
  ['Samples ingested', '10M samples', 'monthly_samples_ingested', 'ingested', 1e7],
  ['Storage', 'GB', 'storage_gb', 'stored'],
  ['Query samples processed', '1B samples', 'monthly_query_samples', 'queried', 1e9],
])

/** A collector that runs in a cluster's place. */
export const prometheusScraper: Estimator = (_resource, { listed }) => [
  line('Collector', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: listed(PROMETHEUS, 'collector'),
  })),
]
