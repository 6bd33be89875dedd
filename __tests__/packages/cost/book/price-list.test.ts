import { describe, expect, test } from '@jest/globals'
import { EVERYWHERE, everywhere, listed, priceList } from '../../../../packages/cost/src/book/price-list.ts'

const LIST = priceList({
  service: 'A service',
  asOf: '2026-07-01',
  source: 'https://example.com/pricing/',
  default: 'us-east-1',
  prices: {
    flat: { unit: 'month', price: 3 },
    global: { unit: 'month', price: everywhere(3) },
    'by-region': { unit: 'hour', price: { 'us-east-1': 1, 'eu-west-1': 2, 'cn-north-1': 9 } },
    known: {
      unit: 'hour',
      price: { 'us-east-1': 1, 'us-east-2': 1, 'us-west-2': 1, 'eu-west-1': 1.1, 'eu-west-2': 1.2 },
    },
  },
})

const GLOBAL = priceList({
  service: 'A service for the world',
  asOf: '2026-07-01',
  source: 'https://example.com/pricing/',
  default: EVERYWHERE,
  prices: { zone: { unit: 'month', price: 0.5 } },
})

describe('A list of prices', () => {
  test('has the price of a region', () => {
    expect(listed(LIST, 'by-region', 'eu-west-1')).toMatchObject({ amount: 2, method: 'exact' })
  })

  test('falls back to its default region, marked so, with what is known and what regions differ by as its range', () => {
    const price = listed(LIST, 'by-region', 'sa-east-1')
    expect(price).toMatchObject({ amount: 1, method: 'region-fallback', range: [1, 2] })
  })

  test('takes one price for that of its default region', () => {
    expect(listed(LIST, 'flat', 'us-east-1')).toMatchObject({ amount: 3, method: 'exact' })
  })

  test('gives one price bounds elsewhere: of nearly all machines, other regions ask at most 1.45 times that of Virginia', () => {
    const price = listed(LIST, 'flat', 'eu-west-1')
    expect(price).toMatchObject({ amount: 3, method: 'region-fallback', range: [3, 3 * 1.45] })
  })

  test('takes what five regions or more ask for the bounds of the others', () => {
    expect(listed(LIST, 'known', 'sa-east-1')).toMatchObject({ amount: 1, range: [1, 1.2] })
  })

  test('has a price that the vendor asks in all regions, and where the region is not known', () => {
    for (const region of ['us-east-1', 'sa-east-1', undefined]) {
      expect(listed(LIST, 'global', region)).toMatchObject({ amount: 3, method: 'exact' })
      expect(listed(GLOBAL, 'zone', region)).toMatchObject({ amount: 0.5, method: 'exact' })
    }
  })

  test('has prices in yuan of the regions in China alone', () => {
    expect(listed(LIST, 'by-region', 'cn-north-1')).toMatchObject({ amount: 9, currency: 'CNY' })
  })

  test.each(['cn-north-1', 'us-gov-west-1', 'chinaeast2', 'usgovvirginia'])(
    'takes a price of all regions for a guess in %s, which stands apart',
    (region) => {
      expect(listed(GLOBAL, 'zone', region)).toMatchObject({
        amount: 0.5,
        currency: 'USD',
        method: 'region-fallback',
      })
    },
  )
})
