import { everywhere, priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { monthly, priceOf, usedLine } from './lines.ts'

const rule = (price: number) => ({ unit: 'rule-month', price })
const each = (price: number) => ({ unit: 'notification', price: everywhere(price) })

const MONITOR = priceList({
  service: 'Azure Monitor',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/monitor/',
  default: 'eastus',
  prices: {
    'metric-alert': { unit: 'time-series-month', price: 0.1 },
    'log-alert/1': rule(3),
    'log-alert/5': rule(1.5),
    'log-alert/10': rule(1),
    'log-alert/15': rule(0.5),
    'log-series/1': rule(0.3),
    'log-series/5': rule(0.15),
    'log-series/10': rule(0.1),
    'log-series/15': rule(0.05),
    'web-test': { unit: 'test', price: 0.000645 },
    'multi-step': { unit: 'test-month', price: 10 },
    email: each(0.00002),
    itsm: each(0.005),
    push: each(0.00002),
    'secure-hook': each(0.000006),
    hook: each(0.0000006),
    samples: { unit: '10M samples', price: 0.16 },
    'platform-logs': { unit: 'GB', price: 0.25 },
  },
})

/** Time series of one criterion: one for each resource, or for each value of its dimensions. */
const seriesOf = (criteria: Block): number =>
  Math.max(
    1,
    criteria.blocks('dimension').reduce((sum, dimension) => sum + dimension.texts('values').length, 0),
  )

/** azurerm_monitor_metric_alert */
export const metricAlert: Estimator = ({ values }, pricing) => {
  if (!values.flag('enabled', true)) return []
  const price = pricing.listed(MONITOR, 'metric-alert')
  const count = (name: string): number =>
    Math.max(1, values.texts('scopes').length) *
    values.blocks(name).reduce((sum, criteria) => sum + seriesOf(criteria), 0)
  const dynamic = values.blocks('dynamic_criteria').length > 0
  return [
    line('Metrics monitoring', () => ({
      unit: 'time-series',
      quantity:
        count('criteria') +
        count('dynamic_criteria') +
        count('application_insights_web_test_location_availability_criteria'),
      price,
    })),
    ...(dynamic
      ? [
          line('Dynamic threshold monitoring', () => ({
            unit: 'time-series',
            quantity: count('dynamic_criteria'),
            price,
          })),
        ]
      : []),
  ]
}

/** The frequencies that alerts on logs are priced by: minutes, the slowest first. */
const FREQUENCIES = [15, 10, 5, 1] as const

const frequencyOf = (minutes: number): 15 | 10 | 5 | 1 => FREQUENCIES.find((step) => minutes >= step) ?? 1

const logAlert = (pricing: Pricing, minutes: number): Line => {
  const step = frequencyOf(minutes)
  return monthly(
    `Log alerts monitoring (${String(step)} minute frequency)`,
    pricing.listed(MONITOR, `log-alert/${step}`),
    'rule',
  )
}

/** azurerm_monitor_scheduled_query_rules_alert */
export const queryAlert: Estimator = ({ values }, pricing) =>
  values.flag('enabled', true) ? [logAlert(pricing, values.number('frequency', 5))] : []

/** Minutes of a duration such as `PT5M`, `PT1H`, `P1D`. */
const minutesOf = (duration: string): number => {
  const [, days = '0', hours = '0', minutes = '0'] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(duration) ?? []
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes)
}

/** azurerm_monitor_scheduled_query_rules_alert_v2 */
export const queryAlertV2: Estimator = ({ values }, pricing) => {
  if (!values.flag('enabled', true)) return []
  const minutes = minutesOf(values.text('evaluation_frequency', 'P1D'))
  const step = frequencyOf(minutes)
  const series = values.blocks('criteria').reduce((sum, criteria) => sum + seriesOf(criteria), 0)
  const scopes = Math.max(1, values.texts('scopes').length)
  const additional = series * scopes - 1
  return [
    logAlert(pricing, minutes),
    ...(additional > 0
      ? [
          monthly(
            `Additional time-series monitoring (${String(step)} minute frequency)`,
            pricing.listed(MONITOR, `log-series/${step}`),
            'time-series',
            additional,
          ),
        ]
      : []),
  ]
}

/** azurerm_application_insights_standard_web_test: every run from every place. */
export const standardWebTest: Estimator = ({ values }, pricing) => {
  if (!values.flag('enabled', true)) return []
  const seconds = values.number('frequency', 300)
  return [
    line(`Standard web test (${String(seconds)} second frequency)`, () => ({
      unit: 'tests',
      quantity:
        seconds > 0
          ? ((MONTH_HOURS * 3600) / seconds) * Math.max(1, values.texts('geo_locations').length)
          : undefined,
      price: pricing.listed(MONITOR, 'web-test'),
    })),
  ]
}

/** azurerm_application_insights_web_test: pings cost nothing. */
export const webTest: Estimator = ({ values }, pricing) =>
  values.text('kind', '').toLowerCase() === 'multistep' && values.flag('enabled')
    ? [monthly('Multi-step web test', pricing.listed(MONITOR, 'multi-step'), 'test')]
    : []

/** azurerm_monitor_action_group: what it sends, where that is told. Messages and calls have a price by country. */
export const actionGroup: Estimator = (_resource, pricing) => {
  const sent = (name: string, unit: string, usage: string, key: string): readonly Line[] =>
    pricing.usage.number(usage) === undefined
      ? []
      : [usedLine(name, unit, pricing, usage, priceOf(pricing, MONITOR, key))]
  const abroad = (group: string, usage: string, unit: string): readonly Line[] =>
    pricing.usage.names(usage).map((code) => ({
      ...usedLine(
        `Country code ${code.replace(/^country_code_/, '')}`,
        unit,
        pricing,
        `${usage}.${code}`,
        NO_PRICE,
      ),
      group: [group],
    }))
  return [
    ...sent('Email notifications', 'emails', 'monthly_emails', 'email'),
    ...sent('ITSM connector events', 'events', 'monthly_itsm_events', 'itsm'),
    ...sent('Push notifications', 'notifications', 'monthly_push_notifications', 'push'),
    ...sent('Secure web hook notifications', 'notifications', 'monthly_secure_web_hooks', 'secure-hook'),
    ...sent('Web hook notifications', 'notifications', 'monthly_web_hooks', 'hook'),
    ...abroad('SMS messages', 'monthly_sms_messages', 'messages'),
    ...abroad('Voice calls', 'monthly_voice_calls', 'calls'),
  ]
}

const NO_PRICE: Price | undefined = undefined

/** azurerm_monitor_data_collection_rule */
export const dataCollectionRule: Estimator = (_resource, pricing) => [
  usedLine(
    'Metrics ingestion',
    '10M samples',
    pricing,
    'monthly_custom_metrics_samples',
    pricing.listed(MONITOR, 'samples'),
    10_000_000,
  ),
]

/** Where logs are sent at a price; a workspace of logs takes them for nothing. */
const TARGETS = [
  'storage_account_id',
  'eventhub_name',
  'eventhub_authorization_rule_id',
  'partner_solution_id',
]

/** azurerm_monitor_diagnostic_setting */
export const diagnosticSetting: Estimator = ({ values }, pricing) =>
  TARGETS.some((name) => values.has(name))
    ? [
        usedLine(
          'Platform logs processed',
          'GB',
          pricing,
          'monthly_platform_log_gb',
          pricing.listed(MONITOR, 'platform-logs'),
        ),
      ]
    : []
