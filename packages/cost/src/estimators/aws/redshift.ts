import { PROVED, derived } from '../../book/derived.ts'
import { isListed, priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { attempt } from '../../plan/attempt.ts'

const REDSHIFT = priceList({
  service: 'Amazon Redshift',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/redshift/pricing/',
  default: 'us-east-1',
  prices: {
    'ds2.xlarge': { unit: 'hour', price: { 'us-east-1': 0.85, 'us-east-2': 0.85, 'us-west-2': 0.85 } },
    'ds2.8xlarge': { unit: 'hour', price: { 'us-east-1': 6.8, 'us-east-2': 6.8, 'us-west-2': 6.8 } },
    'scaling/dc2.large': { unit: 'node-second', price: { 'us-east-1': 0.00007 } },
    'scaling/ds2.8xlarge': { unit: 'node-second', price: { 'us-east-1': 0.00189 } },
    'scaling/ra3.4xlarge': { unit: 'node-second', price: { 'us-east-1': 0.0009 } },
    'scaling/ra3.16xlarge': { unit: 'node-second', price: { 'us-east-1': 0.00362 } },
    'managed-storage/gb-month': {
      unit: 'GB-month',
      price: { 'us-east-1': 0.024, 'us-east-2': 0.024, 'us-west-2': 0.024 },
    },
    'spectrum/tb': { unit: 'TB', price: 5 },
    'backup-1/gb-month': {
      unit: 'GB-month',
      price: { 'us-east-1': 0.023, 'us-east-2': 0.023, 'us-west-2': 0.023 },
    },
    'backup-2/gb-month': {
      unit: 'GB-month',
      price: { 'us-east-1': 0.022, 'us-east-2': 0.022, 'us-west-2': 0.022 },
    },
    'backup-3/gb-month': {
      unit: 'GB-month',
      price: { 'us-east-1': 0.021, 'us-east-2': 0.021, 'us-west-2': 0.021 },
    },
  },
})

const listedUnder = ({ listed }: Pricing, key: string): Price | undefined =>
  isListed(REDSHIFT, key) ? listed(REDSHIFT, key) : undefined

const nodeHour = (pricing: Pricing, type: string): Price | undefined =>
  pricing.price('aws/redshift-nodes', type) ?? listedUnder(pricing, type)

/** A second of a node that is added for a while: an hour's price in seconds, as the vendor rounds it. */
const scalingSecond = (pricing: Pricing, type: string): Price | undefined => {
  const known = listedUnder(pricing, `scaling/${type}`)
  if (known?.method === 'exact') return known
  const hour = nodeHour(pricing, type)
  return hour && derived({ ...hour, unit: 'node-second' }, Number((hour.amount / 3600).toFixed(5)), PROVED)
}

const TB = 1024

/** Nodes, and what hangs on use: storage, scaling, scans and backups. */
export const redshiftCluster: Estimator = ({ values }, pricing) => {
  const { listed, used } = pricing
  const type = (): string => values.text('node_type', '').toLowerCase()
  const known = attempt(type) ?? ''
  const managed = line(`Managed storage (${known})`, () => ({
    unit: 'GB',
    ...used('managed_storage_gb'),
    price: listed(REDSHIFT, 'managed-storage/gb-month'),
  }))
  const scaling = line(`Concurrency scaling (${known})`, () => ({
    unit: 'node-seconds',
    ...used('excess_concurrency_scaling_secs'),
    price: scalingSecond(pricing, known),
  }))
  return [
    line('Cluster usage (on-demand)', () => ({
      name: `Cluster usage (on-demand, ${type()})`,
      unit: 'hours',
      quantity: values.number('number_of_nodes', 1) * MONTH_HOURS,
      price: nodeHour(pricing, type()),
    })),
    ...(known.startsWith('ra3') ? [managed] : []),
    ...(/^(?:ra3|ds2|dc2)/.test(known) ? [scaling] : []),
    line('Spectrum', () => ({
      unit: 'TB',
      ...used('spectrum_data_scanned_tb'),
      price: listed(REDSHIFT, 'spectrum/tb'),
    })),
    ...backupLines(pricing),
  ]
}

const backupLines = ({ listed, used }: Pricing): readonly Line[] =>
  tieredLines({
    unit: 'GB',
    used: used('backup_storage_gb'),
    tiers: [
      { name: 'Backup storage (first 50 TB)', upTo: 50 * TB, price: listed(REDSHIFT, 'backup-1/gb-month') },
      { name: 'Backup storage (next 450 TB)', upTo: 550 * TB, price: listed(REDSHIFT, 'backup-2/gb-month') },
      { name: 'Backup storage (over 500 TB)', upTo: Infinity, price: listed(REDSHIFT, 'backup-3/gb-month') },
    ],
  })

/** A warehouse without nodes is paid while it works: its base capacity says how much at once, not how long. */
export const redshiftServerless: Estimator = (_resource, pricing) => [
  line('Redshift processing units', () => ({
    unit: 'RPU-hours',
    ...pricing.used('monthly_rpu_hours'),
    price: pricing.price('aws/redshift-nodes', 'serverless/rpu-hour'),
  })),
  line('Managed storage', () => ({
    unit: 'GB',
    ...pricing.used('managed_storage_gb'),
    price: pricing.listed(REDSHIFT, 'managed-storage/gb-month'),
  })),
]
