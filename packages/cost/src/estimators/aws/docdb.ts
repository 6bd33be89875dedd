import { priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Resource } from '../../plan/resource.ts'
import { related } from '../related.ts'
import { pricedBySize } from './by-size.ts'

const US = (price: number): Readonly<Record<string, number>> => ({
  'us-east-1': price,
  'us-east-2': price,
  'us-west-2': price,
})

/** What the `large` size of a family costs an hour. */
const LARGE = priceList({
  service: 'Amazon DocumentDB',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/documentdb/pricing/',
  default: 'us-east-1',
  prices: {
    t3: { unit: 'hour', price: US(0.156) },
    r4: { unit: 'hour', price: US(0.277) },
    r5: { unit: 'hour', price: US(0.277) },
  },
})

const DOCDB = priceList({
  service: 'Amazon DocumentDB',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/documentdb/pricing/',
  default: 'us-east-1',
  prices: {
    'storage/gb-month': { unit: 'GB-month', price: US(0.1) },
    'storage-io-optimized/gb-month': { unit: 'GB-month', price: US(0.3) },
    'io/1m-requests': { unit: '1M requests', price: US(0.2) },
    'backup/gb-month': { unit: 'GB-month', price: US(0.021) },
    'cpu-credit/hour': { unit: 'vCPU-hour', price: 0.09 },
  },
})

/** A machine of a cluster; what the cluster stores is told with it. */
export const docdbInstance: Estimator = (resource, pricing) => {
  const { values } = resource
  const { listed, used } = pricing
  const cluster = related(resource, 'aws_docdb_cluster', ['cluster_identifier'])
  const optimized = cluster?.values.text('storage_type') === 'iopt1'
  const type = attempt(() => values.text('instance_class', '')) ?? ''
  return [
    line('Database instance (on-demand)', () => {
      const known = values.text('instance_class', '')
      return {
        name: `Database instance (on-demand, ${known})`,
        unit: 'hours',
        quantity: MONTH_HOURS,
        // What machines cost whose operations are paid with storage was not read.
        price: optimized ? undefined : hourOf(pricing, known),
      }
    }),
    line('Storage', () => ({
      unit: 'GB',
      ...used('data_storage_gb'),
      price: listed(DOCDB, optimized ? 'storage-io-optimized/gb-month' : 'storage/gb-month'),
    })),
    ...(optimized
      ? []
      : [
          line('I/O requests', () => ({
            unit: '1M requests',
            ...used('monthly_io_requests', 1 / 1_000_000),
            price: listed(DOCDB, 'io/1m-requests'),
          })),
        ]),
    ...(/^db\.t(?:3|4g)\./.test(type)
      ? [
          line('CPU credits', () => ({
            unit: 'vCPU-hours',
            ...used('monthly_cpu_credit_hrs'),
            price: listed(DOCDB, 'cpu-credit/hour'),
          })),
        ]
      : []),
  ]
}

const hourOf = (pricing: Pricing, type: string): Price | undefined => pricedBySize(pricing, LARGE, type)

const backup = (_resource: Resource, { listed, used }: Pricing) => [
  line('Backup storage', () => ({
    unit: 'GB',
    ...used('backup_storage_gb'),
    price: listed(DOCDB, 'backup/gb-month'),
  })),
]

/** A cluster has no machines of its own; backups beyond its own size are paid. */
export const docdbCluster: Estimator = backup

/** A snapshot that is kept. */
export const docdbClusterSnapshot: Estimator = backup
