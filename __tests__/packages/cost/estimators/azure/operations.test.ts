import { describe, expect, test } from '@jest/globals'
import { billOf, dollars, estimateOf } from '../../estimating.ts'

describe('a workspace of logs', () => {
  const workspace = (values: Readonly<Record<string, unknown>> = {}) => ({
    type: 'azurerm_log_analytics_workspace',
    name: 'logs',
    values: { location: 'westeurope', sku: 'PerGB2018', ...values },
  })

  test('costs what it takes in', () => {
    const bill = billOf(workspace(), { usage: { monthly_log_data_ingestion_gb: 20 } })
    expect(bill).toMatchObject({ 'Log data ingestion': 59.8 })
  })

  test('with a reserved capacity costs it every day', () => {
    const reserved = workspace({ sku: 'CapacityReservation', reservation_capacity_in_gb_per_day: 100 })
    expect(billOf(reserved)).toMatchObject({ 'Log data ingestion': dollars(30 * 252.84) })
  })

  test('that Sentinel watches is paid for that too', () => {
    const connector = {
      type: 'azurerm_sentinel_data_connector_office_365',
      references: { log_analytics_workspace_id: ['azurerm_log_analytics_workspace.logs'] },
    }
    expect(billOf(workspace())).not.toHaveProperty(['Sentinel data ingestion'])
    expect(billOf(workspace(), { beside: [connector] })).toHaveProperty(['Sentinel data ingestion'])
  })

  test('of a price plan of the past is unknown, and a free one costs nothing', () => {
    expect(estimateOf(workspace({ sku: 'PerNode' })).standing).toBe('unknown')
    expect(billOf(workspace({ sku: 'Free' }))).toEqual({})
  })
})

describe('an alert', () => {
  const dimensions = (...values: readonly string[]) =>
    values.map((value) => ({ name: 'x', operator: 'Include', values: [value] }))

  test('on metrics costs every series of every resource', () => {
    const alert = {
      type: 'azurerm_monitor_metric_alert',
      values: { scopes: ['a', 'b'], criteria: [{ dimension: dimensions('X', 'Y') }, { dimension: [] }] },
    }
    expect(billOf(alert)).toEqual({ 'Metrics monitoring': 0.6 }) // 2 × (2 + 1) × $0.10
  })

  test.each([
    ['PT1M', 3],
    ['PT5M', 1.5],
    ['PT10M', 1],
    ['PT1H', 0.5],
    ['P1D', 0.5],
  ])('on logs every %s costs by how often it looks', (evaluation_frequency, cost) => {
    const alert = {
      type: 'azurerm_monitor_scheduled_query_rules_alert_v2',
      values: { evaluation_frequency, scopes: ['a'], criteria: [{ dimension: [] }] },
    }
    expect(Object.values(billOf(alert))).toEqual([cost])
  })

  test('that is switched off costs nothing', () => {
    expect(
      billOf({ type: 'azurerm_monitor_metric_alert', values: { enabled: false, criteria: [{}] } }),
    ).toEqual({})
  })
})

describe('Defender', () => {
  const plan = (values: Readonly<Record<string, unknown>>) => ({
    type: 'azurerm_security_center_subscription_pricing',
    values,
  })

  test('costs what it protects', () => {
    const bill = billOf(plan({ tier: 'Standard', resource_type: 'Containers' }), {
      usage: { monthly_containers_vcores: 3 },
    })
    expect(bill).toEqual({ 'Defender for containers': 20.61 })
  })

  test('that is free costs nothing, and one that nobody knows is unknown', () => {
    expect(billOf(plan({ tier: 'Free' }))).toEqual({})
    expect(estimateOf(plan({ tier: 'Standard', resource_type: 'Moons' })).standing).toBe('unknown')
  })
})

describe('a vault of backups', () => {
  const vault = {
    type: 'azurerm_recovery_services_vault',
    name: 'safe',
    values: { name: 'safe', location: 'westeurope', storage_mode_type: 'LocallyRedundant' },
  }
  const protectedMachine = {
    type: 'azurerm_backup_protected_vm',
    name: 'web',
    values: { recovery_vault_name: 'safe' },
    references: {
      recovery_vault_name: ['azurerm_recovery_services_vault.safe'],
      source_vm_id: ['azurerm_linux_virtual_machine.web'],
    },
  }
  const machine = (disk_size_gb?: number) => ({
    type: 'azurerm_linux_virtual_machine',
    name: 'web',
    values: { location: 'westeurope', os_disk: [{ disk_size_gb }] },
  })

  test.each([
    [40, 'under 50 GB', 5],
    [500, 'under 500 GB', 10],
    [1200, 'over 500 GB', 30],
  ])('with a machine of %s GB costs by its size', (size, label, cost) => {
    const bill = billOf(vault, { beside: [protectedMachine, machine(size)] })
    expect(bill).toEqual({
      [`azurerm_backup_protected_vm.web / Instance backup (${label})`]: cost,
      'azurerm_backup_protected_vm.web / LRS data stored': dollars(size * 0.0224),
    })
  })

  test('takes what is told of a machine', () => {
    const usage = {
      'azurerm_backup_protected_vm.web': { disk_utilization_gb: 300, additional_backup_retention_gb: 100 },
    }
    const bill = billOf(vault, { beside: [protectedMachine, machine()], usage })
    expect(bill).toMatchObject({ 'azurerm_backup_protected_vm.web / LRS data stored': 8.96 })
  })
})

test('A key in software costs operations; a certificate its renewals', () => {
  const key = { type: 'azurerm_key_vault_key', values: { location: 'eastus', key_type: 'EC' } }
  const usage = { monthly_protected_keys_operations: 1_000_000 }
  expect(billOf(key, { usage })).toMatchObject({ 'Software-protected keys': 15 }) // 100 × $0.15
  const certificate = { type: 'azurerm_key_vault_certificate', values: { location: 'eastus' } }
  expect(billOf(certificate, { usage: { monthly_certificate_renewal_requests: 2 } })).toMatchObject({
    'Certificate renewals': 6,
  })
})
