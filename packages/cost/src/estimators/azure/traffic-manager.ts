import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { usedLine } from './lines.ts'
import { parentOf } from './parent.ts'

const month = (price: number) => ({ unit: 'endpoint-month', price })

const TRAFFIC = priceList({
  service: 'Traffic Manager',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/traffic-manager/',
  default: EVERYWHERE,
  prices: {
    'queries/first': { unit: 'million', price: 0.54 },
    'queries/over': { unit: 'million', price: 0.375 },
    view: { unit: 'million', price: 2 },
    'Global/azure/basic': month(0.36),
    'Global/azure/fast': month(1),
    'Global/external/basic': month(0.54),
    'Global/external/fast': month(2),
    'Germany/azure/basic': month(0.36),
    'Germany/azure/fast': month(1.36),
    'Germany/external/basic': month(0.54),
    'Germany/external/fast': month(2.72),
  },
})

/** azurerm_traffic_manager_profile */
export const trafficManagerProfile: Estimator = ({ values }, pricing) => {
  if (values.text('profile_status', 'Enabled').toLowerCase() === 'disabled') return []
  const { listed, used } = pricing
  return [
    ...tieredLines({
      unit: '1M queries',
      used: used('monthly_dns_queries'),
      per: 1_000_000,
      tiers: [
        { name: 'DNS queries (first 1B)', upTo: 1_000_000_000, price: listed(TRAFFIC, 'queries/first') },
        { name: 'DNS queries (over 1B)', upTo: Infinity, price: listed(TRAFFIC, 'queries/over') },
      ],
    }),
    ...(values.flag('traffic_view_enabled')
      ? [
          usedLine(
            'Traffic view',
            '1M data points',
            pricing,
            'monthly_traffic_view_data_points',
            listed(TRAFFIC, 'view'),
            1_000_000,
          ),
        ]
      : []),
  ]
}

/** Probes that are this many seconds apart, and not 30, cost more. */
const FAST = 10

const endpoint =
  (kind: 'azure' | 'external'): Estimator =>
  (resource, pricing) => {
    const profile = parentOf(resource, 'profile_id') ?? parentOf(resource, 'profile_name')
    if (profile?.values.text('profile_status', 'Enabled').toLowerCase() === 'disabled') return []
    const region = pricing.region ?? ''
    const area = region.startsWith('germany') ? 'Germany' : 'Global'
    const monitor = profile?.values.block('monitor_config')
    const check = (name: string, what: 'basic' | 'fast') =>
      line(`${name} (${area})`, () => ({
        unit: 'hours',
        quantity: MONTH_HOURS,
        price: pricing.listed(TRAFFIC, `${area}/${kind}/${what}`),
        per: MONTH_HOURS,
      }))
    return [
      check('Basic health check', 'basic'),
      ...(monitor?.number('interval_in_seconds') === FAST
        ? [check('Fast interval health checks add-on', 'fast')]
        : []),
    ]
  }

/** azurerm_traffic_manager_azure_endpoint and azurerm_traffic_manager_nested_endpoint */
export const trafficManagerAzureEndpoint = endpoint('azure')
/** azurerm_traffic_manager_external_endpoint */
export const trafficManagerExternalEndpoint = endpoint('external')
