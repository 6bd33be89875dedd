import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import { AMERICAS } from './prices.ts'

const BALANCING = priceList({
  service: 'Cloud Load Balancing',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/vpc/network-pricing#lb',
  default: 'us-central1',
  prices: {
    rule: { unit: 'hour', price: AMERICAS(0.01) },
    data: { unit: 'GB', price: AMERICAS(0.008) },
    proxy: { unit: 'hour', price: AMERICAS(0.025) },
  },
})

/** A forwarding rule, by the hour, and what comes in by it. */
export const forwardingRule: Estimator = (_resource, { listed, used }) => [
  line('Forwarding rules', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: listed(BALANCING, 'rule'),
  })),
  line('Ingress data', () => ({
    unit: 'GB',
    ...used('monthly_ingress_data_gb'),
    price: listed(BALANCING, 'data'),
  })),
]

/** The proxies of a load balancer: as many as its traffic needs, and what passes them. */
export const targetProxy: Estimator = (_resource, { listed, used }) => [
  line('Proxy instance', () => ({
    unit: 'hours',
    ...used('monthly_proxy_instances', MONTH_HOURS),
    price: listed(BALANCING, 'proxy'),
  })),
  line('Data processed', () => ({
    unit: 'GB',
    ...used('monthly_data_processed_gb'),
    price: listed(BALANCING, 'data'),
  })),
]
