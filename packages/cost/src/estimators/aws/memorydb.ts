import { derived } from '../../book/derived.ts'
import { priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { exactly, plus, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Resource } from '../../plan/resource.ts'
import { boundsOf, targetsOf } from './appautoscaling.ts'

const MEMORYDB = priceList({
  service: 'Amazon MemoryDB',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/memorydb/pricing/',
  default: 'us-east-1',
  prices: {
    'written/gb': { unit: 'GB', price: 0.2 },
    'written-valkey/gb': { unit: 'GB', price: 0.04 },
    'snapshot/gb-month': { unit: 'GB-month', price: 0.021 },
  },
})

/**
 * A durable node costs half as much again as a node of a cache of the same type; one with Valkey 30 % less than with Redis.
 * The vendor's price of `db.r6g.xlarge` in Virginia is $0.617 an hour, a cache's $0.411. https://aws.amazon.com/memorydb/pricing/
 */
const OVER_CACHE = 1.5
const VALKEY = 0.7
/** GB a month that Valkey writes without charge. */
const FREE_WRITES = 10_240

const nodeHour = (pricing: Pricing, type: string, valkey: boolean): Price | undefined => {
  const cache = pricing.price('aws/elasticache-nodes', `redis/${type.replace(/^db\./, 'cache.')}`)
  return cache && derived(cache, cache.amount * OVER_CACHE * (valkey ? VALKEY : 1))
}

/** Shards, each of a primary and replicas; what is written; snapshots of more than a day. */
export const memorydbCluster: Estimator = (resource, pricing) => {
  const { values } = resource
  const valkey = values.text('engine', 'redis').toLowerCase() === 'valkey'
  const days = (): number => values.number('snapshot_retention_limit', 0)
  const targets = targetsOf(resource, 'cluster/', ['name'])
  const nodes = line('MemoryDB instance', () => {
    const type = values.text('node_type', '')
    return {
      name: `MemoryDB instance (${valkey ? 'valkey, ' : ''}on-demand, ${type})`,
      unit: 'hours',
      quantity: times(nodesOf(resource, targets, pricing), exactly(MONTH_HOURS)),
      price: nodeHour(pricing, type, valkey),
    }
  })
  const snapshots = line('Backup storage', () => ({
    unit: 'GB',
    ...pricing.used('snapshot_storage_size_gb', days() - 1),
    price: pricing.listed(MEMORYDB, 'snapshot/gb-month'),
  }))
  return [nodes, writtenLine(valkey, pricing), ...((attempt(days) ?? Infinity) > 1 ? [snapshots] : [])]
}

const nodesOf = ({ values }: Resource, targets: readonly Resource[], pricing: Pricing): Interval => {
  const bounds = (dimension: string, otherwise: number): Interval =>
    boundsOf(targets, `memorydb:cluster:${dimension}`, pricing) ?? exactly(otherwise)
  const replicas = bounds('ReplicasPerShard', values.number('num_replicas_per_shard', 1))
  return times(bounds('Shards', values.number('num_shards', 1)), plus(exactly(1), replicas))
}

const writtenLine = (valkey: boolean, { listed, used }: Pricing): Line =>
  line('Data written', () => {
    const told = used('monthly_data_written_gb')
    if (!valkey) return { unit: 'GB', ...told, price: listed(MEMORYDB, 'written/gb') }
    const { quantity } = told
    return {
      name: 'Data written (over 10TB)',
      unit: 'GB',
      ...told,
      quantity: typeof quantity === 'number' ? Math.max(0, quantity - FREE_WRITES) : quantity,
      price: listed(MEMORYDB, 'written-valkey/gb'),
    }
  })
