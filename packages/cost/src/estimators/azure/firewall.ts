import { everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { hourly, usedLine } from './lines.ts'

const NETWORK_SECURITY = priceList({
  service: 'Azure Firewall, Bastion, DDoS Protection',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/azure-firewall/',
  default: 'eastus',
  prices: {
    'firewall/Basic': { unit: 'hour', price: 0.395 },
    'firewall/Standard': { unit: 'hour', price: 1.25 },
    'firewall/Premium': { unit: 'hour', price: 1.75 },
    'firewall/Basic/gb': { unit: 'GB', price: 0.065 },
    'firewall/gb': { unit: 'GB', price: 0.016 },
    'bastion/Basic': { unit: 'hour', price: 0.19 },
    'bastion/Standard': { unit: 'hour', price: 0.29 },
    'bastion/Premium': { unit: 'hour', price: 0.45 },
    'transfer/10TB': { unit: 'GB', price: { eastus: 0.087, westeurope: 0.087, australiaeast: 0.12 } },
    'transfer/50TB': { unit: 'GB', price: { eastus: 0.083, westeurope: 0.083, australiaeast: 0.085 } },
    'transfer/150TB': { unit: 'GB', price: { eastus: 0.07, westeurope: 0.07, australiaeast: 0.082 } },
    'transfer/500TB': { unit: 'GB', price: { eastus: 0.05, westeurope: 0.05, australiaeast: 0.08 } },
    'ddos/hour': { unit: 'hour', price: everywhere(4.03226) },
    'ddos/overage': { unit: 'resource-month', price: everywhere(29.436) },
  },
})

const titled = (tier: string): string => tier.charAt(0).toUpperCase() + tier.slice(1).toLowerCase()

/** azurerm_firewall */
export const firewall: Estimator = ({ values }, pricing) => {
  const tier = titled(values.text('sku_tier', 'Standard'))
  const hub = values.blocks('virtual_hub').length > 0
  const secured = tier === 'Premium' ? ' Secured Virtual Hub' : ' Secure Virtual Hub'
  const kind = tier === 'Premium' ? 'Premium' : tier === 'Basic' ? 'Basic' : 'Standard'
  return [
    hourly(`Deployment (${tier}${hub ? secured : ''})`, pricing.listed(NETWORK_SECURITY, `firewall/${kind}`)),
    usedLine(
      'Data processed',
      'GB',
      pricing,
      'monthly_data_processed_gb',
      pricing.listed(NETWORK_SECURITY, kind === 'Basic' ? 'firewall/Basic/gb' : 'firewall/gb'),
    ),
  ]
}

const TB = 1000

/** azurerm_bastion_host */
export const bastionHost: Estimator = ({ values }, pricing) => {
  const { listed, used } = pricing
  const sku = titled(values.text('sku', 'Basic'))
  if (sku === 'Developer') return []
  const kind = sku === 'Standard' || sku === 'Premium' ? sku : 'Basic'
  const name = (what: string): string => `Outbound data transfer (${what})`
  return [
    hourly('Bastion host', listed(NETWORK_SECURITY, `bastion/${kind}`)),
    ...tieredLines({
      unit: 'GB',
      used: used('monthly_outbound_data_gb'),
      tiers: [
        { name: name('first 10TB'), upTo: 10 * TB, price: listed(NETWORK_SECURITY, 'transfer/10TB') },
        { name: name('next 40TB'), upTo: 60 * TB, price: listed(NETWORK_SECURITY, 'transfer/50TB') },
        { name: name('next 100TB'), upTo: 150 * TB, price: listed(NETWORK_SECURITY, 'transfer/150TB') },
        { name: name('next 350TB'), upTo: Infinity, price: listed(NETWORK_SECURITY, 'transfer/500TB') },
      ],
    }),
  ]
}

/** azurerm_network_ddos_protection_plan: a hundred resources are in its price. */
export const ddosPlan: Estimator = (_resource, pricing) => [
  line('DDoS Protection Plan', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: pricing.listed(NETWORK_SECURITY, 'ddos/hour'),
  })),
  usedLine(
    'Overage charges',
    'resources',
    pricing,
    'overage_amount',
    pricing.listed(NETWORK_SECURITY, 'ddos/overage'),
  ),
]
