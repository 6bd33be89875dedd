import { describe, expect, test } from '@jest/globals'
import { billOf, dollars, estimateOf } from '../../estimating.ts'

const eastus = (type: string, values: Readonly<Record<string, unknown>> = {}) => ({
  type: `azurerm_${type}`,
  values: { location: 'eastus', ...values },
})

describe('an address', () => {
  test.each([
    [{ allocation_method: 'Static', sku: 'Standard' }, 'IP address (static, regional)', 3.65],
    [{ allocation_method: 'Static', sku: 'Basic' }, 'IP address (static, regional)', 2.63],
    [{ allocation_method: 'Dynamic' }, 'IP address (dynamic, regional)', 2.92],
    [{ allocation_method: 'Static', sku_tier: 'Global' }, 'IP address (static, global)', 7.3],
  ])('%j costs by the hour', (values, name, cost) => {
    expect(billOf(eastus('public_ip', values))).toEqual({ [name]: cost })
  })
})

test('A NAT gateway costs its hours, and what passes', () => {
  expect(billOf(eastus('nat_gateway'), { usage: { monthly_data_processed_gb: 10 } })).toEqual({
    'NAT gateway': dollars(730 * 0.045),
    'Data processed': 0.45,
  })
})

describe('a rule of a load balancer', () => {
  const rule = { type: 'azurerm_lb_rule', references: { loadbalancer_id: ['azurerm_lb.front'] } }
  const balancer = (sku: string) => ({ ...eastus('lb', { sku }), name: 'front' })

  test('costs by the hour where the balancer is a standard one', () => {
    expect(billOf(rule, { beside: [balancer('Standard')] })).toEqual({ 'Rule usage': 7.3 })
    expect(billOf(rule, { beside: [balancer('Basic')] })).toEqual({})
  })
})

describe('an application gateway', () => {
  const gateway = (values: Readonly<Record<string, unknown>>) => eastus('application_gateway', values)

  test('of the second version costs its hours and capacity units', () => {
    expect(billOf(gateway({ sku: [{ name: 'WAF_v2', tier: 'WAF_v2', capacity: 2 }] }))).toEqual({
      'Gateway usage (WAF v2)': dollars(730 * 0.36),
      'V2 capacity units (WAF)': dollars(2 * 730 * 0.0144),
    })
  })

  test('that scales is known between its least and most units', () => {
    const scaling = gateway({
      sku: [{ name: 'Standard_v2', tier: 'Standard_v2' }],
      autoscale_configuration: [{ min_capacity: 3, max_capacity: 10 }],
    })
    const units = estimateOf(scaling).lines[1]
    expect(units?.quantity).toEqual({ low: 3 * 730, expected: 3 * 730, high: 10 * 730 })
  })

  test('of the first version costs what it processes beyond what is included', () => {
    const medium = gateway({ sku: [{ name: 'Standard_Medium', tier: 'Standard', capacity: 2 }] })
    expect(billOf(medium, { usage: { monthly_data_processed_gb: 11_240 } })).toEqual({
      'Gateway usage (basic, medium)': dollars(2 * 730 * 0.07),
      'Data processing (10-40TB)': 7, // 1,000 GB × $0.007
    })
  })
})

test('A VPN gateway has 128 tunnels in its price', () => {
  const gateway = eastus('virtual_network_gateway', { type: 'Vpn', sku: 'VpnGw1' })
  expect(billOf(gateway, { usage: { p2s_connection: 150 } })).toMatchObject({
    'VPN gateway (VpnGw1)': 138.7,
    'VPN gateway P2S tunnels (over 128)': 160.6, // 22 × 730 h × $0.01
  })
  expect(billOf(gateway, { usage: { p2s_connection: 50 } })).toMatchObject({
    'VPN gateway P2S tunnels (over 128)': 0,
  })
})

test('DNS queries beyond a billion cost half', () => {
  expect(billOf(eastus('dns_a_record'), { usage: { monthly_queries: 1_500_000_000 } })).toEqual({
    'DNS queries (first 1B)': 400,
    'DNS queries (over 1B)': 100,
  })
})

test('An endpoint of a Traffic Manager that is switched off costs nothing', () => {
  const endpoint = {
    type: 'azurerm_traffic_manager_external_endpoint',
    references: { profile_id: ['azurerm_traffic_manager_profile.main'] },
  }
  const profile = (values: Readonly<Record<string, unknown>>) => ({
    type: 'azurerm_traffic_manager_profile',
    name: 'main',
    values,
  })
  const fast = profile({ monitor_config: [{ interval_in_seconds: 10 }] })
  expect(billOf(endpoint, { beside: [fast] })).toEqual({
    'Basic health check (Global)': 0.54,
    'Fast interval health checks add-on (Global)': 2,
  })
  expect(billOf(endpoint, { beside: [profile({ profile_status: 'Disabled' })] })).toEqual({})
})

test('Each source, destination and configuration of a connection monitor is a test, of which ten are free', () => {
  const ends = (count: number) => Array.from({ length: count }, (_, index) => `end-${String(index)}`)
  const group = {
    source_endpoints: ends(3),
    destination_endpoints: ends(2),
    test_configuration_names: ends(3),
  }
  const monitor = eastus('network_connection_monitor', { test_group: [group, { ...group, enabled: false }] })
  expect(billOf(monitor)).toEqual({ 'Tests (10-240,010)': 2.4 }) // (18 − 10) × $0.30
})

test('A hub of a virtual WAN is billed where it is a standard one, and unknown where it does not say', () => {
  expect(billOf(eastus('virtual_hub', { sku: 'Standard' }))).toMatchObject({ Deployment: 182.5 })
  expect(billOf(eastus('virtual_hub', { sku: 'Basic' }))).toEqual({})
  expect(billOf(eastus('virtual_hub'))).toMatchObject({ Deployment: undefined })
})
