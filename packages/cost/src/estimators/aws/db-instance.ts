import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line, linesOrUnknown } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { naming, related } from '../related.ts'
import { AURORA } from './aurora-storage-prices.ts'
import { extendedSupportLines } from './extended-support.ts'
import { vcpusOf } from './instance-type.ts'
import { RDS, databaseCreditLines, insightLines } from './rds-extras.ts'
import { databaseHour, reservedDatabaseHour } from './rds-price.ts'
import { DEFAULT_SIZE, storageLines } from './rds-storage.ts'
import type { Deployment } from './rds-storage.ts'

const LABELS: Readonly<Record<Deployment, string>> = { 'single-az': 'Single-AZ', 'multi-az': 'Multi-AZ' }

/** A database on machines of its own: hours, storage, what is provisioned, backups, insights and old versions. */
export const dbInstance: Estimator = (resource, pricing) =>
  databaseLines(resource.values, engineOf(resource), pricing)

/** The lines of a database that is described so, wherever it is declared. */
export const databaseLines = (values: Block, engine: string, pricing: Pricing): readonly Line[] => {
  const deployment: Deployment = values.flag('multi_az') ? 'multi-az' : 'single-az'
  const type = attempt(() => values.text('instance_class', '')) ?? ''
  return [
    hourLine(values, engine, deployment, pricing),
    ...storageLines(values, deployment, pricing),
    ...backupLines(values, engine, pricing),
    ...linesOrUnknown('Performance Insights', () => insightLines(values, type, pricing)),
    ...linesOrUnknown('Extended support', () =>
      extendedSupportLines(
        { engine, version: values.text('engine_version', ''), type, optedOut: isOptedOut(values) },
        pricing,
      ),
    ),
    ...databaseCreditLines(type, engine.startsWith('aurora'), pricing),
  ]
}

/** Whether a version that is past its end is upgraded instead of paid for. */
export const isOptedOut = (values: Block): boolean =>
  values.text('engine_lifecycle_support') === 'open-source-rds-extended-support-disabled'

/** A copy has the engine of what it copies. */
const engineOf = (resource: Resource): string => {
  const own = resource.values.text('engine')?.toLowerCase()
  const source = related(resource, 'aws_db_instance', ['replicate_source_db'])
  return (
    own ??
    (source === undefined || source === resource
      ? 'mysql'
      : source.values.text('engine', 'mysql').toLowerCase())
  )
}

/** Whether the price of an engine may have a licence in it. */
const isLicensed = (engine: string): boolean => /^(?:oracle|sqlserver)-/.test(engine)

const hourLine = (values: Block, engine: string, deployment: Deployment, pricing: Pricing): Line => {
  const term = pricing.usage.text('reserved_instance_term')
  const bought = term === undefined ? 'on-demand' : 'reserved'
  return line(`Database instance (${bought}, ${LABELS[deployment]})`, () => {
    const type = values.text('instance_class', '')
    const hour = {
      engine,
      type,
      deployment,
      ownLicence:
        isLicensed(engine) && values.text('license_model', '').toLowerCase() === 'bring-your-own-license',
      ioOptimized:
        engine.startsWith('aurora') && values.text('storage_type', '').toLowerCase() === 'aurora-iopt1',
    }
    return {
      name: `Database instance (${bought}, ${LABELS[deployment]}, ${type})`,
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

const backupLines = (values: Block, engine: string, pricing: Pricing): readonly Line[] => {
  const told = pricing.usage.number('additional_backup_storage_gb')?.value ?? 0
  const days = attempt(() => values.number('backup_retention_period', 0))
  if (days === 0 && told === 0) return []
  return [
    line('Additional backup storage', () => ({
      unit: 'GB',
      ...pricing.used('additional_backup_storage_gb'),
      price: engine.startsWith('aurora')
        ? pricing.listed(AURORA, 'backup/gb-month')
        : pricing.listed(RDS, 'backup/gb-month'),
    })),
  ]
}

/** A snapshot that is kept: at most as large as its database. */
export const dbSnapshot: Estimator = (resource, pricing) => [
  line('Backup storage', () => {
    const database = related(resource, 'aws_db_instance', ['db_instance_identifier'])
    const size = database?.values.number('allocated_storage', DEFAULT_SIZE)
    const told = pricing.used('backup_storage_gb')
    return {
      unit: 'GB',
      ...told,
      quantity: told.quantity ?? size,
      usage: true,
      price: pricing.listed(RDS, 'backup/gb-month'),
    }
  }),
]

/** A proxy, by the processors of the databases behind it; two at least for each. https://aws.amazon.com/rds/proxy/pricing/ */
export const dbProxy: Estimator = (resource, pricing) => [
  line('RDS Proxy', () => {
    const targets = naming(resource, 'aws_db_proxy_target', 'db_proxy_name', [
      resource.values.text('name', ''),
    ])
    const databases = targets.flatMap((target) => [
      related(target, 'aws_db_instance', ['db_instance_identifier']),
      ...clusterMembers(related(target, 'aws_rds_cluster', ['db_cluster_identifier'])),
    ])
    const vcpus = databases.map((each) => each && vcpusOf(each.values.text('instance_class', '')))
    const known = vcpus.every((each) => each !== undefined) && vcpus.length > 0
    return {
      unit: 'vCPU-hours',
      quantity: known
        ? MONTH_HOURS * vcpus.reduce<number>((sum, each) => sum + Math.max(2, each), 0)
        : undefined,
      price: pricing.listed(RDS, 'proxy/vcpu'),
    }
  }),
]

const clusterMembers = (cluster: Resource | undefined): readonly Resource[] =>
  cluster === undefined ? [] : naming(cluster, 'aws_rds_cluster_instance', 'cluster_identifier')
