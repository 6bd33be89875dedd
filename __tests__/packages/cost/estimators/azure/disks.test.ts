import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { billOf, costOf, dollars } from '../../estimating.ts'

const aDisk = (storage_account_type: string, values: Readonly<Record<string, unknown>> = {}) => ({
  type: 'azurerm_managed_disk',
  values: { location: 'eastus', storage_account_type, ...values },
})

describe('a managed disk', () => {
  test('is sold in steps, of which the smallest that holds it counts', () => {
    expect(billOf(aDisk('StandardSSD_LRS', { disk_size_gb: 129 }))).toEqual({
      'Storage (E15, LRS)': 19.2,
      'Disk operations': undefined,
    })
  })

  test('of the hard kind is no smaller than 32 GB', () => {
    expect(billOf(aDisk('Standard_LRS', { disk_size_gb: 4 }))).toHaveProperty(['Storage (S4, LRS)'], 1.54)
  })

  test('of the ultra kind costs gigabytes, operations and throughput', () => {
    const ultra = aDisk('UltraSSD_LRS', {
      disk_size_gb: 2000,
      disk_iops_read_write: 4000,
      disk_mbps_read_write: 20,
    })
    expect(billOf(ultra)).toEqual({
      'Storage (ultra, 2048 GiB)': dollars(2048 * 730 * 0.000164),
      'Provisioned IOPS': dollars(4000 * 730 * 0.000068),
      Throughput: dollars(20 * 730 * 0.000479),
    })
  })

  test('of Premium SSD v2 costs what is beyond 3,000 operations and 125 MB/s', () => {
    const premium = aDisk('PremiumV2_LRS', {
      disk_size_gb: 100,
      disk_iops_read_write: 4000,
      disk_mbps_read_write: 125,
    })
    expect(billOf(premium)).toEqual({
      'Storage (Premium SSD v2)': 8.1,
      'Provisioned IOPS (over 3,000)': 5.2,
      'Throughput (over 125 MB/s)': 0,
    })
  })

  test('of a kind that nobody knows, or too large, is unknown', () => {
    expect(Object.values(billOf(aDisk('Quantum_LRS')))).toEqual([undefined])
    expect(Object.values(billOf(aDisk('Premium_LRS', { disk_size_gb: 40_000 })))).toEqual([undefined])
  })

  test('never costs less for being larger', () => {
    const kinds = fc.constantFrom(
      'Standard_LRS',
      'StandardSSD_LRS',
      'StandardSSD_ZRS',
      'Premium_LRS',
      'UltraSSD_LRS',
      'PremiumV2_LRS',
    )
    const sizes = fc.integer({ min: 1, max: 32_767 })
    fc.assert(
      fc.property(kinds, sizes, sizes, (kind, a, b) => {
        const of = (disk_size_gb: number) => costOf(aDisk(kind, { disk_size_gb }))
        expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)))
      }),
    )
  })
})

test('A snapshot costs its size, told, written or that of its disk', () => {
  const aSnapshot = (values: Readonly<Record<string, unknown>>) => ({
    type: 'azurerm_snapshot',
    values: { location: 'westeurope', ...values },
    references: { source_uri: ['azurerm_managed_disk.data'] },
  })
  const source = { ...aDisk('Standard_LRS', { disk_size_gb: 70 }), name: 'data' }
  expect(billOf(aSnapshot({}), { beside: [source] })).toEqual({ Storage: 3.5 }) // 70 GB × $0.05
  expect(billOf(aSnapshot({ disk_size_gb: 20 }), { beside: [source] })).toEqual({ Storage: 1 })
  expect(billOf(aSnapshot({ disk_size_gb: 20 }), { usage: { storage_gb: 300 } })).toEqual({ Storage: 15 })
})
