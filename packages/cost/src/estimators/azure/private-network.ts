import { everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { hourly, usedLine } from './lines.ts'
import { parentOf } from './parent.ts'

const PRIVATE = priceList({
  service: 'Private Link, virtual network peering',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/private-link/',
  default: 'eastus',
  prices: {
    endpoint: { unit: 'hour', price: 0.01 },
    'data/1PB': { unit: 'GB', price: 0.01 },
    'data/5PB': { unit: 'GB', price: 0.006 },
    'data/over': { unit: 'GB', price: 0.004 },
    'peering/region': { unit: 'GB', price: 0.01 },
    'peering/zone-1': { unit: 'GB', price: everywhere(0.035) },
    'peering/zone-2': { unit: 'GB', price: everywhere(0.09) },
    'peering/zone-3': { unit: 'GB', price: everywhere(0.16) },
  },
})

const PB = 1_000_000

/** azurerm_private_endpoint */
export const privateEndpoint: Estimator = (_resource, { listed, used }) => [
  hourly('Private endpoint', listed(PRIVATE, 'endpoint')),
  ...(['inbound', 'outbound'] as const).flatMap((way) => {
    const name = way === 'inbound' ? 'Inbound' : 'Outbound'
    return tieredLines({
      unit: 'GB',
      used: used(`monthly_${way}_data_processed_gb`),
      tiers: [
        { name: `${name} data processed (first 1PB)`, upTo: PB, price: listed(PRIVATE, 'data/1PB') },
        { name: `${name} data processed (next 4PB)`, upTo: 5 * PB, price: listed(PRIVATE, 'data/5PB') },
        { name: `${name} data processed (over 5PB)`, upTo: Infinity, price: listed(PRIVATE, 'data/over') },
      ],
    })
  }),
]

/**
 * Zones by which traffic between regions is billed. Source:
 * https://azure.microsoft.com/pricing/details/bandwidth/ (zone 1: America and Europe; 2: Asia and the Pacific; 3: the rest)
 */
const zoneOf = (region: string): 'peering/zone-1' | 'peering/zone-2' | 'peering/zone-3' => {
  if (/brazil|southafrica|uae|qatar|israel/.test(region)) return 'peering/zone-3'
  return /asia|australia|india|japan|korea|malaysia|indonesia|newzealand/.test(region)
    ? 'peering/zone-2'
    : 'peering/zone-1'
}

/** azurerm_virtual_network_peering: within a region at one price, between regions by the zone of each. */
export const peering: Estimator = (resource, pricing) => {
  const remote = parentOf(resource, 'remote_virtual_network_id')
  const from = pricing.region
  const to = remote === undefined ? from : remote.region?.name
  const price = (region: string | undefined) =>
    pricing.listed(PRIVATE, from === to ? 'peering/region' : zoneOf(region ?? ''))
  return [
    usedLine('Inbound data transfer', 'GB', pricing, 'monthly_data_transfer_gb', price(to)),
    usedLine('Outbound data transfer', 'GB', pricing, 'monthly_data_transfer_gb', price(from)),
  ]
}
