import { describe, expect, test } from '@jest/globals'
import { billOf, dollars, estimateOf } from '../../estimating.ts'

const disk = { os_disk: [{ storage_account_type: 'Premium_LRS', disk_size_gb: 100 }] }
const aMachine = (os: 'linux' | 'windows', values: Readonly<Record<string, unknown>> = {}) => ({
  type: `azurerm_${os}_virtual_machine`,
  values: { location: 'eastus', size: 'Standard_D8s_v3', ...disk, ...values },
})

describe('a machine', () => {
  test('costs its hours, and a disk of the size that holds what is asked for', () => {
    expect(billOf(aMachine('linux'))).toEqual({
      'Instance usage (Linux, pay as you go, Standard_D8s_v3)': dollars(730 * 0.384),
      'os_disk / Storage (P10, LRS)': 19.71,
    })
  })

  test('takes a size in any case', () => {
    const bill = billOf(aMachine('linux', { size: 'standard_b1s' }))
    expect(bill).toMatchObject({
      'Instance usage (Linux, pay as you go, standard_b1s)': dollars(730 * 0.0104),
    })
  })

  test('with Windows costs a licence for each vCPU more, unless the licence is one’s own', () => {
    const windows = billOf(aMachine('windows'))
    const hybrid = billOf(aMachine('windows', { license_type: 'Windows_Server' }))
    expect(windows).toMatchObject({
      'Instance usage (Windows, pay as you go, Standard_D8s_v3)': dollars(730 * (0.384 + 8 * 0.046)),
    })
    expect(hybrid).toMatchObject({
      'Instance usage (Windows, hybrid benefit, Standard_D8s_v3)': dollars(730 * 0.384),
    })
  })

  test('with Windows says that its price was computed', () => {
    expect(estimateOf(aMachine('windows')).lines[0]?.method).toBe('region-fallback')
    expect(estimateOf(aMachine('linux')).lines[0]?.method).toBe('exact')
  })

  test('that is bought as spot costs at most the full price, and is known between bounds', () => {
    const [usage] = estimateOf(aMachine('linux', { priority: 'Spot' })).lines
    expect(usage?.cost?.high).toBeCloseTo(730 * 0.384)
    expect(usage?.cost?.low).toBeCloseTo(730 * 0.0384)
    expect(usage?.method).toBe('region-fallback')
  })

  test('runs the hours that are told', () => {
    expect(billOf(aMachine('linux'), { usage: { monthly_hrs: 100 } })).toMatchObject({
      'Instance usage (Linux, pay as you go, Standard_D8s_v3)': 38.4,
    })
  })

  test('of a size that nobody knows is unknown and not free', () => {
    const [usage] = estimateOf(aMachine('linux', { size: 'Standard_Z9_v9' })).lines
    expect(usage).toMatchObject({ cost: undefined, method: 'unknown' })
  })

  test('of a size that only the apply will know is unknown, and its disk is known', () => {
    const bill = billOf({
      ...aMachine('linux', { size: undefined }),
      unknown: { size: true },
      references: { size: ['azurerm_other.one'] },
    })
    expect(bill).toEqual({ 'Instance usage': undefined, 'os_disk / Storage (P10, LRS)': 19.71 })
  })
})

describe('a scale set', () => {
  const aSet = {
    type: 'azurerm_linux_virtual_machine_scale_set',
    name: 'web',
    values: { location: 'eastus', sku: 'Standard_D8s_v3', instances: 3, ...disk },
  }

  test('costs its machines and their disks', () => {
    expect(billOf(aSet)).toEqual({
      'Instance usage (Linux, pay as you go, Standard_D8s_v3)': dollars(3 * 730 * 0.384),
      'os_disk / Storage (P10, LRS)': dollars(3 * 19.71),
    })
  })

  test('that scales by itself is known between its least and most machines', () => {
    const autoscale = {
      type: 'azurerm_monitor_autoscale_setting',
      values: { profile: [{ capacity: [{ minimum: 2, default: 3, maximum: 10 }] }] },
      references: { target_resource_id: ['azurerm_linux_virtual_machine_scale_set.web'] },
    }
    const [usage] = estimateOf(aSet, { beside: [autoscale] }).lines
    expect(usage?.quantity).toEqual({ low: 2 * 730, expected: 3 * 730, high: 10 * 730 })
  })
})

test('A cluster for learning that may be empty is known between nothing and all its machines', () => {
  const [usage] = estimateOf({
    type: 'azurerm_machine_learning_compute_cluster',
    values: {
      location: 'westeurope',
      vm_size: 'Standard_D2s_v3',
      scale_settings: [{ min_node_count: 0, max_node_count: 4 }],
    },
  }).lines
  expect(usage?.cost?.expected).toBe(0)
  expect(usage?.cost?.high).toBeCloseTo(4 * 730 * 0.12)
})
