import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { hourly, usedLine } from './lines.ts'

const ADDRESSES = priceList({
  service: 'IP addresses and NAT',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/ip-addresses/',
  default: 'eastus',
  prices: {
    'basic-dynamic': { unit: 'hour', price: 0.004 },
    'basic-static': { unit: 'hour', price: 0.0036 },
    standard: { unit: 'hour', price: 0.005 },
    global: { unit: 'hour', price: 0.01 },
    prefix: { unit: 'hour', price: 0.006 },
    'nat/hour': { unit: 'hour', price: 0.045 },
    'nat/gb': { unit: 'GB', price: 0.045 },
  },
})

/** azurerm_public_ip */
export const publicIp: Estimator = ({ values }, { listed }) => {
  const method = values.text('allocation_method', 'Static').toLowerCase()
  const global = values.text('sku_tier', 'Regional').toLowerCase() === 'global'
  const basic = values.text('sku', 'Standard').toLowerCase() === 'basic'
  const key = global ? 'global' : method === 'dynamic' ? 'basic-dynamic' : basic ? 'basic-static' : 'standard'
  return [hourly(`IP address (${method}, ${global ? 'global' : 'regional'})`, listed(ADDRESSES, key))]
}

/** azurerm_public_ip_prefix */
export const publicIpPrefix: Estimator = (_resource, { listed }) => [
  hourly('IP prefix', listed(ADDRESSES, 'prefix')),
]

/** azurerm_nat_gateway */
export const natGateway: Estimator = (_resource, pricing) => [
  hourly('NAT gateway', pricing.listed(ADDRESSES, 'nat/hour')),
  usedLine('Data processed', 'GB', pricing, 'monthly_data_processed_gb', pricing.listed(ADDRESSES, 'nat/gb')),
]
