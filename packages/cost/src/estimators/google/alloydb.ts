import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'

const ALLOYDB = priceList({
  service: 'AlloyDB for PostgreSQL',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/alloydb/pricing',
  default: 'us-central1',
  prices: {
    vcpu: { unit: 'vCPU-hour', price: { 'us-central1': 0.06608 } },
    memory: { unit: 'GB-hour', price: { 'us-central1': 0.0112 } },
    storage: { unit: 'GB-hour', price: { 'us-central1': 0.0004109 } },
    backup: { unit: 'GB-hour', price: { 'us-central1': 0.000137 } },
  },
})

/** GB of memory that come with each CPU. */
const RATIO = 8

/** CPUs of an instance that says nothing. */
const CPUS = 2

/** An instance: CPUs and memory of each of its nodes. */
export const alloydbInstance: Estimator = ({ values }, { listed }) => [
  line('vCPUs', () => ({
    unit: 'hours',
    quantity: cpusOf(values) * nodesOf(values) * MONTH_HOURS,
    price: listed(ALLOYDB, 'vcpu'),
  })),
  line('Memory', () => ({
    unit: 'GB-hours',
    quantity: cpusOf(values) * RATIO * nodesOf(values) * MONTH_HOURS,
    price: listed(ALLOYDB, 'memory'),
  })),
]

const cpusOf = (values: Block): number => values.block('machine_config')?.number('cpu_count') ?? CPUS

/** A pool for reading has as many nodes as it says; a primary has a standby, but for a zonal one. */
const nodesOf = (values: Block): number => {
  if (values.text('instance_type', 'PRIMARY') === 'READ_POOL') {
    return values.block('read_pool_config')?.number('node_count') ?? 1
  }
  return values.text('availability_type', 'REGIONAL') === 'ZONAL' ? 1 : 2
}

/** The storage of a cluster grows by itself: usage tells how much there is. */
export const alloydbCluster: Estimator = (_resource, { listed, used }) => [
  line('Storage', () => ({
    unit: 'GB-hours',
    ...used('storage_gb', MONTH_HOURS),
    price: listed(ALLOYDB, 'storage'),
  })),
  line('Backups', () => ({
    unit: 'GB-hours',
    ...used('backup_storage_gb', MONTH_HOURS),
    price: listed(ALLOYDB, 'backup'),
  })),
]
