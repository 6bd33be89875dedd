import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Price } from '../../../../packages/cost/src/book/price.ts'
import { between } from '../../../../packages/cost/src/estimate/interval.ts'
import { tiered } from '../../../../packages/cost/src/estimate/tiers.ts'

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
  { name: 'over 30', price: at(1) },
]
const costs = (quantity: Parameters<typeof tiered>[0]['quantity'], per?: number) =>
  tiered({ unit: 'GB', quantity, ...(per === undefined ? {} : { per }) }, TIERS).map((line) => [
    line.name,
    line.cost?.expected,
  ])

describe('A price in steps', () => {
  test('fills one step after the other', () => {
    expect(costs(35)).toEqual([
      ['first 10', 10 * 3],
      ['next 20', 20 * 2],
      ['over 30', 5],
    ])
  })

  test('names only the steps that are reached, and always the first', () => {
    expect([costs(10), costs(0)]).toEqual([[['first 10', 30]], [['first 10', 0]]])
  })

  test('of an unknown amount is the first step, unknown', () => {
    expect(costs(undefined)).toEqual([['first 10', undefined]])
  })

  test('keeps the bounds of an amount: a step that may be reached is there', () => {
    const lines = tiered({ unit: 'GB', quantity: between(5, 8, 12) }, TIERS)
    expect(lines.map(({ cost }) => cost)).toEqual([
      { low: 15, expected: 24, high: 30 },
      { low: 0, expected: 0, high: 4 },
    ])
  })

  test('counts in bigger units where the price does: 12 in tens are 1.2', () => {
    const lines = tiered({ unit: '10 GB', quantity: 12, per: 10 }, TIERS)
    expect(lines.map(({ quantity }) => quantity?.expected)).toEqual([1, 0.2])
  })

  test('loses no unit and never costs less for more', () => {
    const whole = (quantity: number): [number, number] =>
      tiered({ unit: 'GB', quantity }, TIERS).reduce<[number, number]>(
        ([units, cost], line) => [units + (line.quantity?.expected ?? 0), cost + (line.cost?.expected ?? 0)],
        [0, 0],
      )
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (a, b) => {
        expect(whole(a)[0]).toBeCloseTo(a)
        expect(whole(a + b)[1]).toBeGreaterThanOrEqual(whole(a)[1])
      }),
    )
  })
})
