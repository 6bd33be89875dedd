import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Block } from '../../plan/block.ts'
import { isAssumed } from '../../usage/usage.ts'
import { AURORA } from './aurora-storage-prices.ts'
import { isIoOptimized } from './rds-cluster-instance.ts'
import { databaseHour } from './rds-price.ts'

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
      assumed: isAssumed(usage, ['read_requests_per_sec', 'write_requests_per_sec']),
      price: listed(AURORA, 'io/1m-requests'),
    }
  }),
]

/** The first day of backups is free. */
const auroraBackupLines = (values: Block, { listed, used }: Pricing): readonly Line[] => {
  const days = (): number => values.number('backup_retention_period', 1)
  if ((attempt(days) ?? Infinity) <= 1) return []
  return [
    line('Backup storage', () => ({
      unit: 'GB',
      ...used('backup_snapshot_size_gb', days() - 1),
      price: listed(AURORA, 'backup/gb-month'),
    })),
  ]
}

const backtrackLine = ({ listed, usage }: Pricing): Line =>
  line('Backtrack', () => {
    const names = ['average_statements_per_hr', 'change_records_per_statement', 'backtrack_window_hrs']
    const [statements, records, hours] = names.map((name) => usage.number(name)?.value)
    const known = statements !== undefined && records !== undefined && hours !== undefined
    return {
      unit: '1M change-records',
      quantity: known ? (statements * MONTH_HOURS * records * hours) / MILLION : undefined,
      usage: true,
      assumed: isAssumed(usage, names),
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

/** Snapshots of a cluster that are kept. */
export const rdsClusterSnapshot: Estimator = (_resource, { listed, used }) => [
  line('Backup storage', () => ({
    unit: 'GB',
    ...used('backup_storage_gb'),
    price: listed(AURORA, 'backup/gb-month'),
  })),
]
