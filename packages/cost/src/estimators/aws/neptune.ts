import { PROVED, derived } from '../../book/derived.ts'
import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly, times } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Resource } from '../../plan/resource.ts'
import { related } from '../related.ts'
import { pricedBySize } from './by-size.ts'

const usAnd = (us: number, london?: number): Readonly<Record<string, number>> => ({
  'us-east-1': us,
  'us-east-2': us,
  'us-west-2': us,
  ...(london === undefined ? {} : { 'eu-west-2': london }),
})

/** What the `large` size of a family costs an hour. */
const LARGE = priceList({
  service: 'Amazon Neptune',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/neptune/pricing/',
  default: 'us-east-1',
  prices: {
    t3: { unit: 'hour', price: usAnd(0.196, 0.224) },
    r4: { unit: 'hour', price: usAnd(0.348, 0.408) },
    r5: { unit: 'hour', price: usAnd(0.348, 0.408) },
    r6g: { unit: 'hour', price: usAnd(0.3287) },
  },
})

const NEPTUNE = priceList({
  service: 'Amazon Neptune',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/neptune/pricing/',
  default: 'us-east-1',
  prices: {
    'storage/gb-month': { unit: 'GB-month', price: usAnd(0.1, 0.12) },
    'io/1m-requests': { unit: '1M request', price: usAnd(0.2, 0.23) },
    'backup/gb-month': { unit: 'GB-month', price: usAnd(0.021, 0.022) },
    'cpu-credit/hour': { unit: 'vCPU-hour', price: 0.15 },
    'serverless/ncu-hour': { unit: 'NCU-hour', price: usAnd(0.1608) },
  },
})

/** Of what a machine costs, one whose cluster pays no storage operations. https://aws.amazon.com/neptune/pricing/ */
const IO_OPTIMIZED = 1.35

/** A machine of a cluster, or units that come and go between the cluster's bounds. */
export const neptuneInstance: Estimator = (resource, pricing) => {
  const type = attempt(() => resource.values.text('instance_class', '').toLowerCase()) ?? ''
  const cluster = related(resource, 'aws_neptune_cluster', ['cluster_identifier'])
  if (type === 'db.serverless') return [serverlessLine(cluster, pricing)]
  const credits = line('CPU credits', () => ({
    unit: 'vCPU-hours',
    ...pricing.used('monthly_cpu_credit_hrs', MONTH_HOURS),
    price: pricing.listed(NEPTUNE, 'cpu-credit/hour'),
  }))
  return [machineLine(resource, cluster, pricing), ...(type.startsWith('db.t3.') ? [credits] : [])]
}

const machineLine = ({ values }: Resource, cluster: Resource | undefined, pricing: Pricing): Line =>
  line('Database instance (on-demand)', () => {
    const type = values.text('instance_class', '')
    const plain = pricedBySize(pricing, LARGE, type)
    const optimized = cluster?.values.text('storage_type') === 'iopt1'
    return {
      name: `Database instance (on-demand, ${type})`,
      unit: 'hours',
      quantity: MONTH_HOURS,
      price:
        plain && optimized ? derived(plain, Number((plain.amount * IO_OPTIMIZED).toFixed(3)), PROVED) : plain,
    }
  })

const serverlessLine = (cluster: Resource | undefined, pricing: Pricing): Line =>
  line('Neptune serverless', () => {
    const told = pricing.used('capacity_units_per_hr', MONTH_HOURS)
    const scaling = cluster?.values.block('serverless_v2_scaling_configuration')
    const least = scaling?.number('min_capacity', 2.5)
    const bounds =
      least === undefined ? undefined : between(least, least, scaling?.number('max_capacity', 128) ?? least)
    return {
      unit: 'NCU-hours',
      ...told,
      quantity: told.quantity ?? (bounds && times(bounds, exactly(MONTH_HOURS))),
      price: pricing.listed(NEPTUNE, 'serverless/ncu-hour'),
    }
  })

const backupLine = ({ listed, used }: Pricing): Line =>
  line('Backup storage', () => ({
    unit: 'GB',
    ...used('backup_storage_gb'),
    price: listed(NEPTUNE, 'backup/gb-month'),
  }))

/** Storage, its operations, and backups of more than the one day that is free. */
export const neptuneCluster: Estimator = ({ values }, pricing) => {
  const { listed, used } = pricing
  return [
    line('Storage', () => ({
      unit: 'GB',
      ...used('storage_gb'),
      price: listed(NEPTUNE, 'storage/gb-month'),
    })),
    line('I/O requests', () => ({
      unit: '1M request',
      ...used('monthly_io_requests', 1 / 1_000_000),
      price: listed(NEPTUNE, 'io/1m-requests'),
    })),
    ...((attempt(() => values.number('backup_retention_period', 1)) ?? Infinity) > 1
      ? [backupLine(pricing)]
      : []),
  ]
}

/** A snapshot that is kept; of a cluster that keeps one day, it is within what is free. */
export const neptuneClusterSnapshot: Estimator = (resource, pricing) => {
  const cluster = related(resource, 'aws_neptune_cluster', ['db_cluster_identifier'])
  const free = cluster !== undefined && cluster.values.number('backup_retention_period', 1) <= 1
  return free ? [] : [backupLine(pricing)]
}
