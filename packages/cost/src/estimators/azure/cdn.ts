import { everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { monthly, priceOf, usedLine } from './lines.ts'
import { parentOf } from './parent.ts'

const gb = (price: number) => ({ unit: 'GB', price })

/** Zone 1: North America and Europe. */
const CDN = priceList({
  service: 'Content Delivery Network',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/cdn/',
  default: 'eastus',
  prices: {
    'standard/10': gb(0.081),
    'standard/50': gb(0.075),
    'standard/150': gb(0.056),
    'standard/500': gb(0.037),
    'standard/1000': gb(0.028),
    'standard/5000': gb(0.023),
    'standard/over': gb(0.023),
    'premium/10': gb(0.158),
    'premium/50': gb(0.14),
    'premium/150': gb(0.121),
    'premium/500': gb(0.102),
    'premium/1000': gb(0.093),
    'premium/5000': gb(0.084),
    'premium/over': gb(0.084),
    'acceleration/50': gb(0.177),
    'acceleration/150': gb(0.158),
    'acceleration/500': gb(0.14),
    'acceleration/1000': gb(0.121),
    'acceleration/over': gb(0.102),
    rule: { unit: 'month', price: everywhere(1) },
    requests: { unit: 'million', price: everywhere(0.6) },
  },
})

const TB = 1000

/** Where a step ends: terabytes, and how its line is called. */
const STEPS: readonly (readonly [tb: number, name: string])[] = [
  [10, 'first 10TB'],
  [50, 'next 40TB'],
  [150, 'next 100TB'],
  [500, 'next 350TB'],
  [1000, 'next 500TB'],
  [5000, 'next 4000TB'],
]
const ACCELERATED: readonly (readonly [tb: number, name: string])[] = [
  [50, 'first 50TB'],
  [150, 'next 100TB'],
  [500, 'next 350TB'],
  [1000, 'next 500TB'],
]

const transfer = (
  pricing: Pricing,
  name: (step: string) => string,
  family: string,
  steps: typeof STEPS,
  last: string,
): readonly Line[] =>
  tieredLines({
    unit: 'GB',
    used: pricing.used('monthly_outbound_gb'),
    tiers: [
      ...steps.map(([tb, step]) => ({
        name: name(step),
        upTo: tb * TB,
        price: priceOf(pricing, CDN, `${family}/${String(tb)}`),
      })),
      { name: name(last), upTo: Infinity, price: priceOf(pricing, CDN, `${family}/over`) },
    ],
  })

/** Rules of Microsoft's rules engine without a price. */
const FREE_RULES = 5

/** azurerm_cdn_endpoint: what its profile's provider sends. */
export const cdnEndpoint: Estimator = (resource, pricing) => {
  const { values } = resource
  const sku = parentOf(resource, 'profile_name')?.values.text('sku', '') ?? ''
  const [tier = '', vendor = ''] = sku.split('_')
  const label = vendor === 'Verizon' ? `${tier} Verizon` : vendor
  return [
    ...transfer(
      pricing,
      (step) => `Outbound data transfer (${label}, ${step})`,
      tier.toLowerCase(),
      STEPS,
      'over 5000TB',
    ),
    ...(values.text('optimization_type', '') === 'DynamicSiteAcceleration'
      ? transfer(
          pricing,
          (step) => `Acceleration outbound data transfer (${step})`,
          'acceleration',
          ACCELERATED,
          'over 1000TB',
        )
      : []),
    ...(sku === 'Standard_Microsoft'
      ? rulesEngine(
          values.blocks('delivery_rule').length + values.blocks('global_delivery_rule').length,
          pricing,
        )
      : []),
  ]
}

const rulesEngine = (rules: number, pricing: Pricing): readonly Line[] =>
  rules === 0
    ? []
    : [
        ...(rules > FREE_RULES
          ? [monthly('Rules engine rules (over 5)', pricing.listed(CDN, 'rule'), 'rules', rules - FREE_RULES)]
          : []),
        usedLine(
          'Rules engine requests',
          '1M requests',
          pricing,
          'monthly_rules_engine_requests',
          pricing.listed(CDN, 'requests'),
          1_000_000,
        ),
      ]
