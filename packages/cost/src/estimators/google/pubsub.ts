import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'

const PUBSUB = priceList({
  service: 'Pub/Sub',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/pubsub/pricing',
  default: EVERYWHERE,
  prices: {
    throughput: { unit: 'TiB', price: 40 },
    storage: { unit: 'GiB-month', price: 0.27 },
  },
})

export const pubsubTopic: Estimator = (_resource, { listed, used }) => [
  line('Message ingestion data', () => ({
    unit: 'TiB',
    ...used('monthly_message_data_tb'),
    price: listed(PUBSUB, 'throughput'),
  })),
]

/** A subscription: what it delivers, and messages and snapshots that it keeps. */
export const pubsubSubscription: Estimator = (_resource, { listed, used }) => [
  line('Message delivery data', () => ({
    unit: 'TiB',
    ...used('monthly_message_data_tb'),
    price: listed(PUBSUB, 'throughput'),
  })),
  line('Retained acknowledged message storage', () => ({
    unit: 'GiB',
    ...used('storage_gb'),
    price: listed(PUBSUB, 'storage'),
  })),
  line('Snapshot message backlog storage', () => ({
    unit: 'GiB',
    ...used('snapshot_storage_gb'),
    price: listed(PUBSUB, 'storage'),
  })),
]
