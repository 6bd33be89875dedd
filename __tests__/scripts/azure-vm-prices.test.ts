import { describe, expect, test } from '@jest/globals'
import { withoutWindows } from '../../scripts/azure-vm-prices.ts'

describe('prices of machines', () => {
  test('that hold a Windows licence are put right by those of their family', () => {
    const prices = { Standard_D2as_v5: 0.086, Standard_D4as_v5: 0.172 + 4 * 0.046, Standard_D8as_v5: 0.344 }
    expect(withoutWindows(prices)).toEqual({ ...prices, Standard_D4as_v5: 0.172 })
  })

  test('of a size with fewer active vCPUs hold the licences of those', () => {
    const prices = {
      'Standard_E8-2as_v5': 0.452 + 2 * 0.046,
      Standard_E8as_v5: 0.452,
      Standard_E4as_v5: 0.226,
    }
    expect(withoutWindows(prices)['Standard_E8-2as_v5']).toBe(0.452)
  })

  test('that differ otherwise stay, as do families without a price per vCPU', () => {
    const prices = {
      Standard_E64_v3: 3.629,
      Standard_E32_v3: 2.016,
      Standard_D2_v2: 0.146,
      Standard_D3_v2: 0.293,
    }
    expect(withoutWindows(prices)).toEqual(prices)
  })
})
