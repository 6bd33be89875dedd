import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import type { Block } from '../../plan/block.ts'
import { isAssumed } from '../../usage/usage.ts'
import { hourly, priceOf, told } from './lines.ts'

const hour = (price: number) => ({ unit: 'hour', price })
const gb = (price: number) => ({ unit: 'GB', price })

const GATEWAYS = priceList({
  service: 'Application Gateway',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/application-gateway/',
  default: 'eastus',
  prices: {
    standard_v2: hour(0.2),
    waf_v2: hour(0.36),
    'standard_v2/unit': hour(0.008),
    'waf_v2/unit': hour(0.0144),
    'standard/small': hour(0.025),
    'standard/medium': hour(0.07),
    'standard/large': hour(0.32),
    'waf/medium': hour(0.126),
    'waf/large': hour(0.448),
    'data/small': gb(0.008),
    'data/medium': gb(0.007),
    'data/large': gb(0.0035),
  },
})

/** azurerm_application_gateway */
export const applicationGateway: Estimator = ({ values }, pricing) => {
  const sku = values.block('sku')
  const tier = sku?.text('tier', '').toLowerCase() ?? ''
  if (!tier.endsWith('_v2')) return firstVersion(pricing, sku, tier)
  const waf = tier.startsWith('waf')
  return [
    hourly(
      `Gateway usage (${waf ? 'WAF' : 'basic'} v2)`,
      pricing.listed(GATEWAYS, waf ? 'waf_v2' : 'standard_v2'),
    ),
    line(`V2 capacity units (${waf ? 'WAF' : 'basic'})`, () => ({
      unit: 'CU',
      quantity: times(capacityUnits(values, pricing), exactly(MONTH_HOURS)),
      usage: true,
      assumed: isAssumed(pricing.usage, ['capacity_units', 'monthly_v2_capacity_units']),
      price: pricing.listed(GATEWAYS, waf ? 'waf_v2/unit' : 'standard_v2/unit'),
    })),
  ]
}

/**
 * Units that run: a fixed number, or at least the minimum of those that scale; what is told counts for the latter, as
 * units or, where it is told of the month, as hours of one.
 */
const capacityUnits = (values: Block, pricing: Pricing): Interval => {
  const scale = values.block('autoscale_configuration')
  const least = scale?.number('min_capacity')
  if (least === undefined) return exactly(values.block('sku')?.number('capacity') ?? 1)
  const hours = told(pricing, 'monthly_v2_capacity_units')
  const units = told(pricing, 'capacity_units') ?? (hours === undefined ? least : hours / MONTH_HOURS)
  const expected = Math.max(least, units)
  return between(least, expected, scale?.number('max_capacity') ?? expected)
}

const TB = 1024

/** Where the steps of the first version's data end, and what each size has of them without a price. */
const STEPS: readonly (readonly [tb: number, name: string])[] = [
  [10, '0-10TB'],
  [40, '10-40TB'],
  [Infinity, 'over 40TB'],
]
const INCLUDED: Readonly<Record<string, number>> = { small: 0, medium: 10, large: 40 }

const firstVersion = (pricing: Pricing, sku: Block | undefined, tier: string): readonly Line[] => {
  const size = (sku?.text('name', '') ?? '').toLowerCase().split('_')[1] ?? ''
  const kind = tier === 'waf' ? 'waf' : 'standard'
  const price = priceOf(pricing, GATEWAYS, `data/${size}`)
  return [
    hourly(
      `Gateway usage (${kind === 'waf' ? 'WAF' : 'basic'}, ${size})`,
      priceOf(pricing, GATEWAYS, `${kind}/${size}`),
      sku?.number('capacity') ?? 1,
    ),
    ...tieredLines({
      unit: 'GB',
      used: pricing.used('monthly_data_processed_gb'),
      tiers: STEPS.map(([tb, name]) => ({
        name: `Data processing (${name})`,
        upTo: tb * TB,
        price: tb <= (INCLUDED[size] ?? 0) ? undefined : price,
      })),
    }),
  ]
}
