import { expect, test } from '@jest/globals'
import { AZURE_FREE } from '../../../../../packages/cost/src/estimators/azure/free.ts'
import { AZURE } from '../../../../../packages/cost/src/estimators/azure/index.ts'

test('No type is both free and priced, or named twice', () => {
  expect(AZURE_FREE.filter((type) => Object.hasOwn(AZURE, type))).toEqual([])
  expect(new Set(AZURE_FREE).size).toBe(AZURE_FREE.length)
})

test('Free types are spelled as the provider spells types', () => {
  expect(AZURE_FREE.filter((type) => !/^azurerm_[a-z0-9]+(?:_[a-z0-9]+)*$/.test(type))).toEqual([])
  expect(AZURE_FREE).toEqual(
    expect.arrayContaining(['azurerm_resource_group', 'azurerm_subnet', 'azurerm_key_vault']),
  )
})
