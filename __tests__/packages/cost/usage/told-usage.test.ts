import { describe, expect, test } from '@jest/globals'
import { toldUsage } from '../../../../packages/cost/src/usage/told-usage.ts'

describe('what is told of a use', () => {
  test('may be a number with underscores, as usage files write it', () => {
    const usage = toldUsage({ requests: '1_000_000', share: '2_000.5', name: 'a_1' })
    expect(usage.number('requests')).toEqual({ value: 1_000_000, assumed: false })
    expect(usage.number('share')?.value).toBe(2000.5)
    expect(usage.number('name')).toBeUndefined()
  })

  test('may be of a part whose name holds dots', () => {
    const usage = toldUsage({ 'azurerm_backup_protected_vm.web[*]': { disk: { gb: 300 } } })
    expect(usage.number('azurerm_backup_protected_vm.web[*].disk.gb')?.value).toBe(300)
  })

  test('may be a yes or no', () => {
    const usage = toldUsage({ capture_enabled: false })
    expect(usage.flag('capture_enabled')).toBe(false)
    expect(usage.flag('other')).toBeUndefined()
  })

  test('counts before what a profile assumes', () => {
    const usage = toldUsage({ a: 1 }, { a: 2, b: 3 })
    expect(usage.number('a')).toEqual({ value: 1, assumed: false })
    expect(usage.number('b')).toEqual({ value: 3, assumed: true })
  })
})
