import { describe, expect, test } from '@jest/globals'
import { parentOf, placed } from '../../../../../packages/cost/src/estimators/azure/place.ts'
import { Block } from '../../../../../packages/cost/src/plan/block.ts'
import type { Pricing } from '../../../../../packages/cost/src/estimate/estimator.ts'
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

const nowhere = { region: undefined, inRegion: (region: string) => ({ region }) } as unknown as Pricing

describe('where a part stands', () => {
  const group = aResource('azurerm_resource_group.one', { location: 'westeurope' })

  test('is where what it belongs to does, near or far', () => {
    const server = aResource('azurerm_mssql_server.one', {}, { resource_group_name: [group] })
    const database = aResource('azurerm_mssql_database.one', {}, { server_id: [server] })
    expect(placed(database, nowhere, 'server_id').region).toBe('westeurope')
  })

  test('is what it says itself before all else', () => {
    const here = { region: 'eastus' } as unknown as Pricing
    expect(placed(aResource('azurerm_lb.one', {}, { resource_group_name: [group] }), here).region).toBe(
      'eastus',
    )
  })

  test('stays unknown where nothing tells, even in a circle', () => {
    const circle: Record<string, readonly Resource[]> = {}
    const one = aResource('azurerm_vpn_gateway.one', {}, circle)
    circle.virtual_hub_id = [aResource('azurerm_virtual_hub.one', {}, { vpn_gateway_id: [one] })]
    expect(placed(one, nowhere, 'virtual_hub_id').region).toBeUndefined()
  })
})

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
