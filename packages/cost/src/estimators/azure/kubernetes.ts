import { everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { MONTH_HOURS, line, multiplied, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { diskOf } from './disks.ts'
import { hourly, monthly, told, usedLine } from './lines.ts'
import { machinePrice } from './vm-price.ts'
import { takesPremiumDisks } from './vm-sizes.ts'

const AKS = priceList({
  service: 'Azure Kubernetes Service',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/kubernetes-service/',
  default: 'eastus',
  prices: {
    standard: { unit: 'hour', price: 0.1 },
    premium: { unit: 'hour', price: 0.6 },
    'balancer/gb': { unit: 'GB', price: 0.005 },
    'dns/zone': { unit: 'month', price: everywhere(0.5) },
  },
})

/** Where usage of a pool is told: at the resource itself, or under the cluster's `default_node_pool`. */
const path = (prefix: string, name: string): string => (prefix === '' ? name : `${prefix}.${name}`)

/** The nodes of a pool: what is told or asked for, and the bounds between which it scales. */
const nodesOf = (pool: Block, pricing: Pricing, prefix: string): Interval => {
  const scaling = pool.flag('auto_scaling_enabled') || pool.flag('enable_auto_scaling')
  const least = pool.number('min_count')
  const most = pool.number('max_count')
  const asked = told(pricing, path(prefix, 'nodes')) ?? pool.number('node_count') ?? least ?? 1
  return scaling || least !== undefined || most !== undefined
    ? between(least ?? asked, asked, most ?? asked)
    : exactly(asked)
}

/** Gigabytes of a node's disk where nothing is said. */
const DEFAULT_DISK_GB = 128

const isWindows = (pool: Block): boolean =>
  pool.text('os_type', 'Linux').toLowerCase() === 'windows' ||
  pool.text('os_sku', '').toLowerCase().startsWith('windows')

/** The machines of a pool, and their disks where those are not the machine's own. */
const poolLines = (pool: Block, pricing: Pricing, prefix = ''): readonly Line[] => {
  const nodes = nodesOf(pool, pricing, prefix)
  const os = isWindows(pool) ? 'Windows' : 'Linux'
  const size = (): string => pool.text('vm_size', 'Standard_D2s_v3')
  const spot = pool.text('priority', 'Regular').toLowerCase() === 'spot'
  const ephemeral = pool.text('os_disk_type', 'Managed').toLowerCase() === 'ephemeral'
  return multiplied(nodes, [
    line('Instance usage', () => ({
      name: `Instance usage (${os}, ${spot ? 'spot' : 'pay as you go'}, ${size()})`,
      unit: 'hours',
      quantity: told(pricing, path(prefix, 'monthly_hrs')) ?? MONTH_HOURS,
      price: machinePrice(pricing, { size: size(), os, spot }),
    })),
    ...(ephemeral
      ? []
      : diskOf(pricing, 'os_disk', () => ({
          type: takesPremiumDisks(size()) ? 'Premium_LRS' : 'Standard_LRS',
          size: pool.number('os_disk_size_gb', DEFAULT_DISK_GB),
        }))),
  ])
}

/** azurerm_kubernetes_cluster */
export const kubernetesCluster: Estimator = ({ values }, pricing) => {
  const tier = values.text('sku_tier', 'Free').toLowerCase()
  const pool = values.block('default_node_pool')
  const network = values.block('network_profile')
  const balanced =
    network !== undefined && network.text('load_balancer_sku', 'standard').toLowerCase() !== 'basic'
  return [
    ...(tier === 'free'
      ? []
      : [hourly('Uptime SLA', pricing.listed(AKS, tier === 'premium' ? 'premium' : 'standard'))]),
    ...(pool === undefined ? [] : under('default_node_pool', poolLines(pool, pricing, 'default_node_pool'))),
    ...(balanced
      ? under('Load Balancer', [
          usedLine(
            'Data processed',
            'GB',
            pricing,
            'load_balancer.monthly_data_processed_gb',
            pricing.listed(AKS, 'balancer/gb'),
          ),
        ])
      : []),
    ...(values.flag('http_application_routing_enabled')
      ? under('DNS', [monthly('Hosted zone', pricing.listed(AKS, 'dns/zone'))])
      : []),
  ]
}

/** azurerm_kubernetes_cluster_node_pool */
export const nodePool: Estimator = (resource, pricing) => poolLines(resource.values, pricing)
