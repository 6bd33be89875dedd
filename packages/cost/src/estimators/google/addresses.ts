import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Resource } from '../../plan/resource.ts'
import { ifKnown } from './known.ts'
import { purchaseOf } from './purchase.ts'

const SPOT_ADDRESS = priceList({
  service: 'VPC',
  asOf: '2026-07-30',
  source: 'https://cloud.google.com/vpc/network-pricing#ipaddress',
  default: 'us-central1',
  prices: { hour: { unit: 'hour', price: 0.0025 } },
})

/** An external address: it costs most while nothing uses it, and nothing on a forwarding rule. Internal ones are free. */
export const computeAddress: Estimator = (resource, pricing) => {
  const { values } = resource
  const type = ifKnown(() => values.text('address_type', 'EXTERNAL'))
  const purpose = ifKnown(() => values.text('purpose', '')) ?? ''
  if (type === 'INTERNAL' || !['', 'GCE_ENDPOINT'].includes(purpose)) return []
  if (isBehindRule(resource)) return []
  return [addressLine(resource, pricing)]
}

const isBehindRule = (address: Resource): boolean =>
  ['google_compute_forwarding_rule', 'google_compute_global_forwarding_rule'].some(
    (type) => address.referrers(type, 'ip_address').length > 0,
  )

const addressLine = (address: Resource, pricing: Pricing): Line => {
  const [instance] = address.referrers('google_compute_instance', 'network_interface.access_config.nat_ip')
  const used = instance !== undefined || address.referrers('google_compute_router_nat', 'nat_ips').length > 0
  const spot = instance !== undefined && purchaseOf(instance.values.block('scheduling')) === 'preemptible'
  const hours = { unit: 'hours', quantity: MONTH_HOURS }
  if (spot) {
    return line('IP address (preemptible VM)', () => ({
      ...hours,
      price: pricing.listed(SPOT_ADDRESS, 'hour'),
    }))
  }
  return used
    ? line('IP address (standard VM)', () => ({
        ...hours,
        price: pricing.price('gcp/network-hours', 'ip/vm'),
      }))
    : line('IP address (unused)', () => ({
        ...hours,
        price: pricing.price('gcp/network-hours', 'ip/unused'),
      }))
}
