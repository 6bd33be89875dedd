import { everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { monthly } from './lines.ts'

/** Prices of the zone that all public regions but a few are in. */
const DNS = priceList({
  service: 'DNS',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/dns/',
  default: 'eastus',
  prices: {
    zone: { unit: 'month', price: everywhere(0.5) },
    'queries/first': { unit: 'million', price: everywhere(0.4) },
    'queries/over': { unit: 'million', price: everywhere(0.2) },
    'resolver/endpoint': { unit: 'month', price: 180 },
    'resolver/ruleset': { unit: 'month', price: 2.5 },
  },
})

/** azurerm_dns_zone and azurerm_private_dns_zone */
export const dnsZone: Estimator = (_resource, { listed }) => [monthly('Hosted zone', listed(DNS, 'zone'))]

/** Records of public and private zones: their queries. */
export const dnsRecord: Estimator = (_resource, { listed, used }) =>
  tieredLines({
    unit: '1M queries',
    used: used('monthly_queries'),
    per: 1_000_000,
    tiers: [
      { name: 'DNS queries (first 1B)', upTo: 1_000_000_000, price: listed(DNS, 'queries/first') },
      { name: 'DNS queries (over 1B)', upTo: Infinity, price: listed(DNS, 'queries/over') },
    ],
  })

const endpoint =
  (name: string): Estimator =>
  (_resource, { listed }) => [monthly(name, listed(DNS, 'resolver/endpoint'))]

/** azurerm_private_dns_resolver_inbound_endpoint */
export const inboundEndpoint = endpoint('Inbound endpoint')
/** azurerm_private_dns_resolver_outbound_endpoint */
export const outboundEndpoint = endpoint('Outbound endpoint')
/** azurerm_private_dns_resolver_dns_forwarding_ruleset */
export const forwardingRuleset: Estimator = (_resource, { listed }) => [
  monthly('Forwarding ruleset', listed(DNS, 'resolver/ruleset')),
]
