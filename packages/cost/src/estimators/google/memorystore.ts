import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Line, LineSpec } from '../../estimate/line.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { AMERICAS, scaled } from './prices.ts'

const gigabyte = (price: number) => ({ unit: 'GB-hour', price: AMERICAS(price) })
const REDIS = priceList({
  service: 'Memorystore for Redis',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/memorystore/docs/redis/pricing',
  default: 'us-central1',
  prices: {
    'basic/M1': gigabyte(0.049),
    'basic/M2': gigabyte(0.027),
    'basic/M3': gigabyte(0.023),
    'basic/M4': gigabyte(0.019),
    'basic/M5': gigabyte(0.016),
    'standard/M1': gigabyte(0.064),
    'standard/M2': gigabyte(0.054),
    'standard/M3': gigabyte(0.046),
    'standard/M4': gigabyte(0.035),
    'standard/M5': gigabyte(0.03),
  },
})

/** Capacity tiers by their largest size in GB. */
const CAPACITIES = [
  [4, 'M1'],
  [10, 'M2'],
  [35, 'M3'],
  [100, 'M4'],
  [Infinity, 'M5'],
] as const

const TIERS: Readonly<Record<string, 'basic' | 'standard'>> = { BASIC: 'basic', STANDARD_HA: 'standard' }

/** A Redis instance: its memory, on one node or on two; read replicas are as many nodes more. */
export const redisInstance: Estimator = ({ values }, { listed }) => [
  line('Redis instance', () => {
    const size = values.number('memory_size_gb', 1)
    const tier = TIERS[values.text('tier', 'BASIC')]
    const capacity = CAPACITIES.find(([most]) => size <= most)?.[1] ?? 'M5'
    if (tier === undefined) throw new UnknownUntilApply('tier', 'is no tier of Redis instances')
    const replicas =
      values.text('read_replicas_mode') === 'READ_REPLICAS_ENABLED' ? values.number('replica_count', 2) : 1
    return {
      name: `Redis instance (${tier}, ${capacity})`,
      unit: 'GB',
      // The price of the standard tier holds one replica.
      quantity: size * (tier === 'standard' ? (replicas + 1) / 2 : 1),
      price: scaled(listed(REDIS, `${tier}/${capacity}`), MONTH_HOURS),
    }
  }),
]

/** GB that a node of a type holds. https://cloud.google.com/memorystore/docs/cluster/cluster-node-specification */
const NODE_GB: Readonly<Record<string, number>> = {
  'shared core nano': 1.4,
  'standard small': 6.5,
  'highmem medium': 13,
  'highmem xlarge': 58,
}

/** A cluster of Redis or Valkey: nodes of a type, so many shards with their replicas; its log and backups. None of their prices is known. */
export const clusterOf =
  (fallback: string, node = 'Redis Cluster Node'): Estimator =>
  ({ values }, { used }) => {
    const nodes = (): number => values.number('shard_count', 1) * (1 + values.number('replica_count', 0))
    const type = (): string => words(values.text('node_type', fallback))
    const stored = (name: string, amount: () => Pick<LineSpec, 'quantity' | 'usage' | 'assumed'>): Line =>
      line(name, () => ({ unit: 'GB-hours', price: undefined, ...amount() }))
    return [
      line(node, () => ({
        name: `${node} (${type()})`,
        unit: 'hours',
        quantity: nodes() * MONTH_HOURS,
        price: undefined,
      })),
      ...(values.block('persistence_config')?.text('mode') === 'AOF'
        ? [
            stored('AOF persistence', () => {
              const size = NODE_GB[type()]
              return { quantity: size === undefined ? undefined : size * nodes() * MONTH_HOURS }
            }),
          ]
        : []),
      ...(values.block('automated_backup_config') === undefined
        ? []
        : [stored('Backups', () => used('backup_storage_gb', MONTH_HOURS))]),
    ]
  }

const words = (type: string): string =>
  type
    .replace(/^REDIS_/, '')
    .toLowerCase()
    .replaceAll('_', ' ')
