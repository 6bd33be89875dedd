import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Resource } from '../../plan/resource.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { priceOf, usedLine } from './lines.ts'

const gb = (eastus: number, westeurope: number) => ({ unit: 'GB', price: { eastus, westeurope } })
const day = (eastus: number, westeurope?: number) => ({
  unit: 'day',
  price: { eastus, ...(westeurope === undefined ? {} : { westeurope }) },
})

const LOGS = priceList({
  service: 'Azure Monitor: logs; Microsoft Sentinel',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/monitor/',
  default: 'eastus',
  prices: {
    ingestion: gb(2.3, 2.99),
    sentinel: { unit: 'GB', price: { westeurope: 2.99 } },
    basic: gb(0.5, 0.65),
    search: gb(0.005, 0.0065),
    retention: gb(0.1, 0.13),
    export: gb(0.1, 0.13),
    archive: gb(0.02, 0.026),
    restored: gb(0.1, 0.13),
    searched: gb(0.005, 0.0065),
    'reserved/100': day(196, 252.84),
    'reserved/200': day(368),
    'reserved/300': day(540),
    'reserved/400': day(704),
    'reserved/500': day(865),
    'reserved/1000': day(1700),
    'reserved/2000': day(3320),
    'reserved/5000': day(8050),
    'sentinel/100': { unit: 'day', price: { westeurope: 252.84 } },
    insights: { unit: 'GB', price: 2.3 },
  },
})

const DAYS = 30
/** Days that logs are kept without a price, and with Sentinel. */
const FREE_DAYS = 31
const FREE_DAYS_WITH_SENTINEL = 90

/** Types that connect data to Sentinel; one that names a workspace says that Sentinel watches it. */
const CONNECTORS: readonly string[] = [
  'aws_cloud_trail',
  'aws_s3',
  'azure_active_directory',
  'azure_advanced_threat_protection',
  'azure_security_center',
  'dynamics_365',
  'iot',
  'microsoft_cloud_app_security',
  'microsoft_defender_advanced_threat_protection',
  'microsoft_threat_intelligence',
  'microsoft_threat_protection',
  'office_365',
  'office_365_project',
  'office_atp',
  'office_irm',
  'office_power_bi',
  'threat_intelligence',
  'threat_intelligence_taxii',
].map((name) => `azurerm_sentinel_data_connector_${name}`)

const watchedBySentinel = (workspace: Resource): boolean => {
  const solutions = workspace.referrers('azurerm_log_analytics_solution', 'workspace_resource_id')
  const names = [workspace, ...solutions]
  return (
    solutions.some(({ values }) => values.text('solution_name', '') === 'SecurityInsights') ||
    workspace.referrers('azurerm_sentinel_log_analytics_workspace_onboarding', 'workspace_id').length > 0 ||
    names.some((each) =>
      CONNECTORS.some((type) => each.referrers(type, 'log_analytics_workspace_id').length > 0),
    )
  )
}

const LEGACY = ['pernode', 'premium', 'standard', 'standalone', 'unlimited']

/** azurerm_log_analytics_workspace */
export const logAnalyticsWorkspace: Estimator = (resource, pricing) => {
  const { values } = resource
  const sku = values.text('sku', 'PerGB2018').toLowerCase()
  if (sku === 'free') return []
  if (LEGACY.includes(sku)) throw new UnknownUntilApply('sku', 'is a price plan of the past')
  const sentinel = watchedBySentinel(resource)
  const used = (name: string, usage: string, key: Parameters<typeof usedKey>[1], unit = 'GB'): Line =>
    usedLine(name, unit, pricing, usage, usedKey(pricing, key))
  const kept = values.number('retention_in_days', 30)
  return [
    ...ingestion(resource, pricing, sku, sentinel),
    ...(kept > (sentinel ? FREE_DAYS_WITH_SENTINEL : FREE_DAYS)
      ? [used('Log data retention', 'monthly_additional_log_data_retention_gb', 'retention')]
      : []),
    used('Log data export', 'monthly_log_data_export_gb', 'export'),
    used('Basic log data ingestion', 'monthly_basic_log_data_ingestion_gb', 'basic'),
    used('Basic log search queries', 'monthly_basic_log_search_gb', 'search', 'GB searched'),
    used('Archive data', 'monthly_archive_data_gb', 'archive'),
    used('Archive data restored', 'monthly_archive_data_restored_gb', 'restored'),
    used('Archive data searched', 'monthly_archive_data_searched_gb', 'searched'),
  ]
}

const usedKey = (
  pricing: Pricing,
  key: 'retention' | 'export' | 'basic' | 'search' | 'archive' | 'restored' | 'searched',
) => pricing.listed(LOGS, key)

const ingestion = (
  { values }: Resource,
  pricing: Pricing,
  sku: string,
  sentinel: boolean,
): readonly Line[] => {
  if (sku === 'capacityreservation') {
    const reserved = values.number('reservation_capacity_in_gb_per_day')
    if (reserved === undefined) return []
    const capacity = (name: string, key: string): Line =>
      line(name, () => ({
        unit: `${String(reserved)} GB (per day)`,
        quantity: DAYS,
        price: priceOf(pricing, LOGS, `${key}/${String(reserved)}`),
      }))
    return [
      capacity('Log data ingestion', 'reserved'),
      ...(sentinel ? [capacity('Sentinel data ingestion', 'sentinel')] : []),
    ]
  }
  return [
    usedLine(
      'Log data ingestion',
      'GB',
      pricing,
      'monthly_log_data_ingestion_gb',
      pricing.listed(LOGS, 'ingestion'),
    ),
    ...(sentinel
      ? [
          usedLine(
            'Sentinel data ingestion',
            'GB',
            pricing,
            'monthly_sentinel_data_ingestion_gb',
            pricing.listed(LOGS, 'sentinel'),
          ),
        ]
      : []),
  ]
}

/** Days that Application Insights keeps data without a price, and those of a month of keeping it longer. */
const INSIGHTS_DAYS = { free: 90, month: 30 }

/** azurerm_application_insights */
export const applicationInsights: Estimator = ({ values }, pricing) => {
  const days = values.number('retention_in_days', INSIGHTS_DAYS.free)
  const months = (days - INSIGHTS_DAYS.free) / INSIGHTS_DAYS.month
  const ingested = 'monthly_data_ingested_gb'
  return [
    usedLine('Data ingested', 'GB', pricing, ingested, pricing.listed(LOGS, 'insights')),
    ...(months > 0 && pricing.usage.number(ingested) !== undefined
      ? [
          usedLine(
            `Data retention (${String(days)} days)`,
            'GB',
            pricing,
            ingested,
            pricing.listed(LOGS, 'retention'),
            1 / months,
          ),
        ]
      : []),
  ]
}
