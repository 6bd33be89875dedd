import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { MONTH_HOURS, line, multiplied } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { told } from './lines.ts'

const CONTAINERS = priceList({
  service: 'Container Registry, Container Instances, Container Apps',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/container-registry/',
  default: 'eastus',
  prices: {
    'registry/Basic': { unit: 'day', price: 0.1666 },
    'registry/Standard': { unit: 'day', price: 0.6666 },
    'registry/Premium': { unit: 'day', price: 1.6666 },
    'registry/storage': { unit: 'GB-month', price: 0.1 },
    'registry/build': { unit: 'vCPU-second', price: 0.0001 },
    'instance/vcpu': { unit: 'hour', price: { eastus: 0.0405 } },
    'instance/gb': { unit: 'hour', price: { eastus: 0.00445 } },
    'instance/windows': { unit: 'vCPU-hour', price: { eastus: 0.0432 } },
    'app/vcpu-idle': { unit: 'vCPU-second', price: { eastus: 0.000003 } },
    'app/vcpu': { unit: 'vCPU-second', price: { eastus: 0.000024 } },
    'app/gb': { unit: 'GiB-second', price: { eastus: 0.000003 } },
    'app/requests': { unit: 'million', price: 0.4 },
  },
})

/** Gigabytes in the price of a registry. */
const REGISTRY_GB: Readonly<Record<string, number>> = { Basic: 10, Standard: 100, Premium: 500 }
const DAYS = 30

/** azurerm_container_registry */
export const containerRegistry: Estimator = ({ values }, pricing) => {
  const asked = values.text('sku', 'Basic').toLowerCase()
  const sku = asked === 'premium' ? 'Premium' : asked === 'standard' ? 'Standard' : 'Basic'
  const price = pricing.listed(CONTAINERS, `registry/${sku}`)
  const copies = values.blocks('georeplications').length + values.texts('georeplication_locations').length
  const free = REGISTRY_GB[sku] ?? 0
  const kept = told(pricing, 'storage_gb')
  return [
    ...(copies > 0
      ? [
          line(`Geo replication (${String(copies)} location${copies === 1 ? '' : 's'})`, () => ({
            unit: 'days',
            quantity: DAYS * copies,
            price,
          })),
        ]
      : []),
    line(`Registry usage (${sku})`, () => ({ unit: 'days', quantity: DAYS, price })),
    line(`Storage (over ${String(free)}GB)`, () => ({
      unit: 'GB',
      ...pricing.used('storage_gb'),
      quantity: kept === undefined ? undefined : Math.max(0, kept - free),
      price: pricing.listed(CONTAINERS, 'registry/storage'),
    })),
    line('Build vCPU', () => ({
      unit: 'seconds',
      ...pricing.used('monthly_build_vcpu_hrs', 3600),
      price: pricing.listed(CONTAINERS, 'registry/build'),
    })),
  ]
}

/** azurerm_container_group: what its containers ask for, all month. */
export const containerGroup: Estimator = ({ values }, pricing) => {
  const windows = values.text('os_type', 'Linux').toLowerCase() === 'windows'
  const sum = (name: 'cpu' | 'memory'): number =>
    values.blocks('container').reduce((total, container) => total + container.number(name, 0), 0)
  const hours = (): number => told(pricing, 'monthly_hrs') ?? MONTH_HOURS
  return [
    line('vCPU', () => ({
      unit: 'vCPU-hours',
      quantity: sum('cpu') * hours(),
      price: pricing.listed(CONTAINERS, 'instance/vcpu'),
    })),
    line('Memory', () => ({
      unit: 'GB-hours',
      quantity: sum('memory') * hours(),
      price: pricing.listed(CONTAINERS, 'instance/gb'),
    })),
    ...(windows
      ? [
          line('Windows software', () => ({
            unit: 'vCPU-hours',
            quantity: sum('cpu') * hours(),
            price: pricing.listed(CONTAINERS, 'instance/windows'),
          })),
        ]
      : []),
  ]
}

const MONTH_SECONDS = MONTH_HOURS * 3600

/** What a month of one subscription's apps includes: an app's share of it is not known, so it is left out. */
const replicasOf = (template: Block | undefined): Interval => {
  const least = template?.number('min_replicas') ?? 0
  return between(least, least, template?.number('max_replicas') ?? 10)
}

/** azurerm_container_app on the consumption plan: replicas that always run at the idle price, at the full price when busy. */
export const containerApp: Estimator = ({ values }, pricing) => {
  const template = values.block('template')
  const containers = template?.blocks('container') ?? []
  const cores = (): number => containers.reduce((sum, each) => sum + each.number('cpu', 0), 0)
  const gib = (): number => containers.reduce((sum, each) => sum + gibOf(each), 0)
  return [
    ...multiplied(replicasOf(template), [
      line('vCPU (replicas that always run)', () => ({
        unit: 'vCPU-seconds',
        quantity: cores() * MONTH_SECONDS,
        price: pricing.listed(CONTAINERS, 'app/vcpu-idle'),
      })),
      line('Memory (replicas that always run)', () => ({
        unit: 'GiB-seconds',
        quantity: gib() * MONTH_SECONDS,
        price: pricing.listed(CONTAINERS, 'app/gb'),
      })),
    ]),
    active(pricing, 'vCPU (active)', 'vCPU-seconds', cores, 'app/vcpu'),
    active(pricing, 'Memory (active)', 'GiB-seconds', gib, 'app/gb'),
    line('Requests', () => ({
      unit: '1M requests',
      ...pricing.used('monthly_requests', 1 / 1_000_000),
      price: pricing.listed(CONTAINERS, 'app/requests'),
    })),
  ]
}

/** Seconds of busy replicas, where they are told. */
const active = (
  pricing: Pricing,
  name: string,
  unit: string,
  amount: () => number,
  key: 'app/vcpu' | 'app/gb',
): Line =>
  line(name, () => ({
    unit,
    ...pricing.used('monthly_active_replica_seconds', amount()),
    price: pricing.listed(CONTAINERS, key),
  }))

/** `0.5Gi` */
const gibOf = (container: Block): number => Number(container.text('memory', '0').replace(/Gi$/, ''))
