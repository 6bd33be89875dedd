import { PROVED, derived } from '../../book/derived.ts'
import { priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly, plus, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { boundsOf, targetsOf } from './appautoscaling.ts'
import { familyOf } from './instance-type.ts'

const CACHE = priceList({
  service: 'Amazon ElastiCache',
  asOf: '2025-03-14',
  source: 'https://aws.amazon.com/elasticache/pricing/',
  default: 'us-east-1',
  prices: { 'backup/gb-month': { unit: 'GB-month', price: 0.085 } },
})

/** Of the price on demand, what a reserved node costs an hour, by family; unknown for others. https://aws.amazon.com/elasticache/reserved-cache-nodes/ */
const RESERVED_SHARE: Readonly<Record<string, number>> = {
  'm6g/1_year/no_upfront': 0.6826,
  'm6g/1_year/partial_upfront': 0.325,
}

/** Nodes that stand by themselves; those of a replication group are paid with the group. */
export const elasticacheCluster: Estimator = ({ values }, pricing) => {
  if (values.has('replication_group_id')) return []
  const engine = values.text('engine', 'redis').toLowerCase()
  const nodes = (): Interval => exactly(values.number('num_cache_nodes', 1))
  return [
    nodeLine({ values, engine, nodes, scaling: false }, pricing),
    ...backupLines(values, engine, pricing),
  ]
}

/** Groups of nodes: primaries, and replicas of each. */
export const elasticacheReplicationGroup: Estimator = (resource, pricing) => {
  const { values } = resource
  const engine = values.text('engine', 'redis').toLowerCase()
  const targets = targetsOf(resource, 'replication-group/', ['replication_group_id'])
  return [
    nodeLine(
      { values, engine, nodes: () => nodesOf(resource, targets, pricing), scaling: targets.length > 0 },
      pricing,
    ),
    ...backupLines(values, engine, pricing),
  ]
}

const nodesOf = ({ values }: Resource, targets: readonly Resource[], pricing: Pricing): Interval => {
  const mode = values.block('cluster_mode')
  const number = (name: string): number | undefined => values.number(name) ?? mode?.number(name)
  const bounds = (dimension: string, otherwise: number): Interval =>
    boundsOf(targets, `elasticache:replication-group:${dimension}`, pricing) ?? exactly(otherwise)
  const groups = bounds('NodeGroups', number('num_node_groups') ?? 0)
  if (groups.expected === 0)
    return exactly(values.number('num_cache_clusters') ?? values.number('number_cache_clusters', 1))
  return times(groups, plus(exactly(1), bounds('Replicas', number('replicas_per_node_group') ?? 0)))
}

interface Nodes {
  readonly values: Block
  readonly engine: string
  readonly nodes: () => Interval
  readonly scaling: boolean
}

const nodeLine = ({ values, engine, nodes, scaling }: Nodes, pricing: Pricing): Line => {
  const term = pricing.usage.text('reserved_instance_term')
  const bought = term === undefined ? 'on-demand' : 'reserved'
  return line(`ElastiCache (${bought})`, () => {
    const type = values.text('node_type', '')
    const full = pricing.price('aws/elasticache-nodes', `${engine}/${type}`)
    return {
      name: `ElastiCache (${[bought, type, ...(scaling ? ['autoscaling'] : [])].join(', ')})`,
      unit: 'hours',
      quantity: times(nodes(), exactly(MONTH_HOURS)),
      price: term === undefined ? full : full && reserved(full, type, term, pricing),
      usage: scaling,
    }
  })
}

const reserved = (full: Price, type: string, term: string, { usage }: Pricing): Price | undefined => {
  const payment = usage.text('reserved_instance_payment_option') ?? ''
  if (payment === 'all_upfront') return { ...full, amount: 0 }
  const share = RESERVED_SHARE[`${familyOf(type)}/${term}/${payment}`]
  return share === undefined ? undefined : derived(full, Number((full.amount * share).toFixed(3)), PROVED)
}

/** Snapshots of more than a day; memcached has none. */
const backupLines = (values: Block, engine: string, pricing: Pricing): readonly Line[] => {
  const days = (): number => values.number('snapshot_retention_limit', 0)
  if (engine === 'memcached' || (attempt(days) ?? Infinity) <= 1) return []
  return [
    line('Backup storage', () => ({
      unit: 'GB',
      ...pricing.used('snapshot_storage_size_gb', days() - 1),
      price: pricing.listed(CACHE, 'backup/gb-month'),
    })),
  ]
}

/** GB that are metered at least. https://aws.amazon.com/elasticache/pricing/ */
const LEAST_GB: Readonly<Record<string, number>> = { valkey: 0.1, redis: 1, memcached: 1 }
const MILLION = 1_000_000

/** A cache without nodes: by what it stores, at least a minimum, and by units of work. */
export const elasticacheServerless: Estimator = ({ values }, pricing) => {
  const engine = (): string => values.text('engine', 'valkey').toLowerCase()
  return [
    line('Data storage', () => {
      const limits = values.block('cache_usage_limits')?.block('data_storage')
      const least = Math.max(limits?.number('minimum', 0) ?? 0, LEAST_GB[engine()] ?? 1)
      const told = pricing.usage.number('storage_gb')?.value
      const gb =
        told === undefined
          ? between(least, least, limits?.number('maximum', least) ?? least)
          : exactly(Math.max(told, least))
      return {
        unit: 'GB-hours',
        quantity: times(gb, exactly(MONTH_HOURS)),
        price: pricing.price('aws/elasticache-serverless', `${engine()}/gb-hour`),
      }
    }),
    line('ElastiCache processing units', () => ({
      unit: '1M ECPUs',
      ...pricing.used('monthly_ecpus', 1 / MILLION),
      price: pricing.price('aws/elasticache-serverless', `${engine()}/ecpu`),
      per: 1 / MILLION,
    })),
  ]
}
