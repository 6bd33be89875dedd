import { isListed, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { metered } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

/** Ports cost the same everywhere but in Japan; data out is by region, to a place in North America. */
const DIRECT_CONNECT = priceList({
  service: 'AWS Direct Connect',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/directconnect/pricing/',
  default: 'us-east-1',
  prices: {
    'dedicated/1Gbps': { unit: 'hour', price: 0.3 },
    'dedicated/10Gbps': { unit: 'hour', price: 2.25 },
    'dedicated/100Gbps': { unit: 'hour', price: 22.5 },
    'hosted/50Mbps': { unit: 'hour', price: 0.03 },
    'hosted/100Mbps': { unit: 'hour', price: 0.06 },
    'hosted/200Mbps': { unit: 'hour', price: 0.08 },
    'hosted/300Mbps': { unit: 'hour', price: 0.12 },
    'hosted/400Mbps': { unit: 'hour', price: 0.16 },
    'hosted/500Mbps': { unit: 'hour', price: 0.2 },
    'hosted/1Gbps': { unit: 'hour', price: 0.33 },
    'hosted/2Gbps': { unit: 'hour', price: 0.66 },
    'hosted/5Gbps': { unit: 'hour', price: 1.65 },
    'hosted/10Gbps': { unit: 'hour', price: 2.48 },
    outbound: {
      unit: 'GB',
      price: alike(0.02, ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1'], {
        'ap-east-1': 0.09,
        'eu-west-1': 0.0282,
      }),
    },
    'association/hour': { unit: 'hour', price: alike(0.05, undefined, { 'eu-west-1': 0.05 }) },
    'association/gb': { unit: 'GB', price: alike(0.02, undefined, { 'eu-west-1': 0.02 }) },
  },
})

/** A port by its bandwidth, and what leaves AWS through it, from each region. */
export const connection: Estimator = ({ values }, pricing) => {
  const { usage, listed, region } = pricing
  const hosted = usage.text('dx_connection_type')?.toLowerCase() === 'hosted'
  const port = line('DX connection', () => {
    const key = `${hosted ? 'hosted' : 'dedicated'}/${values.text('bandwidth', '')}`
    return {
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: isListed(DIRECT_CONNECT, key) ? listed(DIRECT_CONNECT, key) : undefined,
    }
  })
  const location = values.text('location', '')
  const measure = 'monthly_outbound_from_region_to_dx_connection_location'
  const regions = usage.names(measure).filter((name) => /^[a-z]{2}(_gov|_iso[a-z]?)?_[a-z]+_\d$/.test(name))
  const outbound = [...regions]
    .sort()
    .map((name) => outboundLine(name.replaceAll('_', '-'), location, `${measure}.${name}`, pricing))
  if (outbound.length > 0) return [port, ...outbound]
  const whole = 'monthly_outbound_region_to_dx_location_gb'
  return usage.number(whole) === undefined || region === undefined
    ? [port]
    : [port, outboundLine(region, location, whole, pricing)]
}

const outboundLine = (from: string, location: string, usage: string, pricing: Pricing): Line =>
  line(`Outbound data transfer (from ${from}, to ${location})`, () => ({
    unit: 'GB',
    ...pricing.used(usage),
    price: pricing.inRegion(from).listed(DIRECT_CONNECT, 'outbound'),
  }))

/** A share of a partner's port, which whoever takes it pays. */
export const hostedConnection: Estimator = ({ values }, { listed }) => [
  line('DX connection', () => {
    const key = `hosted/${values.text('bandwidth', '')}`
    return {
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: isListed(DIRECT_CONNECT, key) ? listed(DIRECT_CONNECT, key) : undefined,
    }
  }),
]

/** Ports that are bound together cost each as one alone. */
export const linkGroup: Estimator = ({ values }, { listed }) => {
  const count = values.number('number_of_connections', 0)
  if (count === 0) return []
  return [
    line('DX connections', () => {
      const key = `dedicated/${values.text('connections_bandwidth', '')}`
      return {
        unit: 'hours',
        quantity: MONTH_HOURS * count,
        price: isListed(DIRECT_CONNECT, key) ? listed(DIRECT_CONNECT, key) : undefined,
      }
    }),
  ]
}

/** What a gateway is tied to: an attachment of a transit gateway, in that one's region. */
export const gatewayAssociation: Estimator = ({ references }, pricing) => {
  const [gateway] = references('associated_gateway_id')
  const there = gateway?.region === undefined ? pricing : pricing.inRegion(gateway.region.name)
  return [
    ...metered({ ...pricing, listed: there.listed }, DIRECT_CONNECT, [
      ['Data processed', 'GB', 'monthly_data_processed_gb', 'association/gb'],
    ]),
    line('Transit gateway attachment', () => ({
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: there.listed(DIRECT_CONNECT, 'association/hour'),
    })),
  ]
}
