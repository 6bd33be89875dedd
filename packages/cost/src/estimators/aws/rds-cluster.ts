import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { related } from '../related.ts'
import { AURORA } from './aurora-storage-prices.ts'
import { isOptedOut } from './db-instance.ts'
import { extendedSupportLines } from './extended-support.ts'
import { databaseCreditLines, insightLines } from './rds-extras.ts'
import { databaseHour, reservedDatabaseHour } from './rds-price.ts'

const MILLION = 1_000_000
const SECONDS_A_MONTH = MONTH_HOURS * 3600

/** A cluster: Aurora's storage by use, or three machines with storage of their own. */
export const rdsCluster: Estimator = (resource, pricing) => {
  const { values } = resource
  const engine = values.text('engine', 'aurora').toLowerCase()
  return engine.startsWith('aurora')
    ? auroraLines(values, engine, pricing)
    : threeZoneLines(values, engine, pricing)
}

const auroraLines = (values: Block, engine: string, pricing: Pricing): readonly Line[] => {
  const serverless = values.text('engine_mode', 'provisioned').toLowerCase() === 'serverless'
  const { listed, used } = pricing
  const units = line('Aurora serverless', () => ({
    unit: 'ACU-hours',
    ...used('capacity_units_per_hr', MONTH_HOURS),
    price: listed(AURORA, 'serverless-v1/acu-hour'),
  }))
  const export_ = line('Snapshot export', () => ({
    unit: 'GB',
    ...used('snapshot_export_size_gb'),
    price: isChinese(pricing.region) ? undefined : listed(AURORA, 'export/gb'),
  }))
  return [
    ...(serverless ? [units] : []),
    ...auroraStorageLines(isIoOptimized(values), pricing),
    ...auroraBackupLines(values, pricing),
    ...(serverless || engine.includes('postgresql') || !hasBacktrack(pricing.region)
      ? []
      : [backtrackLine(pricing)]),
    export_,
  ]
}

const isIoOptimized = (values: Block | undefined): boolean =>
  values?.text('storage_type', '').toLowerCase() === 'aurora-iopt1'

const isChinese = (region: string | undefined): boolean => region?.startsWith('cn-') === true

/** Not every region can turn a database back. */
const hasBacktrack = (region: string | undefined): boolean => !isChinese(region) && region !== 'sa-east-1'

const auroraStorageLines = (optimized: boolean, { listed, used, usage }: Pricing): readonly Line[] => [
  line(optimized ? 'Storage (I/O-optimized)' : 'Storage', () => ({
    unit: 'GB',
    ...used('storage_gb'),
    price: listed(AURORA, optimized ? 'storage-io-optimized/gb-month' : 'storage/gb-month'),
  })),
  line('I/O requests', () => {
    const reads = usage.number('read_requests_per_sec')?.value
    const writes = usage.number('write_requests_per_sec')?.value
    const known = reads !== undefined && writes !== undefined
    return {
      unit: '1M requests',
      quantity: known ? ((reads + writes) * SECONDS_A_MONTH) / MILLION : undefined,
      usage: true,
      price: listed(AURORA, 'io/1m-requests'),
    }
  }),
]

/** The first day of backups is free. */
const auroraBackupLines = (values: Block, { listed, used }: Pricing): readonly Line[] => {
  const days = values.number('backup_retention_period', 1)
  if (days <= 1) return []
  return [
    line('Backup storage', () => ({
      unit: 'GB',
      ...used('backup_snapshot_size_gb', days - 1),
      price: listed(AURORA, 'backup/gb-month'),
    })),
  ]
}

const backtrackLine = ({ listed, usage }: Pricing): Line =>
  line('Backtrack', () => {
    const parts = ['average_statements_per_hr', 'change_records_per_statement', 'backtrack_window_hrs'].map(
      (name) => usage.number(name)?.value,
    )
    const [statements, records, hours] = parts
    const known = statements !== undefined && records !== undefined && hours !== undefined
    return {
      unit: '1M change-records',
      quantity: known ? (statements * MONTH_HOURS * records * hours) / MILLION : undefined,
      usage: true,
      price: listed(AURORA, 'backtrack/1m-records'),
    }
  })

