import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import type { Block } from '../../plan/block.ts'
import { hourly, monthly, priceOf, told, usedLine } from './lines.ts'

const hour = (price: number) => ({ unit: 'hour', price })
const million = (price: number) => ({ unit: 'million', price })

const MESSAGING = priceList({
  service: 'Event Hubs, Service Bus, Event Grid, Notification Hubs, SignalR, IoT Hub',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/service-bus/',
  default: 'eastus',
  prices: {
    'hub/Basic': hour(0.015),
    'hub/Standard': hour(0.03),
    'hub/Premium': hour(1.027),
    'hub/Dedicated': hour(6.849),
    'hub/events': million(0.028),
    'hub/capture': hour(0.1),
    'hub/retention': { unit: 'GB-month', price: 0.1 },
    'bus/base': hour(0.0134411),
    'bus/Premium': hour(0.9275),
    'bus/basic': million(0.05),
    'bus/13M': million(0.8),
    'bus/100M': million(0.5),
    'bus/2500M': million(0.2),
    'bus/connections/1K': { unit: 'connection-month', price: 0.03 },
    'bus/connections/100K': { unit: 'connection-month', price: 0.015 },
    'bus/connections/500K': { unit: 'connection-month', price: 0.025 },
    'grid/operations': { unit: '100k operations', price: 0.06 },
    'notification/Basic': { unit: 'month', price: 10 },
    'notification/Standard': { unit: 'month', price: 200 },
    'pushes/Basic': million(1),
    'pushes/10M': million(10),
    'pushes/100M': million(2.5),
    'signalr/Standard': { unit: 'day', price: 1.61 },
    'signalr/Premium': { unit: 'day', price: 2 },
    'signalr/messages': million(1),
    'iot/B1': { unit: 'month', price: 10 },
    'iot/B2': { unit: 'month', price: 50 },
    'iot/B3': { unit: 'month', price: 500 },
    'iot/S1': { unit: 'month', price: 25 },
    'iot/S2': { unit: 'month', price: 250 },
    'iot/S3': { unit: 'month', price: 2500 },
    'iot/dps': { unit: '1k operations', price: 0.1 },
  },
})

/** A line of so many units that are shown as such, and priced by the hour. */
const units = (pricing: Pricing, name: string, unit: string, count: number | Interval, key: string): Line =>
  line(name, () => ({ unit, quantity: count, price: priceOf(pricing, MESSAGING, key), per: 1 / MONTH_HOURS }))

/** Gigabytes of events that are kept without a price, for each unit. */
const KEPT_FREE = { Premium: 1000, Dedicated: 10_000 }

/** azurerm_eventhub_namespace */
export const eventHubNamespace: Estimator = ({ values }, pricing) => {
  const sku = values.text('sku', 'Standard')
  if (values.has('dedicated_cluster_id')) {
    const count = told(pricing, 'throughput_or_capacity_units') ?? 1
    return [
      units(pricing, 'Capacity (Dedicated)', 'capacity units', count, 'hub/Dedicated'),
      retention(pricing, count * KEPT_FREE.Dedicated),
    ]
  }
  const count = told(pricing, 'throughput_or_capacity_units') ?? values.number('capacity', 1)
  if (sku === 'Premium')
    return [
      units(pricing, 'Capacity (Premium)', 'processing units', count, 'hub/Premium'),
      retention(pricing, count * KEPT_FREE.Premium),
    ]
  return [
    usedLine(
      `Ingress event (${sku})`,
      '1M events',
      pricing,
      'monthly_ingress_events',
      pricing.listed(MESSAGING, 'hub/events'),
      1_000_000,
    ),
    ...(sku === 'Standard' && pricing.usage.flag('capture_enabled') === true
      ? [units(pricing, 'Capture', 'units', count, 'hub/capture')]
      : []),
    units(pricing, `Capacity (${sku})`, 'throughput units', inflated(values, count), `hub/${sku}`),
  ]
}

/** Units grow by themselves up to a maximum where that is switched on. */
const inflated = (values: Block, count: number): number | Interval => {
  const on = values.flag('auto_inflate_enabled')
  return on ? between(count, count, values.number('maximum_throughput_units', count)) : count
}

const retention = (pricing: Pricing, free: number): Line => {
  const kept = told(pricing, 'retention_storage_gb')
  return line('Extended retention', () => ({
    unit: 'GB',
    ...pricing.used('retention_storage_gb'),
    quantity: kept === undefined ? undefined : Math.max(0, kept - free),
    price: pricing.listed(MESSAGING, 'hub/retention'),
  }))
}

/** azurerm_eventhub_cluster: `Dedicated_1`; where namespaces of the plan stand in it, they carry its price. */
export const eventHubCluster: Estimator = (resource, pricing) => {
  if (resource.referrers('azurerm_eventhub_namespace', 'dedicated_cluster_id').length > 0) return []
  const count = Number(/_(\d+)$/.exec(resource.values.text('sku_name', 'Dedicated_1'))?.[1] ?? 1)
  return [units(pricing, 'Capacity (Dedicated)', 'capacity units', count, 'hub/Dedicated')]
}

