import { describe, expect, test } from '@jest/globals'
import { ESTIMATORS } from '../../../../packages/cost/src/estimators/index.ts'
import {
  EVERYWHERE,
  byRule,
  declaredLists,
  everywhere,
  listed,
  priceList,
} from '../../../../packages/cost/src/book/price-list.ts'

const LIST = priceList({
  service: 'A service',
  asOf: '2026-07-01',
  source: 'https://example.com/pricing/',
  default: 'us-east-1',
  prices: {
    flat: { unit: 'month', price: 3 },
    global: { unit: 'month', price: everywhere(3) },
    'by-region': { unit: 'hour', price: { 'us-east-1': 1, 'eu-west-1': 2, 'cn-north-1': 9 } },
    ruled: { unit: 'hour', price: { 'us-east-1': 1, 'eu-west-1': byRule(2) } },
    'all-ruled': { unit: 'hour', price: { 'us-east-1': byRule(2) } },
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

  test('has no exact price where a rule gave it, but one within a tenth', () => {
    expect(listed(LIST, 'ruled', 'us-east-1').method).toBe('exact')
    expect(listed(LIST, 'ruled', 'eu-west-1')).toMatchObject({
      amount: 2,
      method: 'region-fallback',
      range: [1.8, 2.2],
    })
    // Borrowed, and given by a rule: 2 × 0.9 to 2 × 1.45 × 1.1.
    expect(listed(LIST, 'all-ruled', 'eu-west-1').range).toEqual([1.8, 3.19])
  })
})

describe('A price that is kept by hand', () => {
  const ofWaf = (acl: number) =>
    priceList({
      service: 'AWS WAF',
      asOf: '2026-07-01',
      source: 'https://aws.amazon.com/waf/pricing/',
      default: 'us-east-1',
      prices: { acl: { unit: 'month', price: acl }, 'no-such': { unit: 'month', price: acl } },
    })
  const HAND = / \(kept by hand, not confirmed\)$/

  test('is confirmed by a recorded result that charged it', () => {
    expect(listed(ofWaf(5), 'acl', 'us-east-1').source).toBe('https://aws.amazon.com/waf/pricing/')
  })

  test('says in its source that none did: of another key, and once it is changed', () => {
    expect(listed(ofWaf(5), 'no-such', 'us-east-1').source).toMatch(HAND)
    expect(listed(ofWaf(6), 'acl', 'us-east-1').source).toMatch(HAND)
  })

  test('is exact in another region where a recorded result charged the same', () => {
    const disk = priceList({
      service: 'Managed Disks',
      asOf: '2026-08-21',
      source: 'https://azure.microsoft.com/pricing/details/managed-disks/',
      default: 'eastus',
      prices: { 'S4/LRS': { unit: 'month', price: 1.536 } },
    })
    expect(listed(disk, 'S4/LRS', 'westeurope').method).toBe('exact')
    expect(listed(disk, 'S4/LRS', 'uksouth').method).toBe('region-fallback')
  })
})

describe('Every list of the estimators', () => {
  const REGIONS = [
    'us-east-1',
    'sa-east-1',
    'cn-north-1',
    'us-gov-west-1',
    'uksouth',
    'europe-west3',
    undefined,
  ]

  test('has for each key, in whatever region, a price and bounds around it', () => {
    expect(Object.keys(ESTIMATORS).length).toBeGreaterThan(0)
    const prices = declaredLists().flatMap((list) =>
      Object.keys(list.prices).flatMap((key) => REGIONS.map((region) => listed(list, key, region))),
    )
    const broken = prices.filter(
      ({ amount, range: [low, high] = [amount, amount] }) => !(low >= 0 && low <= amount && amount <= high),
    )
    expect(broken).toEqual([])
  })

  test('names no key twice for the same service, by which a price is found', () => {
    const keys = declaredLists()
      .filter(({ source }) => !source.includes('example.com'))
      .flatMap(({ service, prices }) => Object.keys(prices).map((key) => `${service} ${key}`))
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index)
    // The lists of this file stand for two services.
    expect(twice.filter((key) => !/^AWS WAF |^Managed Disks /.test(key))).toEqual([])
  })
})
