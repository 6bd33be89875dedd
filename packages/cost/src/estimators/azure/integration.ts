import { everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { hourly, monthly, priceOf, told, usedLine } from './lines.ts'
import { parentOf } from './parent.ts'

const month = (price: number) => ({ unit: 'unit-month', price })

const INTEGRATION = priceList({
  service: 'API Management, App Configuration, Automation, Entra Domain Services and ID',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/api-management/',
  default: 'eastus',
  prices: {
    'api/Developer': month(48.03),
    'api/Basic': month(147.17),
    'api/Standard': month(686.71),
    'api/Premium': month(2795.17),
    'api/calls': { unit: 'million', price: 3.5 },
    'api/gateway': { unit: 'gateway-month', price: 250 },
    'config/day': { unit: 'day', price: 1.2 },
    'config/requests': { unit: '10k requests', price: 0.06 },
    'automation/minute': { unit: 'minute', price: 0.002 },
    'automation/node': { unit: 'node-month', price: 6 },
    'automation/watcher': { unit: 'hour', price: 0.002 },
    'domain/Standard': { unit: 'hour', price: 0.15 },
    'domain/Enterprise': { unit: 'hour', price: 0.4 },
    'domain/Premium': { unit: 'hour', price: 1.6 },
    'users/p1': { unit: 'user', price: everywhere(0.00325) },
    'users/p2': { unit: 'user', price: everywhere(0.01625) },
    'site/Standard': month(9),
    'site/gb': { unit: 'GB', price: 0.2 },
  },
})

/** azurerm_api_management: `Premium_4` has four units. */
export const apiManagement: Estimator = ({ values }, pricing) => {
  const [tier = '', units = '1'] = values.text('sku_name', '').split('_')
  const { listed } = pricing
  if (tier === 'Consumption')
    return [
      usedLine(
        'API management (consumption)',
        '1M calls',
        pricing,
        'monthly_api_calls',
        listed(INTEGRATION, 'api/calls'),
        1_000_000,
      ),
    ]
  return [
    monthly(
      `API management (${tier.toLowerCase()})`,
      priceOf(pricing, INTEGRATION, `api/${tier}`),
      'units',
      Number(units),
    ),
    ...(tier === 'Premium'
      ? [
          usedLine(
            'Self hosted gateway',
            'gateways',
            pricing,
            'self_hosted_gateway_count',
            listed(INTEGRATION, 'api/gateway'),
          ),
        ]
      : []),
  ]
}

const DAYS = 30

/** azurerm_app_configuration: only a standard one is billed, once for each replica and itself. */
export const appConfiguration: Estimator = ({ values }, pricing) => {
  if (values.text('sku', 'free').toLowerCase() !== 'standard') return []
  const replicas = values.blocks('replica').length
  const name = replicas === 0 ? '' : ` (${String(replicas)} replica${replicas === 1 ? '' : 's'})`
  return [
    line(`Instance${name}`, () => ({
      unit: 'days',
      quantity: DAYS,
      price: pricing.listed(INTEGRATION, 'config/day'),
      per: 1 / (1 + replicas),
    })),
    usedLine(
      'Requests (over 200k/day per replica)',
      '10k requests',
      pricing,
      'monthly_additional_requests',
      pricing.listed(INTEGRATION, 'config/requests'),
      10_000,
    ),
  ]
}

const jobMinutes: Estimator = (_resource, pricing) => [
  usedLine(
    'Job run time',
    'minutes',
    pricing,
    'monthly_job_run_mins',
    pricing.listed(INTEGRATION, 'automation/minute'),
  ),
]

const configuredNodes: Estimator = (_resource, pricing) => [
  usedLine(
    'Non-azure config nodes',
    'nodes',
    pricing,
    'non_azure_config_node_count',
    pricing.listed(INTEGRATION, 'automation/node'),
  ),
]

/** azurerm_automation_account */
export const automationAccount: Estimator = (resource, pricing) => [
  ...jobMinutes(resource, pricing),
  ...configuredNodes(resource, pricing),
  ...(told(pricing, 'monthly_watcher_hrs') === undefined
    ? []
    : [
        usedLine(
          'Watchers',
          'hours',
          pricing,
          'monthly_watcher_hrs',
          pricing.listed(INTEGRATION, 'automation/watcher'),
        ),
      ]),
]

/** azurerm_automation_job_schedule */
export const automationJob = jobMinutes
/** azurerm_automation_dsc_configuration and azurerm_automation_dsc_nodeconfiguration */
export const automationNodes = configuredNodes

/** azurerm_active_directory_domain_service */
export const domainService: Estimator = ({ values }, pricing) => {
  const sku = values.text('sku', '')
  return [hourly(`Active directory domain service (${sku})`, priceOf(pricing, INTEGRATION, `domain/${sku}`))]
}

/** azurerm_active_directory_domain_service_replica_set: at the price of its domain service. */
export const domainReplica: Estimator = (resource, pricing) => {
  const sku = parentOf(resource, 'domain_service_id')?.values.text('sku', '') ?? ''
  return [
    hourly(
      `Active directory domain service replica set (${sku})`,
      priceOf(pricing, INTEGRATION, `domain/${sku}`),
    ),
  ]
}

/** Active users a month without a price. */
const FREE_USERS = 50_000

/** azurerm_federated_identity_credential and azurerm_aadb2c_directory: users beyond those that are free. */
export const activeUsers: Estimator = (_resource, pricing) => {
  const [p1, p2] = [told(pricing, 'monthly_active_p1_users'), told(pricing, 'monthly_active_p2_users')]
  const users = (plan: 'p1' | 'p2'): readonly Line[] =>
    tieredLines({
      unit: 'users',
      used: pricing.used(`monthly_active_${plan}_users`),
      tiers: [
        { name: 'Active users (free)', upTo: FREE_USERS, price: undefined },
        {
          name: `Active users (${plan.toUpperCase()})`,
          upTo: Infinity,
          price: pricing.listed(INTEGRATION, `users/${plan}`),
        },
      ],
    })
  const unsaid = p1 === undefined && p2 === undefined
  return [
    ...(unsaid || p1 !== undefined ? users('p1') : []),
    ...(unsaid || p2 !== undefined ? users('p2') : []),
  ]
}

/** azurerm_static_site and azurerm_static_web_app: 100 GB are in the price. */
export const staticSite: Estimator = ({ values }, { listed, used }) => {
  const sku = values.text('sku_tier', values.text('sku_size', 'Free'))
  if (sku.toLowerCase() !== 'standard') return []
  return [
    monthly('Static Web App (Standard)', listed(INTEGRATION, 'site/Standard')),
    ...tieredLines({
      unit: 'GB',
      used: used('monthly_bandwidth_gb'),
      tiers: [
        { name: 'Bandwidth (first 100GB)', upTo: 100, price: undefined },
        { name: 'Bandwidth (over 100GB)', upTo: Infinity, price: listed(INTEGRATION, 'site/gb') },
      ],
    }),
  ]
}
