import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { needed, told } from './lines.ts'

/** Registries, groups of containers and apps of them. */
export const CONTAINERS = priceList({
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
    'app/dedicated': { unit: 'hour', price: { eastus: 0.1 } },
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
    values.blocks('container').reduce((total, container) => total + needed(container, name), 0)
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
