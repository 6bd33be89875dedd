import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { metered } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const NETWORKS = priceList({
  service: 'AWS Cloud WAN and Amazon VPC',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/cloud-wan/pricing/',
  default: 'us-east-1',
  prices: {
    edge: { unit: 'hour', price: alike(0.5) },
    attachment: { unit: 'hour', price: alike(0.065) },
    'attachment/gb': { unit: 'GB', price: alike(0.02) },
    'route-server': { unit: 'hour', price: alike(0.75) },
    address: { unit: 'hour', price: 0.00027 },
    'search-endpoint': { unit: 'hour', price: alike(0.01) },
    'web-app': { unit: 'hour', price: alike(0.5) },
  },
})

/** An edge in each region, as the regions of the first policy tell; a later policy may say otherwise. */
export const coreNetwork: Estimator = ({ values }, { listed }) => [
  line('Core network edges', () => {
    const regions = [...values.texts('base_policy_regions')].length
    return {
      unit: 'hours',
      quantity: regions === 0 ? undefined : MONTH_HOURS * regions,
      price: listed(NETWORKS, 'edge'),
    }
  }),
]

/** What is attached to a core network by the hour, and what passes. */
export const coreAttachment: Estimator = (_resource, pricing) => [
  line('Attachment', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: pricing.listed(NETWORKS, 'attachment'),
  })),
  ...metered(pricing, NETWORKS, [['Data processed', 'GB', 'monthly_data_processed_gb', 'attachment/gb']]),
]

export const routeServerEndpoint: Estimator = (_resource, { listed }) => [
  line('Route server endpoint', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: listed(NETWORKS, 'route-server'),
  })),
]

/** Addresses that are managed, by the hour; in the free tier for nothing. */
export const addressManager: Estimator = ({ values }, { listed, used }) =>
  values.text('tier', 'advanced') === 'free'
    ? []
    : [
        line('Active IP addresses', () => ({
          unit: 'IP-hours',
          ...used('active_ip_addresses', MONTH_HOURS),
          price: listed(NETWORKS, 'address'),
        })),
      ]

/** An endpoint in each of its subnets by the hour. */
export const searchEndpoint: Estimator = ({ values, references }, { listed }) => [
  line('Endpoint', () => ({
    unit: 'hours',
    quantity:
      MONTH_HOURS *
      (values.isUnknown('subnet_ids') ? references('subnet_ids').length : values.texts('subnet_ids').length),
    price: listed(NETWORKS, 'search-endpoint'),
  })),
]

/** Units of a web application for files, one where nothing is said. */
export const transferWebApp: Estimator = ({ values }, { listed }) => [
  line('Web app units', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS * (values.block('web_app_units')?.number('provisioned', 1) ?? 1),
    price: listed(NETWORKS, 'web-app'),
  })),
]
