import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Resource } from '../../plan/resource.ts'
import { related } from '../related.ts'
import { VPC } from './vpc-prices.ts'
import type { VpcKey } from './vpc-prices.ts'

const hours = (name: string, key: VpcKey, { listed }: Pricing, count = 1): Line =>
  line(name, () => ({ unit: 'hours', quantity: count * MONTH_HOURS, price: listed(VPC, key) }))

const data = (name: string, key: VpcKey, { listed, used }: Pricing): Line =>
  line(name, () => ({ unit: 'GB', ...used('monthly_data_processed_gb'), price: listed(VPC, key) }))

/** An hourly price, and one for each gigabyte that passes. */
export const natGateway: Estimator = (_resource, pricing) => [
  hours('NAT gateway', 'nat-gateway/hour', pricing),
  data('Data processed', 'nat-gateway/gb', pricing),
]

const PB = 1_000_000

/** An interface in each subnet, and what passes; an endpoint that is a route costs nothing. */
export const vpcEndpoint: Estimator = (resource, pricing) => {
  const { values } = resource
  const type = values.text('vpc_endpoint_type', 'Gateway')
  const { listed, used } = pricing
  if (type.toLowerCase() === 'gateway') return []
  const passing =
    type.toLowerCase() === 'gatewayloadbalancer'
      ? [data('Data processed', 'endpoint-gateway-balancer/gb', pricing)]
      : tieredLines({
          unit: 'GB',
          used: used('monthly_data_processed_gb'),
          tiers: [
            { name: 'Data processed (first 1PB)', upTo: PB, price: listed(VPC, 'endpoint-1/gb') },
            { name: 'Data processed (next 4PB)', upTo: 5 * PB, price: listed(VPC, 'endpoint-2/gb') },
            { name: 'Data processed (over 5PB)', upTo: Infinity, price: listed(VPC, 'endpoint-3/gb') },
          ],
        })
  const interfaces = line(`Endpoint (${type})`, () => ({
    unit: 'hours',
    quantity: interfacesOf(resource) * MONTH_HOURS,
    price: listed(VPC, 'endpoint/hour'),
  }))
  return [...passing, interfaces]
}

/** Subnets whose identities are known only after apply are counted by what the configuration names. */
const interfacesOf = ({ values, references }: Resource): number => {
  const known = attempt(() => values.texts('subnet_ids').length)
  const named = references('subnet_ids').filter(({ type }) => /subnet$/.test(type)).length
  const count = known ?? (named > 0 ? named : values.texts('subnet_ids').length)
  return Math.max(1, count, values.blocks('subnet_configuration').length)
}

/**
 * An address that nothing in the plan uses is paid for sure. One that is used has cost the same since February 2024: it is
 * expected to be nothing, as other engines count it, and at most that much, which the line's name says.
 * See packages/cost/DIFFERENCES.md. https://aws.amazon.com/vpc/pricing/
 */
export const elasticIp: Estimator = (resource, pricing) => {
  const used =
    resource.referrers('aws_nat_gateway', 'allocation_id').length > 0 ||
    resource.referrers('aws_eip_association', 'allocation_id').length > 0 ||
    resource.referrers('aws_lb', 'subnet_mapping.allocation_id').length > 0 ||
    resource.referrers('aws_alb', 'subnet_mapping.allocation_id').length > 0 ||
    ['customer_owned_ipv4_pool', 'instance', 'network_interface'].some((name) => isGiven(resource, name))
  if (!used) return [hours('IP address (if unused)', 'ipv4/hour', pricing)]
  return [
    line('IP address (in use, billed by AWS since February 2024)', () => ({
      unit: 'hours',
      quantity: between(0, 0, MONTH_HOURS),
      price: pricing.listed(VPC, 'ipv4/hour'),
    })),
  ]
}

const isGiven = ({ values }: Resource, name: string): boolean =>
  values.has(name) && (values.isUnknown(name) || values.text(name) !== '')

/** An attachment is paid where its gateway stands. */
export const transitGatewayAttachment: Estimator = (resource, pricing) => {
  const gateway = related(resource, 'aws_ec2_transit_gateway', ['transit_gateway_id'])
  const region = gateway?.region?.name
  const there = region === undefined ? pricing : pricing.inRegion(region)
  return [
    hours('Transit gateway attachment', 'transit-gateway/hour', there),
    data('Data processed', 'transit-gateway/gb', there),
  ]
}

/** A connection between two gateways: nothing is paid for what it processes. */
export const transitGatewayPeering: Estimator = (resource, pricing) =>
  transitGatewayAttachment(resource, pricing).slice(0, 1)

/** A connection, and where it ends at a transit gateway, its attachment. */
export const vpnConnection: Estimator = (resource, pricing) => [
  hours('VPN connection', 'vpn/hour', pricing),
  ...(isGiven(resource, 'transit_gateway_id')
    ? [
        hours('Transit gateway attachment', 'transit-gateway/hour', pricing),
        data('Data processed', 'transit-gateway/gb', pricing),
      ]
    : []),
]

/** One client is assumed to be connected all the time. */
export const clientVpnEndpoint: Estimator = (_resource, pricing) => [
  hours('Connection', 'client-vpn-connection/hour', pricing),
]

/** An endpoint in a subnet. */
export const clientVpnAssociation: Estimator = (_resource, pricing) => [
  hours('Endpoint association', 'client-vpn-association/hour', pricing),
]

/** A network interface whose traffic is copied. */
export const trafficMirrorSession: Estimator = (_resource, pricing) => [
  hours('Traffic mirror', 'traffic-mirror/hour', pricing),
]

/** An endpoint in each subnet, and what passes. */
export const networkFirewall: Estimator = ({ values }, pricing) => [
  hours(
    'Network Firewall Endpoint',
    'firewall/hour',
    pricing,
    Math.max(1, values.blocks('subnet_mapping').length),
  ),
  data('Data Processed', 'firewall/gb', pricing),
]
