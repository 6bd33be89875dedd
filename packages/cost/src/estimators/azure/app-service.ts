import { everywhere, priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import type { Interval } from '../../estimate/interval.ts'
import { between, exactly } from '../../estimate/interval.ts'
import type { Resource } from '../../plan/resource.ts'
import { hourly, monthly, priceOf } from './lines.ts'

const hour = (price: number) => ({ unit: 'hour', price: { eastus: price, eastus2: price } })

/** Plans by system and size, and what belongs to apps. */
const APP_SERVICE = priceList({
  service: 'App Service',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/app-service/windows/',
  default: 'eastus',
  prices: {
    'windows/D1': hour(0.013),
    'windows/B1': hour(0.075),
    'windows/B2': hour(0.15),
    'windows/B3': hour(0.3),
    'windows/S1': hour(0.1),
    'windows/S2': hour(0.2),
    'windows/S3': hour(0.4),
    'windows/P1V2': hour(0.2),
    'windows/P2V2': hour(0.4),
    'windows/P3V2': hour(0.8),
    'linux/B1': hour(0.017),
    'linux/B2': hour(0.034),
    'linux/B3': hour(0.067),
    'linux/S1': hour(0.095),
    'linux/S2': hour(0.19),
    'linux/S3': hour(0.38),
    'linux/P1V2': hour(0.115),
    'linux/P2V2': hour(0.23),
    'linux/P3V2': hour(0.46),
    'linux/P0V3': hour(0.0845),
    'linux/P1V3': hour(0.169),
    'linux/P2V3': hour(0.338),
    'linux/P3V3': hour(0.676),
    'environment/stamp': hour(1.358),
    I1: hour(0.285),
    I2: hour(0.57),
    I3: hour(1.14),
    'certificate/ip': { unit: 'month', price: everywhere(39) },
    'certificate/standard': { unit: 'year', price: everywhere(69.99) },
    'certificate/wildcard': { unit: 'year', price: everywhere(299.99) },
  },
})

const planPrice = (pricing: Pricing, os: 'windows' | 'linux', size: string): Price | undefined =>
  priceOf(pricing, APP_SERVICE, `${os}/${size.toUpperCase()}`)

/** Sizes whose functions and workflows are billed by themselves, and those that cost nothing. */
const billsNothing = (size: string): boolean => /^(?:ep\d|ws\d|y1|f1|fc1|free|shared)/i.test(size)

/** How many machines a plan runs: what is asked for, within the bounds of an autoscale setting that watches it. */
const instancesOf = (resource: Resource, asked: number): Interval => {
  const capacity = resource
    .referrers('azurerm_monitor_autoscale_setting', 'target_resource_id')[0]
    ?.values.block('profile')
    ?.block('capacity')
  if (capacity === undefined) return exactly(asked)
  return between(capacity.number('minimum', asked), asked, capacity.number('maximum', asked))
}

/** azurerm_service_plan */
export const servicePlan: Estimator = (resource, pricing) => {
  const { values } = resource
  const size = values.text('sku_name', '')
  if (billsNothing(size)) return []
  const os = values.text('os_type', 'Windows').toLowerCase() === 'linux' ? 'linux' : 'windows'
  return [
    hourly(
      `Instance usage (${size})`,
      planPrice(pricing, os, size),
      instancesOf(resource, values.number('worker_count', 1)),
    ),
  ]
}

/** azurerm_app_service_plan */
export const appServicePlan: Estimator = (resource, pricing) => {
  const { values } = resource
  const sku = values.block('sku')
  const size = sku?.text('size', '') ?? ''
  if (billsNothing(size)) return []
  const kind = values.text('kind', 'Windows').toLowerCase()
  const os = ['windows', 'app'].includes(kind) ? 'windows' : 'linux'
  return [
    hourly(
      `Instance usage (${size})`,
      planPrice(pricing, os, size),
      instancesOf(resource, sku?.number('capacity') ?? 1),
    ),
  ]
}

/** azurerm_app_service_environment, versions 1 and 2 */
export const appServiceEnvironment: Estimator = ({ values }, pricing) => {
  const tier = values.text('pricing_tier', 'I1')
  return [
    hourly('Stamp fee', pricing.listed(APP_SERVICE, 'environment/stamp')),
    hourly(`Instance usage (${tier})`, priceOf(pricing, APP_SERVICE, tier)),
  ]
}

/** azurerm_app_service_custom_hostname_binding and azurerm_app_service_certificate_binding: an address of one's own costs. */
export const hostnameBinding: Estimator = ({ values }, pricing) =>
  values.text('ssl_state', '') === 'IpBasedEnabled'
    ? [monthly('IP SSL certificate', pricing.listed(APP_SERVICE, 'certificate/ip'))]
    : []

const MONTHS_A_YEAR = 12

/** azurerm_app_service_certificate_order: billed by the year. */
export const certificateOrder: Estimator = ({ values }, pricing) => {
  const wildcard = values.text('product_type', 'Standard').toLowerCase() === 'wildcard'
  const price = pricing.listed(APP_SERVICE, wildcard ? 'certificate/wildcard' : 'certificate/standard')
  return [
    monthly(`SSL certificate (${wildcard ? 'wildcard' : 'standard'})`, price, 'years', 1 / MONTHS_A_YEAR),
  ]
}
