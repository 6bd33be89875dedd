import { describe, expect, test } from '@jest/globals'
import { parentOf } from '../../../../../packages/cost/src/estimators/azure/parent.ts'
import { Block } from '../../../../../packages/cost/src/plan/block.ts'
import type { Resource } from '../../../../../packages/cost/src/plan/resource.ts'

const aResource = (
  address: string,
  values: Readonly<Record<string, unknown>> = {},
  parents: Readonly<Record<string, readonly Resource[]>> = {},
): Resource =>
  ({
    address,
    type: address.split('.')[0],
    region: typeof values.location === 'string' ? { name: values.location, from: 'attribute' } : undefined,
    values: new Block({ values, unknown: {}, configured: {}, path: '' }),
    references: (path: string) => parents[path] ?? [],
    referrers: () => [],
  }) as unknown as Resource

describe('of several instances that an attribute may name', () => {
  const accounts = [
    aResource('azurerm_storage_account.all["a"]', { name: 'first' }),
    aResource('azurerm_storage_account.all["b"]', { name: 'second' }),
  ]
  const aShare = (address: string, values: Readonly<Record<string, unknown>> = {}) =>
    aResource(address, values, { storage_account_name: accounts })

  test('it is the one whose name is written', () => {
    expect(
      parentOf(
        aShare('azurerm_storage_share.one', { storage_account_name: 'second' }),
        'storage_account_name',
      ),
    ).toBe(accounts[1])
  })

  test('it is the one with the same key, or whose name is the key', () => {
    expect(parentOf(aShare('azurerm_storage_share.one["b"]'), 'storage_account_name')).toBe(accounts[1])
    expect(parentOf(aShare('azurerm_storage_share.one["first"]'), 'storage_account_name')).toBe(accounts[0])
  })

  test('it is none where nothing tells', () => {
    expect(parentOf(aShare('azurerm_storage_share.one'), 'storage_account_name')).toBeUndefined()
  })
})
