import { describe, expect, test } from '@jest/globals'
import { billOf, dollars, estimateOf } from '../../estimating.ts'

describe('a cluster of Kubernetes', () => {
  const cluster = (
    pool: Readonly<Record<string, unknown>>,
    values: Readonly<Record<string, unknown>> = {},
  ) => ({
    type: 'azurerm_kubernetes_cluster',
    values: { location: 'eastus', default_node_pool: [{ vm_size: 'Standard_D2_v2', ...pool }], ...values },
  })

  test('costs its promise of uptime, its nodes and their disks', () => {
    const bill = billOf(cluster({ node_count: 5, os_disk_size_gb: 32 }, { sku_tier: 'Standard' }))
    expect(bill).toEqual({
      'Uptime SLA': 73,
      'default_node_pool / Instance usage (Linux, pay as you go, Standard_D2_v2)': dollars(5 * 730 * 0.146),
      'default_node_pool / os_disk / Storage (S4, LRS)': 7.68,
    })
  })

  test('whose nodes have disks of their own pays none', () => {
    expect(Object.keys(billOf(cluster({ os_disk_type: 'Ephemeral' })))).toHaveLength(1)
  })

  test('that scales is known between its least and most nodes', () => {
    const scaled = cluster({ node_count: 3, min_count: 2, max_count: 6, auto_scaling_enabled: true })
    expect(estimateOf(scaled).lines[0]?.quantity).toEqual({ low: 2 * 730, expected: 3 * 730, high: 6 * 730 })
  })
})

test('A group of containers costs what they ask for, all month', () => {
  const group = {
    type: 'azurerm_container_group',
    values: {
      location: 'eastus',
      os_type: 'Linux',
      container: [
        { cpu: 1, memory: 1.5 },
        { cpu: 0.5, memory: 0.5 },
      ],
    },
  }
  expect(billOf(group)).toEqual({
    vCPU: dollars(1.5 * 730 * 0.0405),
    Memory: dollars(2 * 730 * 0.00445),
  })
})

describe('a container app', () => {
  const app = (values: Readonly<Record<string, unknown>> = {}) => ({
    type: 'azurerm_container_app',
    values: {
      location: 'eastus',
      template: [{ min_replicas: 1, max_replicas: 3, container: [{ cpu: 0.5, memory: '1Gi' }] }],
      ...values,
    },
  })
  const month = 730 * 3600

  test('costs the replicas that always run, and is known up to its most', () => {
    const idle = estimateOf(app()).lines.find(({ name }) => name === 'vCPU (idle)')
    expect(idle?.cost?.expected).toBeCloseTo((0.5 * month - 180_000) * 0.000003)
    expect(idle?.cost?.high).toBeCloseTo(3 * 0.5 * month * 0.000003)
  })

  test('costs what its requests keep busy, where they are told', () => {
    const usage = { requests: 10_000_000, execution_time_ms: 200, concurrent_requests: 2 }
    expect(billOf(app(), { usage })).toMatchObject({
      'vCPU (active)': dollars((0.5 * 1_000_000 - 180_000) * 0.000024),
      Requests: 3.2, // (10 − 2) M × $0.40
    })
    expect(billOf(app())).toMatchObject({ 'vCPU (active)': undefined })
  })

  test('on a dedicated profile is paid for by its environment', () => {
    expect(billOf(app({ workload_profile_name: 'big' }))).toEqual({})
    const environment = {
      type: 'azurerm_container_app_environment',
      values: { location: 'eastus', workload_profile: [{ name: 'big', workload_profile_type: 'D4' }] },
    }
    expect(billOf(environment)).toEqual({ 'Dedicated plan management': 73, 'Nodes (big)': undefined })
  })
})

test('A registry has gigabytes in its price, and pays for each copy elsewhere', () => {
  const registry = (values: Readonly<Record<string, unknown>>) => ({
    type: 'azurerm_container_registry',
    values: { location: 'westeurope', ...values },
  })
  expect(billOf(registry({ sku: 'Basic' }), { usage: { storage_gb: 150 } })).toMatchObject({
    'Registry usage (Basic)': 5,
    'Storage (over 10GB)': 14,
  })
  const copies = [{ location: 'eastus' }, { location: 'northeurope' }]
  expect(billOf(registry({ sku: 'Premium', georeplications: copies }))).toMatchObject({
    'Geo replication (2 locations)': 100,
  })
})

test('A cluster of Data Explorer costs its machines and a markup for each vCore', () => {
  const cluster = {
    type: 'azurerm_kusto_cluster',
    values: { location: 'eastus', sku: [{ name: 'Standard_E2ads_v5', capacity: 2 }] },
  }
  const bill = billOf(cluster)
  expect(bill['Engine instances (Standard_E2ads_v5)']).toBe(dollars(2 * 730 * 0.131))
  expect(bill['Azure Data Explorer markup']).toBe(dollars(2 * 2 * 730 * 0.11))
})