/** A cluster in three zones of a free engine: its price is for all three machines. */
const threeZoneLines = (values: Block, engine: string, pricing: Pricing): readonly Line[] => {
  const kind = attempt(() => values.text('storage_type', 'io1').toLowerCase()) ?? 'io1'
  return [
    line('Database cluster', () => {
      const type = values.text('db_cluster_instance_class', '')
      const hour = {
        engine,
        type,
        deployment: 'multi-az-cluster',
        ownLicence: false,
        ioOptimized: false,
      } as const
      return {
        name: `Database cluster (on-demand, Multi-AZ, ${type})`,
        unit: 'hours',
        quantity: MONTH_HOURS,
        price: databaseHour(pricing, hour),
      }
    }),
    line(`Storage (${kind})`, () => ({
      unit: 'GB',
      quantity: values.number('allocated_storage'),
      price: pricing.price('aws/rds-storage', `mysql/${kind}/multi-az-cluster`),
    })),
    ...(kind === 'io1' || kind === 'io2'
      ? [
          // The book has no price of operations for three machines at once.
          line('Provisioned IOPS', () => ({
            unit: 'IOPS',
            quantity: values.number('iops'),
            price: undefined,
          })),
        ]
      : []),
  ]
}

/** A machine of a cluster, or units of capacity that come and go between the cluster's bounds. */
export const rdsClusterInstance: Estimator = (resource, pricing) => {
  const { values } = resource
  const cluster = related(resource, 'aws_rds_cluster', ['cluster_identifier'])
  const engine = (values.text('engine') ?? cluster?.values.text('engine') ?? 'aurora-mysql').toLowerCase()
  const version = values.text('engine_version') ?? cluster?.values.text('engine_version') ?? ''
  const type = attempt(() => values.text('instance_class', '').toLowerCase()) ?? ''
  const optimized = isIoOptimized(cluster?.values)
  const optedOut = cluster !== undefined && isOptedOut(cluster.values)
  return [
    type === 'db.serverless'
      ? serverlessLine(cluster, optimized, pricing)
      : memberLine(values, engine, optimized, pricing),
    ...databaseCreditLines(type, true, pricing),
    ...insightLines(values, type, pricing),
    ...extendedSupportLines({ engine, version, type, optedOut }, pricing),
  ]
}

const memberLine = (values: Block, engine: string, ioOptimized: boolean, pricing: Pricing): Line => {
  const term = pricing.usage.text('reserved_instance_term')
  const bought = term === undefined ? 'on-demand' : 'reserved'
  return line(`Database instance (${bought})`, () => {
    const type = values.text('instance_class', '')
    const hour = { engine, type, deployment: 'single-az', ownLicence: false, ioOptimized } as const
    return {
      name: `Database instance (${bought}, ${type})`,
      unit: 'hours',
      quantity: MONTH_HOURS,
      price:
        term === undefined
          ? databaseHour(pricing, hour)
          : reservedDatabaseHour(
              pricing,
              hour,
              term,
              pricing.usage.text('reserved_instance_payment_option') ?? '',
            ),
    }
  })
}

const serverlessLine = (cluster: Resource | undefined, optimized: boolean, pricing: Pricing): Line =>
  line(`Aurora serverless v2${optimized ? ' (I/O-optimized)' : ''}`, () => {
    const told = pricing.used('capacity_units_per_hr', MONTH_HOURS)
    const bounds = boundsOf(cluster)
    return {
      unit: 'ACU-hours',
      ...told,
      usage: true,
      quantity: told.quantity ?? (bounds && times(bounds, exactly(MONTH_HOURS))),
      price: pricing.listed(
        AURORA,
        optimized ? 'serverless-v2-io-optimized/acu-hour' : 'serverless-v2/acu-hour',
      ),
    }
  })

/** What nobody tells is expected to be the least that the cluster allows. */
const boundsOf = (cluster: Resource | undefined): Interval | undefined => {
  const scaling = cluster?.values.block('serverlessv2_scaling_configuration')
  if (scaling === undefined) return undefined
  const least = scaling.number('min_capacity', 0)
  return between(least, least, scaling.number('max_capacity', least))
}

/** Snapshots of a cluster that are kept. */
export const rdsClusterSnapshot: Estimator = (_resource, { listed, used }) => [
  line('Backup storage', () => ({
    unit: 'GB',
    ...used('backup_storage_gb'),
    price: listed(AURORA, 'backup/gb-month'),
  })),
]
