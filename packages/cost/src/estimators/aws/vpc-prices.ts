import { everywhere, priceList } from '../../book/price-list.ts'

const US = (price: number): Readonly<Record<string, number>> => ({
  'us-east-1': price,
  'us-east-2': price,
  'us-west-2': price,
})

/** A NAT gateway's hour and a GB through it cost the same in each region. */
const NAT: Readonly<Record<string, number>> = {
  ...US(0.045),
  'us-west-1': 0.048,
  'eu-west-1': 0.048,
  'eu-west-2': 0.05,
  'eu-west-3': 0.05,
  'eu-central-1': 0.052,
  'ap-southeast-1': 0.059,
  'ap-southeast-2': 0.059,
  'ap-northeast-1': 0.062,
  'ap-northeast-2': 0.059,
  'ap-south-1': 0.056,
  'ca-central-1': 0.05,
  'sa-east-1': 0.093,
}

/** What networks, their gateways and what connects them cost. */
export const VPC = priceList({
  service: 'Amazon VPC',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/vpc/pricing/',
  default: 'us-east-1',
  prices: {
    'nat-gateway/hour': { unit: 'hour', price: NAT },
    'nat-gateway/gb': { unit: 'GB', price: NAT },
    'endpoint/hour': {
      unit: 'hour',
      price: { ...US(0.01), 'eu-west-1': 0.011, 'eu-central-1': 0.012, 'eu-west-2': 0.011 },
    },
    'endpoint-1/gb': { unit: 'GB', price: 0.01 },
    'endpoint-2/gb': { unit: 'GB', price: 0.006 },
    'endpoint-3/gb': { unit: 'GB', price: 0.004 },
    'endpoint-gateway-balancer/gb': { unit: 'GB', price: 0.0035 },
    'ipv4/hour': { unit: 'hour', price: everywhere(0.005) },
    'traffic-mirror/hour': { unit: 'hour', price: { ...US(0.015) } },
    'transit-gateway/hour': { unit: 'hour', price: { ...US(0.05), 'eu-west-1': 0.05, 'eu-central-1': 0.06 } },
    'transit-gateway/gb': { unit: 'GB', price: 0.02 },
    'vpn/hour': { unit: 'hour', price: 0.05 },
    'client-vpn-connection/hour': { unit: 'hour', price: 0.05 },
    'client-vpn-association/hour': { unit: 'hour', price: { ...US(0.1), 'eu-west-1': 0.1 } },
    'firewall/hour': { unit: 'hour', price: { ...US(0.395), 'eu-west-1': 0.395 } },
    'firewall/gb': { unit: 'GB', price: { ...US(0.065), 'eu-west-1': 0.065 } },
  },
})
export type VpcKey = keyof typeof VPC.prices
