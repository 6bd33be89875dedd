import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { billOf, costOf, estimateOf } from '../../estimating.ts'

test('A NAT gateway: hours, and what passes', () => {
  const gateway = { type: 'aws_nat_gateway' }
  expect(billOf(gateway, { usage: { monthly_data_processed_gb: 100 } })).toEqual({
    'NAT gateway': 32.85, // 730 h × $0.045
    'Data processed': 4.5, // 100 GB × $0.045
  })
})

describe('a load balancer', () => {
  const aBalancer = (load_balancer_type: string) => ({ type: 'aws_lb', values: { load_balancer_type } })

  test('pays units for what it needs most of', () => {
    const usage = {
      new_connections: 10_000,
      active_connections: 30_000,
      processed_bytes_gb: 50,
      rule_evaluations: 200_000,
    }
    expect(billOf(aBalancer('application'), { usage })).toEqual({
      'Application load balancer': 16.43, // 730 h × $0.0225
      'Load balancer capacity units': 1.6, // max(100, 10, 50, 200) h × $0.008
    })
    expect(billOf(aBalancer('network'), { usage })).toEqual({
      'Network load balancer': 16.43,
      'Load balancer capacity units': 0.6, // max(100, 10, 50) h × $0.006
    })
  })

  test('of a gateway has prices of its own', () => {
    expect(billOf(aBalancer('gateway'))).toMatchObject({ 'Gateway load balancer': 9.13 }) // 730 h × $0.0125
  })
})

describe('an endpoint', () => {
  const anEndpoint = (values: Readonly<Record<string, unknown>>) => ({ type: 'aws_vpc_endpoint', values })

  test('that is a route is free', () => {
    expect(costOf(anEndpoint({ vpc_endpoint_type: 'Gateway' }))).toBe(0)
    expect(costOf(anEndpoint({}))).toBe(0)
  })

  test('has an interface in each subnet, also of subnets that do not exist yet', () => {
    const known = anEndpoint({ vpc_endpoint_type: 'Interface', subnet_ids: ['subnet-1', 'subnet-2'] })
    expect(billOf(known)).toMatchObject({ 'Endpoint (Interface)': 14.6 }) // 2 × 730 h × $0.01
    const planned = {
      type: 'aws_vpc_endpoint',
      values: { vpc_endpoint_type: 'Interface' },
      unknown: { subnet_ids: true },
      references: { subnet_ids: ['aws_subnet.a', 'aws_subnet.b'] },
    }
    const beside = ['a', 'b'].map((name) => ({ type: 'aws_subnet', name }))
    expect(billOf(planned, { beside })).toMatchObject({ 'Endpoint (Interface)': 14.6 })
  })

  test('pays less for each GB the more passes, and never less in all', () => {
    const interface_ = anEndpoint({ vpc_endpoint_type: 'Interface' })
    const of = (gb: number) => costOf(interface_, { usage: { monthly_data_processed_gb: gb } })
    expect(of(7_000_000)).toBeCloseTo(7.3 + 10_000 + 24_000 + 8000)
    const amounts = fc.integer({ min: 0, max: 9_000_000 })
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)))
      }),
    )
  })
})

describe('a public address', () => {
  test('that nothing uses is paid', () => {
    expect(billOf({ type: 'aws_eip' })).toEqual({ 'IP address (if unused)': 3.65 }) // 730 h × $0.005
  })

  test('that a gateway uses is paid at most, which its name says', () => {
    const gateway = { type: 'aws_nat_gateway', references: { allocation_id: ['aws_eip.eip'] } }
    const [line] = estimateOf({ type: 'aws_eip' }, { beside: [gateway] }).lines
    expect(line?.name).toBe('IP address (in use, billed by AWS since February 2024)')
    expect(line?.cost).toEqual({ low: 0, expected: 0, high: expect.closeTo(3.65) })
  })
})

test('A connection to a transit gateway pays for being attached', () => {
  expect(billOf({ type: 'aws_vpn_connection', values: { vpn_gateway_id: 'vgw-1' } })).toEqual({
    'VPN connection': 36.5, // 730 h × $0.05
  })
  const attached = { type: 'aws_vpn_connection', values: { transit_gateway_id: 'tgw-1' } }
  expect(billOf(attached, { usage: { monthly_data_processed_gb: 100 } })).toEqual({
    'VPN connection': 36.5,
    'Transit gateway attachment': 36.5, // 730 h × $0.05
    'Data processed': 2, // 100 GB × $0.02
  })
})

test('A firewall has an endpoint in each subnet', () => {
  const firewall = {
    type: 'aws_networkfirewall_firewall',
    values: { subnet_mapping: [{ subnet_id: 'a' }, { subnet_id: 'b' }] },
  }
  expect(billOf(firewall)).toMatchObject({ 'Network Firewall Endpoint': 576.7 }) // 2 × 730 h × $0.395
})

test.each([
  ['aws_ec2_transit_gateway_peering_attachment', 36.5], // 730 h × $0.05
  ['aws_ec2_transit_gateway_vpc_attachment', 36.5],
  ['aws_ec2_client_vpn_endpoint', 36.5],
  ['aws_ec2_client_vpn_network_association', 73], // 730 h × $0.10
  ['aws_ec2_traffic_mirror_session', 10.95], // 730 h × $0.015
  ['aws_elb', 18.25], // 730 h × $0.025
])('%s costs its hours', (type, cost) => {
  expect(costOf({ type })).toBeCloseTo(cost)
})
