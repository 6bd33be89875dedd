import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'

const CLOUD_MAP = priceList({
  service: 'AWS Cloud Map',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/cloud-map/pricing/',
  default: EVERYWHERE,
  prices: { zone: { unit: 'month', price: 0.5 }, instance: { unit: 'month', price: 0.1 } },
})

/** A namespace in DNS is a hosted zone of Route 53. */
export const dnsNamespace: Estimator = (_resource, { listed }) => [
  line('Hosted zone', () => ({ unit: 'months', quantity: 1, price: listed(CLOUD_MAP, 'zone') })),
]

/** What is registered; ECS does so for its tasks free of charge, but those are no resources of a plan. */
export const serviceInstance: Estimator = (_resource, { listed }) => [
  line('Registered instance', () => ({
    unit: 'months',
    quantity: 1,
    price: listed(CLOUD_MAP, 'instance'),
  })),
]
