import { everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line, MONTH_HOURS, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { ifKnown } from './known.ts'
import { configuredNodes, initialNodes, poolLines } from './node-pools.ts'
import { referenced } from './place.ts'
import { scaled } from './prices.ts'

const GKE = priceList({
  service: 'Kubernetes Engine',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/kubernetes-engine/pricing',
  default: 'us-central1',
  prices: {
    cluster: { unit: 'hour', price: everywhere(0.1) },
    'autopilot/vcpu': { unit: 'vCPU-hour', price: { 'us-central1': 0.0445 } },
    'autopilot/memory': { unit: 'GB-hour', price: { 'us-central1': 0.0049225 } },
    'autopilot/storage': { unit: 'GB-hour', price: { 'us-central1': 0.0000548 } },
  },
})

/** A cluster: its fee and its own pools of nodes, or with Autopilot what the pods ask for. */
export const containerCluster: Estimator = ({ values }, pricing) => {
  const autopilot = ifKnown(() => values.flag('enable_autopilot')) === true
  const fee = line(autopilot ? 'Autopilot' : 'Cluster management fee', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: pricing.listed(GKE, 'cluster'),
  }))
  if (autopilot) return [fee, ...podLines(pricing)]
  const keepsDefault = ifKnown(() => values.flag('remove_default_node_pool')) !== true
  return [
    fee,
    ...(keepsDefault
      ? under(
          'default_pool',
          poolLines(
            { values, cluster: undefined, usage: 'nodes', perZone: () => initialNodes(values) },
            pricing,
          ),
        )
      : []),
    ...values.blocks('node_pool').flatMap((pool, index) => {
      const name = `node_pool[${String(index)}]`
      return under(
        name,
        poolLines(
          {
            values: pool,
            cluster: values,
            usage: `${name}.nodes`,
            perZone: () => configuredNodes(pool),
          },
          pricing,
        ),
      )
    }),
  ]
}

/** A pool that stands on its own, and takes its place from its cluster. */
export const containerNodePool: Estimator = (resource, pricing) =>
  poolLines(
    {
      values: resource.values,
      cluster: referenced(resource, 'cluster', 'google_container_cluster')?.values,
      usage: 'nodes',
      perZone: () => configuredNodes(resource.values),
    },
    pricing,
  )

/** What pods ask for, each for a whole month. */
const podLines = ({ listed, used }: Pricing): readonly Line[] => {
  const hourly = (name: string, unit: string, usage: string, key: keyof typeof GKE.prices): Line =>
    line(name, () => ({ unit, ...used(usage), price: scaled(listed(GKE, key), MONTH_HOURS) }))
  return [
    hourly('Autopilot vCPU', 'vCPU', 'autopilot_vcpu_count', 'autopilot/vcpu'),
    hourly('Autopilot memory', 'GB', 'autopilot_memory_gb', 'autopilot/memory'),
    hourly('Autopilot ephemeral storage', 'GB', 'autopilot_ephemeral_storage_gb', 'autopilot/storage'),
  ]
}
