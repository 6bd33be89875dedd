import { describe, expect, test } from '@jest/globals'
import { listed, priceList } from '../../../../packages/cost/src/book/price-list.ts'

const LIST = priceList({
  service: 'A service',
  asOf: '2026-07-01',
  source: 'https://example.com/pricing/',
  default: 'us-east-1',
  prices: {
    everywhere: { unit: 'month', price: 3 },
    'by-region': { unit: 'hour', price: { 'us-east-1': 1, 'eu-west-1': 2, 'cn-north-1': 9 } },
  },
})

describe('A list of prices', () => {
  test('has the price of a region', () => {
    expect(listed(LIST, 'by-region', 'eu-west-1')).toMatchObject({ amount: 2, method: 'exact' })
  })

  test('falls back to its default region, marked so, with the range of what is known in dollars', () => {
    const price = listed(LIST, 'by-region', 'sa-east-1')
    expect(price).toMatchObject({ amount: 1, method: 'region-fallback', range: [1, 2] })
  })

  test('has prices in yuan of the regions in China alone', () => {
    expect(listed(LIST, 'by-region', 'cn-north-1')).toMatchObject({ amount: 9, currency: 'CNY' })
  })

  test('takes a price of all regions for dollars, and for a guess where bills are in yuan', () => {
    expect(listed(LIST, 'everywhere', 'eu-west-1')).toMatchObject({ amount: 3, method: 'exact' })
    expect(listed(LIST, 'everywhere', 'cn-north-1')).toMatchObject({
      amount: 3,
      currency: 'USD',
      method: 'region-fallback',
    })
  })
})
