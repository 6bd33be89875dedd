import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { hourly, needed, priceOf } from './lines.ts'

const node = (price: Readonly<Record<string, number>>) => ({ unit: 'node-hour', price })

/** Nodes by size: the machine with HDInsight's own price. */
const HDINSIGHT = priceList({
  service: 'HDInsight',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/hdinsight/',
  default: 'eastus',
  prices: {
    a5: node({ eastus: 0.253 }),
    a1_v2: node({ eastus: 0.06 }),
    a4m_v2: node({ eastus: 0.306 }),
    d1: node({ eastus: 0.0735 }),
    d14: node({ eastus: 1.4952 }),
    d3_v2: node({ eastus: 0.295, westeurope: 0.295 }),
    d4_v2: node({ eastus: 0.59, westeurope: 0.59 }),
    d4a_v4: node({ eastus: 0.24 }),
    e2s_v3: node({ westeurope: 0.19 }),
    e64is_v3: node({ westeurope: 5.592 }),
    f2s_v2: node({ westeurope: 0.135 }),
    f32s_v2: node({ westeurope: 2.16 }),
    g2: node({ westeurope: 1.476 }),
    nc24: node({ westeurope: 5.122 }),
    'disk/standard': { unit: 'disk-month', price: 40.96 },
    'disk/premium': { unit: 'disk-month', price: { eastus: 135.17, westeurope: 148.68 } },
    'disk/operations': { unit: '100K operations', price: 0.00036 },
  },
})

/** Every cluster has two head nodes and three for ZooKeeper. */
const HEADS = 2
const ZOOKEEPERS = 3

const nodes = (
  pricing: Pricing,
  name: string,
  block: Block | undefined,
  count: number | Interval,
): readonly Line[] => {
  if (block === undefined) return []
  const size = block.text('vm_size', '').replace(/^standard_/i, '')
  return [hourly(`${name} node (Standard_${size})`, priceOf(pricing, HDINSIGHT, size.toLowerCase()), count)]
}

const countOf = (block: Block | undefined): Interval => {
  const count = needed(block, 'target_instance_count')
  const capacity = block?.block('autoscale')?.block('capacity')
  if (capacity === undefined) return exactly(count)
  return between(
    capacity.number('min_instance_count', count),
    count,
    capacity.number('max_instance_count', count),
  )
}

const cluster =
  (worker: string): Estimator =>
  ({ values }, pricing) => {
    const roles = values.block('roles')
    const edge = roles?.block('edge_node')
    return [
      ...nodes(pricing, 'Head', roles?.block('head_node'), HEADS),
      ...nodes(pricing, worker, roles?.block('worker_node'), countOf(roles?.block('worker_node'))),
      ...nodes(pricing, 'Zookeeper', roles?.block('zookeeper_node'), ZOOKEEPERS),
      ...(edge === undefined ? [] : nodes(pricing, 'Edge', edge, countOf(edge))),
    ]
  }

/** azurerm_hdinsight_hadoop_cluster, azurerm_hdinsight_spark_cluster, azurerm_hdinsight_interactive_query_cluster */
export const hdinsightCluster = cluster('Worker')
/** azurerm_hdinsight_hbase_cluster */
export const hbaseCluster = cluster('Region')

/** azurerm_hdinsight_kafka_cluster: its workers have managed disks. */
export const kafkaCluster: Estimator = (resource, pricing) => {
  const worker = resource.values.block('roles')?.block('worker_node')
  const disks = needed(worker, 'target_instance_count') * needed(worker, 'number_of_disks_per_node')
  const premium = resource.values.text('tier', 'Standard').toLowerCase() === 'premium'
  return [
    ...hdinsightCluster(resource, pricing),
    line('Managed OS disks', () => ({
      unit: 'months',
      quantity: disks,
      price: pricing.listed(HDINSIGHT, premium ? 'disk/premium' : 'disk/standard'),
    })),
    line('Disk operations', () => ({
      unit: '100K operations',
      ...pricing.used('monthly_os_disk_operations', disks / 100_000),
      price: pricing.listed(HDINSIGHT, 'disk/operations'),
    })),
  ]
}
