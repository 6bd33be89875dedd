import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { billOf, costOf, dollars } from '../../estimating.ts'

const anAccount = (values: Readonly<Record<string, unknown>> = {}) => ({
  type: 'azurerm_storage_account',
  name: 'kept',
  values: {
    name: 'kept',
    location: 'westus',
    account_tier: 'Standard',
    account_replication_type: 'LRS',
    ...values,
  },
})

describe('a storage account', () => {
  test('costs nothing that a plan tells: its lines hang on use', () => {
    const bill = billOf(anAccount())
    expect(Object.keys(bill)).toContain('Capacity (first 50TB)')
    expect(new Set(Object.values(bill))).toEqual(new Set([undefined]))
  })

  test('costs less for each gigabyte beyond 50 and 500 TB', () => {
    const bill = billOf(anAccount(), { usage: { storage_gb: 600_000 } })
    expect(bill).toMatchObject({
      'Capacity (first 50TB)': dollars(51_200 * 0.0208),
      'Capacity (next 450TB)': dollars(512_000 * 0.0208 * 0.96),
      'Capacity (over 500TB)': dollars(36_800 * 0.0208 * 0.92),
    })
  })

  test('that is cool costs what is read, and what is deleted early', () => {
    const usage = { monthly_data_retrieval_gb: 1000, early_deletion_gb: 100 }
    expect(billOf(anAccount({ access_tier: 'Cool' }), { usage })).toMatchObject({
      'Data retrieval': 10,
      'Early deletion': 1.52,
    })
  })

  test('in zones of a region that has none is unknown, not at another region’s price', () => {
    const bill = billOf(anAccount({ account_replication_type: 'GZRS' }), { usage: { storage_gb: 1000 } })
    expect(bill).toHaveProperty(['Capacity'], undefined)
  })

  test('never costs less for keeping more', () => {
    const kinds = fc.record({
      account_tier: fc.constantFrom('Standard', 'Premium'),
      access_tier: fc.constantFrom('Hot', 'Cool'),
      account_replication_type: fc.constantFrom('LRS', 'ZRS'),
    })
    const sizes = fc.integer({ min: 0, max: 2_000_000 })
    fc.assert(
      fc.property(kinds, sizes, sizes, (values, a, b) => {
        const of = (storage_gb: number) => costOf(anAccount(values), { usage: { storage_gb } })
        expect(of(Math.max(a, b))).toBeGreaterThanOrEqual(of(Math.min(a, b)))
      }),
    )
  })
})

describe('what stands in an account', () => {
  const aShare = (values: Readonly<Record<string, unknown>> = {}) => ({
    type: 'azurerm_storage_share',
    values: { storage_account_name: 'kept', quota: 50, ...values },
    references: { storage_account_name: ['azurerm_storage_account.kept'] },
  })

  test('is priced by its account: a premium share by what it may hold', () => {
    const premium = anAccount({ account_kind: 'FileStorage', account_tier: 'Premium' })
    const bill = billOf(aShare(), { beside: [premium] })
    expect(bill['Data at rest']).toBeGreaterThan(0)
    expect(bill['Snapshots']).toBeUndefined()
  })

  test('is unknown where the account is not in the plan', () => {
    expect(costOf({ ...aShare(), references: {} })).toBe(0)
  })

  test('A table is dearer with a key of one’s own', () => {
    const table = {
      type: 'azurerm_storage_table',
      values: { location: 'westeurope', storage_account_name: 'kept' },
      references: { storage_account_name: ['azurerm_storage_account.kept'] },
    }
    const key = {
      type: 'azurerm_storage_account_customer_managed_key',
      references: { storage_account_id: ['azurerm_storage_account.kept'] },
    }
    const usage = { monthly_storage_gb: 100 }
    expect(billOf(table, { beside: [anAccount()], usage })).toHaveProperty(['Capacity'], 4.5)
    expect(billOf(table, { beside: [anAccount(), key], usage })).toHaveProperty(['Capacity'], 5.85)
  })
})
