import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Price } from '../../../../packages/cost/src/book/price.ts'
import { tieredLines } from '../../../../packages/cost/src/estimate/tiers.ts'

const at = (amount: number): Price => ({
  amount,
  currency: 'USD',
  unit: 'GB',
  source: 'a price page',
  asOf: '2026-07-01',
  method: 'exact',
})
const TIERS = [
  { name: 'first 10', upTo: 10, price: at(3) },
  { name: 'next 20', upTo: 30, price: at(2) },
  { name: 'over 30', upTo: Infinity, price: at(1) },
]
const linesOf = (quantity: number | undefined, per = 1) =>
  tieredLines({ unit: 'GB', used: { quantity }, per, tiers: TIERS })
const costs = (quantity: number | undefined) =>
  linesOf(quantity).map((line) => [line.name, line.cost?.expected])

describe('A price in steps', () => {
  test('fills one step after the other', () => {
    expect(costs(35)).toEqual([
      ['first 10', 10 * 3],
      ['next 20', 20 * 2],
      ['over 30', 5],
    ])
  })

  test('names only the steps that are reached', () => {
    expect([costs(10), costs(0)]).toEqual([[['first 10', 30]], []])
  })

  test('of an unknown amount is the first step, unknown', () => {
    expect(costs(undefined)).toEqual([['first 10', undefined]])
  })

  test('counts in bigger units where the price does: 12 in tens are 1 and 0.2', () => {
    expect(linesOf(12, 10).map(({ quantity }) => quantity?.expected)).toEqual([1, 0.2])
  })

  test('loses no unit and never costs less for more', () => {
    const sum = (quantity: number, of: 'quantity' | 'cost'): number =>
      linesOf(quantity).reduce((total, line) => total + (line[of]?.expected ?? 0), 0)
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (a, b) => {
        expect(sum(a, 'quantity')).toBeCloseTo(a)
        expect(sum(a + b, 'cost')).toBeGreaterThanOrEqual(sum(a, 'cost'))
      }),
    )
  })
})