/** azurerm_servicebus_namespace */
export const serviceBusNamespace: Estimator = ({ values }, pricing) => {
  const { listed, used } = pricing
  const sku = values.text('sku', 'Standard').toLowerCase()
  if (sku === 'premium')
    return [units(pricing, 'Messaging units', 'units', values.number('capacity', 1), 'bus/Premium')]
  if (sku === 'basic')
    return [
      usedLine(
        'Messaging operations',
        '1M operations',
        pricing,
        'monthly_messaging_operations',
        listed(MESSAGING, 'bus/basic'),
        1_000_000,
      ),
    ]
  const operations = (name: string): string => `Messaging operations (${name})`
  const connections = (name: string): string => `Brokered connections (${name})`
  return [
    hourly('Base charge', listed(MESSAGING, 'bus/base')),
    ...tieredLines({
      unit: '1M operations',
      used: used('monthly_messaging_operations'),
      per: 1_000_000,
      tiers: [
        { name: operations('first 13M'), upTo: 13e6, price: undefined },
        { name: operations('13M-100M'), upTo: 100e6, price: listed(MESSAGING, 'bus/13M') },
        { name: operations('100M-2,500M'), upTo: 2500e6, price: listed(MESSAGING, 'bus/100M') },
        { name: operations('over 2,500M'), upTo: Infinity, price: listed(MESSAGING, 'bus/2500M') },
      ],
    }),
    ...tieredLines({
      unit: 'connections',
      used: used('monthly_brokered_connections'),
      tiers: [
        { name: connections('first 1K'), upTo: 1000, price: undefined },
        { name: connections('1K-100K'), upTo: 100_000, price: listed(MESSAGING, 'bus/connections/1K') },
        { name: connections('100K-500K'), upTo: 500_000, price: listed(MESSAGING, 'bus/connections/100K') },
        { name: connections('over 500K'), upTo: Infinity, price: listed(MESSAGING, 'bus/connections/500K') },
      ],
    }),
  ]
}

/** azurerm_eventgrid_topic, azurerm_eventgrid_system_topic and azurerm_eventgrid_domain */
export const eventGridTopic: Estimator = (_resource, pricing) => [
  usedLine(
    'Operations',
    '100k operations',
    pricing,
    'monthly_operations',
    pricing.listed(MESSAGING, 'grid/operations'),
    100_000,
  ),
]

/** azurerm_notification_hub_namespace: ten million pushes are in the price. */
export const notificationHubs: Estimator = ({ values }, { listed, used }) => {
  const sku = values.text('sku_name', 'Free')
  if (sku !== 'Basic' && sku !== 'Standard') return []
  const basic = [{ name: 'Pushes (over 10M)', upTo: Infinity, price: listed(MESSAGING, 'pushes/Basic') }]
  const standard = [
    { name: 'Pushes (10-100M)', upTo: 100e6, price: listed(MESSAGING, 'pushes/10M') },
    { name: 'Pushes (over 100M)', upTo: Infinity, price: listed(MESSAGING, 'pushes/100M') },
  ]
  return [
    monthly(`Namespace usage (${sku})`, listed(MESSAGING, `notification/${sku}`)),
    ...tieredLines({
      unit: '1M pushes',
      used: used('monthly_pushes'),
      per: 1_000_000,
      tiers: [
        { name: 'Pushes (first 10M)', upTo: 10e6, price: undefined },
        ...(sku === 'Basic' ? basic : standard),
      ],
    }),
  ]
}

/** Days of a month of 730 hours. */
const MONTH_DAYS = MONTH_HOURS / 24

/** azurerm_signalr_service and azurerm_web_pubsub: `Standard_S1`, so many units. */
export const signalr: Estimator = ({ values }, pricing) => {
  const sku = values.block('sku')
  const tier = (sku?.text('name', '') ?? values.text('sku', '')).split('_')[0] ?? ''
  if (tier !== 'Standard' && tier !== 'Premium') return []
  const capacity = sku?.number('capacity') ?? values.number('capacity', 1)
  return [
    line(`Service usage (${tier})`, () => ({
      unit: 'units',
      quantity: capacity,
      price: pricing.listed(MESSAGING, `signalr/${tier}`),
      per: 1 / MONTH_DAYS,
    })),
    usedLine(
      `Additional messages (${tier})`,
      '1M messages',
      pricing,
      'monthly_additional_messages',
      pricing.listed(MESSAGING, 'signalr/messages'),
      1_000_000,
    ),
  ]
}

/** azurerm_iothub: F1 costs nothing. */
export const iotHub: Estimator = ({ values }, pricing) => {
  const sku = values.block('sku')
  const name = sku?.text('name', '') ?? ''
  return name === 'F1'
    ? []
    : [monthly('IoT Hub', priceOf(pricing, MESSAGING, `iot/${name}`), 'units', sku?.number('capacity') ?? 1)]
}

/** azurerm_iothub_dps */
export const iotHubDps: Estimator = (_resource, pricing) => [
  usedLine(
    'Device provisioning',
    '1k operations',
    pricing,
    'monthly_operations',
    pricing.listed(MESSAGING, 'iot/dps'),
    1000,
  ),
]
