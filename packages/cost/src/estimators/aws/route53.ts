import { everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { paidByUse } from '../../estimate/metered.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { STANDARD, alike } from './regions.ts'

const ROUTE53 = priceList({
  service: 'Amazon Route 53',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/route53/pricing/',
  default: 'us-east-1',
  prices: {
    zone: { unit: 'month', price: everywhere(0.5) },
    'standard-1': { unit: '1M queries', price: everywhere(0.4) },
    'standard-2': { unit: '1M queries', price: everywhere(0.2) },
    'latency-1': { unit: '1M queries', price: everywhere(0.6) },
    'latency-2': { unit: '1M queries', price: everywhere(0.3) },
    'geo-1': { unit: '1M queries', price: everywhere(0.7) },
    'geo-2': { unit: '1M queries', price: everywhere(0.35) },
    'check/aws': { unit: 'month', price: everywhere(0.5) },
    'check/elsewhere': { unit: 'month', price: everywhere(0.75) },
    'check-option/aws': { unit: 'month', price: everywhere(1) },
    'check-option/elsewhere': { unit: 'month', price: everywhere(2) },
    'policy-record': { unit: 'month', price: everywhere(50) },
    resolver: { unit: 'hour', price: alike(0.125, STANDARD) },
    firewall: { unit: '1M queries', price: alike(0.6) },
  },
})

/** A hosted zone; from the 26th of an account on each is cheaper, which no plan tells. */
export const zone: Estimator = (_resource, { listed }) => [
  line('Hosted zone', () => ({ unit: 'months', quantity: 1, price: listed(ROUTE53, 'zone') })),
]

const ROUTES = [
  ['Standard queries', 'monthly_standard_queries', 'standard'],
  ['Latency based routing queries', 'monthly_latency_based_queries', 'latency'],
  ['Geo DNS queries', 'monthly_geo_queries', 'geo'],
] as const

/** Queries for a record; those for an alias of an AWS resource are free. */
export const record: Estimator = ({ values, references }, { listed, used }) => {
  const targets = references('alias.name')
  const free = values.blocks('alias').length > 0 && targets.every(({ type }) => type !== 'aws_route53_record')
  if (free) return []
  return ROUTES.flatMap(([name, usage, key]) =>
    tieredLines({
      unit: '1M queries',
      per: 1e6,
      used: used(usage),
      tiers: [
        { name: `${name} (first 1B)`, upTo: 1e9, price: listed(ROUTE53, `${key}-1`) },
        { name: `${name} (over 1B)`, upTo: Infinity, price: listed(ROUTE53, `${key}-2`) },
      ],
    }),
  )
}

/** A check of an endpoint, which is dearer outside of AWS, as is each of what it can do more. */
export const healthCheck: Estimator = ({ values }, { listed, usage }) => {
  const outside = usage.text('endpoint_type')?.replace('_', '-').toLowerCase() === 'non-aws'
  const at = outside ? 'elsewhere' : 'aws'
  const base = line('Health check', () => ({
    unit: 'months',
    quantity: 1,
    price: listed(ROUTE53, `check/${at}`),
  }))
  const type = values.text('type', '')
  const options = [
    type.startsWith('HTTPS'),
    type.endsWith('STR_MATCH'),
    values.number('request_interval', 30) === 10,
    values.flag('measure_latency'),
  ].filter(Boolean).length
  if (options === 0) return [base]
  const more = line('Optional features', () => ({
    unit: 'months',
    quantity: options,
    price: listed(ROUTE53, `check-option/${at}`),
  }))
  return [base, more]
}

/** An address in each of its subnets by the hour, and the queries that pass. */
export const resolverEndpoint: Estimator = ({ values }, { listed, used }) => [
  line('Resolver endpoints', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS * values.blocks('ip_address').length,
    price: listed(ROUTE53, 'resolver'),
  })),
  ...tieredLines({
    unit: '1M queries',
    per: 1e6,
    used: used('monthly_queries'),
    tiers: [
      { name: 'DNS queries (first 1B)', upTo: 1e9, price: listed(ROUTE53, 'standard-1') },
      { name: 'DNS queries (over 1B)', upTo: Infinity, price: listed(ROUTE53, 'standard-2') },
    ],
  }),
]

/** A policy of traffic, for each name that it stands at. */
export const trafficPolicyInstance: Estimator = (_resource, { listed }) => [
  line('Policy record', () => ({ unit: 'months', quantity: 1, price: listed(ROUTE53, 'policy-record') })),
]

/** Queries that a firewall of DNS looks at in one VPC. */
export const firewallAssociation = paidByUse(ROUTE53, [
  ['Queries inspected', '1M queries', 'monthly_queries', 'firewall', 1e6],
])
