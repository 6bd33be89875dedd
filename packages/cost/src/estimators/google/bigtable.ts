import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { between, exactly, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { line, MONTH_HOURS, under } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { ifKnown } from './known.ts'
import { at } from './place.ts'
import { AMERICAS } from './prices.ts'

const BIGTABLE = priceList({
  service: 'Bigtable',
  asOf: '2025-06-01',
  source: 'https://cloud.google.com/bigtable/pricing',
  default: 'us-central1',
  prices: {
    node: {
      unit: 'node-hour',
      price: { ...AMERICAS(0.65), 'europe-west1': 0.65 },
    },
    SSD: { unit: 'GB-month', price: AMERICAS(0.17) },
    HDD: { unit: 'GB-month', price: AMERICAS(0.026) },
  },
})

/** An instance: the nodes of each of its clusters, and what each holds. */
export const bigtableInstance: Estimator = ({ values }, pricing) =>
  values.blocks('cluster').flatMap((cluster, index) => {
    const place = at(
      ifKnown(() => cluster.text('zone')),
      pricing,
    )
    const type = (): 'SSD' | 'HDD' => (cluster.text('storage_type', 'SSD') === 'HDD' ? 'HDD' : 'SSD')
    return under(`cluster[${String(index)}]`, [
      line('Nodes', () => ({
        unit: 'hours',
        quantity: times(nodesOf(cluster), exactly(MONTH_HOURS)),
        price: place.listed(BIGTABLE, 'node'),
      })),
      line('Storage', () => ({
        name: `Storage (${type()})`,
        unit: 'GB',
        ...pricing.used('storage_gb'),
        price: place.listed(BIGTABLE, type()),
      })),
    ])
  })

const nodesOf = (cluster: Block): Interval => {
  const scaling = cluster.block('autoscaling_config')
  const least = scaling?.number('min_nodes')
  return least === undefined
    ? exactly(cluster.number('num_nodes', 1))
    : between(least, least, scaling?.number('max_nodes') ?? least)
}
