import type { Pricing } from '../../estimate/estimator.ts'
import { between, exactly } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { acceleratorLines } from './accelerators.ts'
import { diskLine, localSsdLines } from './disks.ts'
import { ifKnown } from './known.ts'
import { machineLines } from './machines.ts'
import { purchaseOf } from './purchase.ts'
import { at, isZone } from './place.ts'

/** Nodes that a pool has in each zone where nothing says otherwise. */
const NODES = 3

/** A pool of nodes: its own block, and the cluster's where the pool leaves something out. */
export interface Pool {
  readonly values: Block
  readonly cluster: Block | undefined
  /** The usage that tells how many nodes each zone has: `nodes`, `node_pool[0].nodes`. */
  readonly usage: string
  /** How many nodes each zone has, as configured. */
  readonly perZone: () => Interval
}

/** The machines of a pool, with their disks and GPUs. */
export const poolLines = (pool: Pool, pricing: Pricing): readonly Line[] => {
  const location = ifKnown(() => locationOf(pool))
  const count = ifKnown(() => nodesOf(pool, pricing))
  if (count === undefined) {
    return [
      line('Instance usage', () => ({ unit: 'hours', quantity: nodesOf(pool, pricing), price: undefined })),
    ]
  }
  return count.high === 0 ? [] : nodeLines(pool.values.block('node_config'), count, at(location, pricing))
}

const locationOf = ({ values, cluster }: Pool): string | undefined =>
  values.text('location') ?? cluster?.text('location')

/** All nodes of a pool: those of a zone times the zones. */
const nodesOf = (pool: Pool, { usage }: Pricing): Interval => {
  const told = usage.number(pool.usage)
  const zones = zonesOf(pool)
  const total = pool.values.block('autoscaling')
  const least = total?.number('total_min_node_count')
  const most = total?.number('total_max_node_count')
  if (told === undefined && (least !== undefined || most !== undefined)) {
    return between(least ?? 0, least ?? 0, most ?? least ?? 0)
  }
  const each = told === undefined ? pool.perZone() : exactly(told.value)
  return { low: each.low * zones, expected: each.expected * zones, high: each.high * zones }
}

/** In how many zones the nodes are: those that are named, or one of a zonal cluster and three of a regional one. */
const zonesOf = ({ values, cluster }: Pool): number => {
  const own = values.texts('node_locations')
  if (own.length > 0) return own.length
  const whole = cluster ?? values
  const named = whole.texts('node_locations')
  if (named.length > 0) return named.length
  return isZone(whole.text('location', values.text('location', ''))) ? 1 : 3
}

/** Nodes of each zone as a node pool's block has them: fixed, or between the bounds of its autoscaler. */
export const configuredNodes = (values: Block): Interval => {
  const autoscaling = values.block('autoscaling')
  const fixed = values.number('node_count') ?? values.number('initial_node_count') ?? NODES
  const least = autoscaling?.number('min_node_count')
  const most = autoscaling?.number('max_node_count')
  return least === undefined && most === undefined
    ? exactly(fixed)
    : between(least ?? 0, least ?? fixed, most ?? fixed)
}

/** Nodes of each zone in a cluster's own default pool. */
export const initialNodes = (values: Block): Interval => exactly(values.number('initial_node_count') || NODES)

const nodeLines = (node: Block | undefined, count: Interval, pricing: Pricing): readonly Line[] => {
  const machines = {
    type: () => node?.text('machine_type') ?? 'e2-medium',
    purchase: purchaseOf(node),
    count,
  }
  const hasDiskType = node?.has('disk_type') === true
  return [
    ...machineLines(machines, pricing),
    diskLine(
      {
        type: () => node?.text('disk_type') ?? 'pd-standard',
        size: () => node?.number('disk_size_gb') ?? 100,
        count,
        // Which type a node has by default hangs on the cluster's version.
        ...(!hasDiskType && { orElse: 'pd-balanced' }),
      },
      pricing,
    ),
    ...ssdLines(node, count, machines.purchase, pricing),
    ...acceleratorLines(node?.blocks('guest_accelerator') ?? [], machines, pricing),
  ]
}

const ssdLines = (
  node: Block | undefined,
  count: Interval,
  purchase: ReturnType<typeof purchaseOf>,
  pricing: Pricing,
): readonly Line[] => {
  const disks =
    node?.number('local_ssd_count') ??
    node?.block('ephemeral_storage_local_ssd_config')?.number('local_ssd_count') ??
    node?.block('local_nvme_ssd_block_config')?.number('local_ssd_count') ??
    0
  return localSsdLines(
    { low: count.low * disks, expected: count.expected * disks, high: count.high * disks },
    purchase,
    pricing,
  )
}
