import { everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { monthly, usedLine } from './lines.ts'

/** Front Door (classic), in the zone that its prices are told for. */
const FRONT_DOOR = priceList({
  service: 'Azure Front Door',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/frontdoor/',
  default: 'westeurope',
  prices: {
    'rule/first': { unit: 'hour', price: everywhere(0.03) },
    'rule/more': { unit: 'hour', price: everywhere(0.012) },
    host: { unit: 'month', price: everywhere(5) },
    'in/gb': { unit: 'GB', price: 0.01 },
    'out/10TB': { unit: 'GB', price: 0.17 },
    'out/50TB': { unit: 'GB', price: 0.15 },
    'out/over': { unit: 'GB', price: 0.13 },
    policy: { unit: 'month', price: everywhere(5) },
    'rule/custom': { unit: 'month', price: everywhere(1) },
    'rule/managed': { unit: 'month', price: everywhere(20) },
    'requests/custom': { unit: 'million', price: everywhere(0.6) },
    'requests/managed': { unit: 'million', price: everywhere(1) },
    'standard/base': { unit: 'month', price: everywhere(35) },
    'premium/base': { unit: 'month', price: everywhere(330) },
  },
})

/** Routing rules at the higher price, and hosts without one. */
const FIRST_RULES = 5
const FREE_HOSTS = 100
const TB = 1000

/** azurerm_frontdoor */
export const frontDoor: Estimator = ({ values }, pricing) => {
  const { listed, used } = pricing
  const rules = values.blocks('routing_rule').filter((rule) => rule.flag('enabled', true)).length
  const hosts = values.blocks('frontend_endpoint').length
  const out = (name: string): string => `North America, Europe and Africa (${name})`
  return [
    ruleLine(pricing, 'Routing rules (first 5 rules)', Math.min(rules, FIRST_RULES), 'rule/first'),
    ...(rules > FIRST_RULES
      ? [ruleLine(pricing, 'Routing rules (per additional rule)', rules - FIRST_RULES, 'rule/more')]
      : []),
    ...(hosts > FREE_HOSTS
      ? [monthly('Frontend hosts (over 100)', listed(FRONT_DOOR, 'host'), 'hosts', hosts - FREE_HOSTS)]
      : []),
    usedLine(
      'Inbound data transfer',
      'GB',
      pricing,
      'monthly_inbound_data_transfer_gb',
      listed(FRONT_DOOR, 'in/gb'),
    ),
    ...tieredLines({
      unit: 'GB',
      used: used('monthly_outbound_data_transfer_gb.north_america_europe_africa'),
      group: ['Outbound data transfer'],
      tiers: [
        { name: out('first 10TB'), upTo: 10 * TB, price: listed(FRONT_DOOR, 'out/10TB') },
        { name: out('next 40TB'), upTo: 50 * TB, price: listed(FRONT_DOOR, 'out/50TB') },
        { name: out('over 50TB'), upTo: Infinity, price: listed(FRONT_DOOR, 'out/over') },
      ],
    }),
  ]
}

const ruleLine = (pricing: Pricing, name: string, count: number, key: 'rule/first' | 'rule/more'): Line =>
  line(name, () => ({ unit: 'hours', quantity: count * MONTH_HOURS, price: pricing.listed(FRONT_DOOR, key) }))

/** azurerm_frontdoor_firewall_policy */
export const frontDoorFirewall: Estimator = ({ values }, pricing) => [
  monthly('Policy', pricing.listed(FRONT_DOOR, 'policy')),
  monthly(
    'Custom rules',
    pricing.listed(FRONT_DOOR, 'rule/custom'),
    'rules',
    values.blocks('custom_rule').length,
  ),
  usedLine(
    'Custom rule requests',
    '1M requests',
    pricing,
    'monthly_custom_rule_requests',
    pricing.listed(FRONT_DOOR, 'requests/custom'),
    1_000_000,
  ),
  monthly(
    'Managed rulesets',
    pricing.listed(FRONT_DOOR, 'rule/managed'),
    'rulesets',
    values.blocks('managed_rule').length,
  ),
  usedLine(
    'Managed ruleset requests',
    '1M requests',
    pricing,
    'monthly_managed_ruleset_requests',
    pricing.listed(FRONT_DOOR, 'requests/managed'),
    1_000_000,
  ),
]

/** azurerm_cdn_frontdoor_profile: the base fee of Front Door Standard and Premium. */
export const frontDoorProfile: Estimator = ({ values }, { listed }) => {
  const premium = values.text('sku_name', '').startsWith('Premium')
  return [
    monthly(
      `Base fee (${premium ? 'Premium' : 'Standard'})`,
      listed(FRONT_DOOR, premium ? 'premium/base' : 'standard/base'),
    ),
  ]
}
