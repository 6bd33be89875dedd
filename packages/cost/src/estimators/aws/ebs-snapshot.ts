import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Resource } from '../../plan/resource.ts'
import { related } from '../related.ts'

const SNAPSHOTS = priceList({
  service: 'Amazon EBS direct APIs',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/ebs/pricing/',
  default: 'us-east-1',
  prices: {
    'list/1k': { unit: '1k requests', price: 0.0006 },
    'get/1k': { unit: '1k SnapshotAPIUnits', price: 0.003 },
    'put/1k': { unit: '1k SnapshotAPIUnits', price: 0.006 },
  },
})

/** GB of a volume that the plan does not hold. */
const DEFAULT_SIZE = 8

/** At most the size of its volume: a snapshot holds what was written. */
const storageLine = (
  volume: Resource | undefined,
  own: number | undefined,
  archived: boolean,
  pricing: Pricing,
): Line =>
  line('EBS snapshot storage', () => ({
    unit: 'GB',
    quantity: own ?? volume?.values.number('size', DEFAULT_SIZE) ?? DEFAULT_SIZE,
    usage: true,
    price: pricing.price('aws/ebs', archived ? 'snapshot-archive/gb-month' : 'snapshot/gb-month'),
  }))

/** Storage, restoring at once, and requests to its blocks. */
export const ebsSnapshot: Estimator = (resource, pricing) => {
  const { listed, used } = pricing
  const archived = resource.values.text('storage_tier') === 'archive'
  const volume = related(resource, 'aws_ebs_volume', ['volume_id'])
  return [
    storageLine(volume, resource.values.number('volume_size'), archived, pricing),
    line('Fast snapshot restore', () => ({
      unit: 'DSU-hours',
      ...used('fast_snapshot_restore_hours'),
      price: pricing.price('aws/ebs', 'fast-snapshot-restore/hour'),
    })),
    line('ListChangedBlocks & ListSnapshotBlocks API requests', () => ({
      unit: '1k requests',
      ...used('monthly_list_block_requests', 1 / 1000),
      price: listed(SNAPSHOTS, 'list/1k'),
    })),
    line('GetSnapshotBlock API requests', () => ({
      unit: '1k SnapshotAPIUnits',
      ...used('monthly_get_block_requests', 1 / 1000),
      price: listed(SNAPSHOTS, 'get/1k'),
    })),
    line('PutSnapshotBlock API requests', () => ({
      unit: '1k SnapshotAPIUnits',
      ...used('monthly_put_block_requests', 1 / 1000),
      price: listed(SNAPSHOTS, 'put/1k'),
    })),
  ]
}

/** A copy is as large as what it copies. */
export const ebsSnapshotCopy: Estimator = (resource, pricing) => {
  const snapshot = related(resource, 'aws_ebs_snapshot', ['source_snapshot_id'])
  const volume = snapshot && related(snapshot, 'aws_ebs_volume', ['volume_id'])
  return [
    storageLine(
      volume,
      resource.values.number('volume_size'),
      resource.values.text('storage_tier') === 'archive',
      pricing,
    ),
  ]
}
