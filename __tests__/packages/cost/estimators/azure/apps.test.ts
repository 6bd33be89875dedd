import { describe, expect, test } from '@jest/globals'
import { billOf, dollars, estimateOf } from '../../estimating.ts'

const aPlanOf = (sku_name: string, values: Readonly<Record<string, unknown>> = {}) => ({
  type: 'azurerm_service_plan',
  name: 'apps',
  values: { location: 'eastus', os_type: 'Linux', sku_name, ...values },
})

describe('a service plan', () => {
  test('costs each of its machines', () => {
    expect(billOf(aPlanOf('S1', { os_type: 'Windows', worker_count: 2 }))).toEqual({
      'Instance usage (S1)': dollars(2 * 730 * 0.1),
    })
  })

  test('that bills by its functions, or is free, costs nothing of its own', () => {
    for (const size of ['Y1', 'EP1', 'F1', 'WS1']) expect(billOf(aPlanOf(size))).toEqual({})
  })

  test('of a size without a known price is unknown', () => {
    expect(billOf(aPlanOf('X9'))).toEqual({ 'Instance usage (X9)': undefined })
  })
})

describe('a function app', () => {
  const app = {
    type: 'azurerm_linux_function_app',
    values: { location: 'eastus' },
    references: { service_plan_id: ['azurerm_service_plan.apps'] },
  }

  test('on an elastic plan costs its machine', () => {
    expect(billOf(app, { beside: [aPlanOf('EP2')] })).toEqual({
      'vCPU (EP2)': dollars(2 * 730 * 0.173),
      'Memory (EP2)': dollars(7 * 730 * 0.0123),
    })
  })

  test('by consumption costs executions, of 100 ms and 128 MB at least', () => {
    const usage = { monthly_executions: '3_000_000', execution_duration_ms: 50, memory_mb: 10 }
    expect(billOf(app, { beside: [aPlanOf('Y1')], usage })).toEqual({
      'Execution time': 0.6, // 3 M × 0.1 s × 0.125 GB × $0.000016
      Executions: 0.6,
    })
  })
})

describe('what passes messages', () => {
  test('A namespace of event hubs grows up to its maximum', () => {
    const hub = {
      type: 'azurerm_eventhub_namespace',
      values: { sku: 'Standard', capacity: 2, auto_inflate_enabled: true, maximum_throughput_units: 10 },
    }
    const capacity = estimateOf(hub).lines.find(({ name }) => name === 'Capacity (Standard)')
    expect(capacity?.quantity).toEqual({ low: 2, expected: 2, high: 10 })
    expect(capacity?.cost?.expected).toBeCloseTo(2 * 730 * 0.03)
  })

  test('Capture is paid where the usage file says that it is on', () => {
    const hub = { type: 'azurerm_eventhub_namespace', values: { sku: 'Standard', capacity: 1 } }
    expect(billOf(hub, { usage: { capture_enabled: true } })).toHaveProperty(['Capture'], 73)
    expect(billOf(hub)).not.toHaveProperty(['Capture'])
  })

  test('A service bus has 13 million operations in its price', () => {
    const bus = { type: 'azurerm_servicebus_namespace', values: { sku: 'Standard' } }
    const usage = { monthly_messaging_operations: 113_000_000, monthly_brokered_connections: 500 }
    expect(billOf(bus, { usage })).toEqual({
      'Base charge': 9.81,
      'Messaging operations (13M-100M)': 69.6, // 87 M × $0.80
      'Messaging operations (100M-2,500M)': 6.5, // 13 M × $0.50
    })
  })
})

test('API management costs its units, and calls where it has none', () => {
  const api = (sku_name: string) => ({
    type: 'azurerm_api_management',
    values: { location: 'eastus', sku_name },
  })
  expect(billOf(api('Basic_2'))).toEqual({ 'API management (basic)': 294.34 })
  expect(billOf(api('Consumption_0'), { usage: { monthly_api_calls: 10_000_000 } })).toEqual({
    'API management (consumption)': 35,
  })
})

test('A workflow has 4,000 actions in its price', () => {
  const workflow = { type: 'azurerm_logic_app_workflow', values: { location: 'eastus' } }
  expect(billOf(workflow, { usage: { monthly_actions: 104_000 } })).toHaveProperty(
    ['Actions (over 4,000)'],
    2.5,
  )
})
