import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { MONTH_HOURS, line, linesOrUnknown } from '../../estimate/line.ts'
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

/** Whether a cluster pays storage operations with its machines and storage. */
export const isIoOptimized = (values: Block | undefined): boolean =>
  values?.text('storage_type', '').toLowerCase() === 'aurora-iopt1'

/** A machine of a cluster, or units of capacity that come and go between the cluster's bounds. */
export const rdsClusterInstance: Estimator = (resource, pricing) => {
  const { values } = resource
  const cluster = related(resource, 'aws_rds_cluster', ['cluster_identifier'])
  const engine = (values.text('engine') ?? cluster?.values.text('engine') ?? 'aurora-mysql').toLowerCase()
  const type = attempt(() => values.text('instance_class', '').toLowerCase()) ?? ''
  const optimized = isIoOptimized(cluster?.values)
  const optedOut = cluster !== undefined && isOptedOut(cluster.values)
  return [
    type === 'db.serverless'
      ? serverlessLine(cluster, optimized, pricing)
      : memberLine(values, engine, optimized, pricing),
    ...databaseCreditLines(type, true, pricing),
    ...linesOrUnknown('Performance Insights', () => insightLines(values, type, pricing)),
    ...linesOrUnknown('Extended support', () => {
      const version = values.text('engine_version') ?? cluster?.values.text('engine_version') ?? ''
      return extendedSupportLines({ engine, version, type, optedOut }, pricing)
    }),
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
