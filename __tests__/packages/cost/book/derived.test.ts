import { describe, expect, test } from '@jest/globals'
import { PROVED, derived } from '../../../../packages/cost/src/book/derived.ts'
import type { Price } from '../../../../packages/cost/src/book/price.ts'

const READ: Price = {
  amount: 2,
  currency: 'USD',
  unit: 'hour',
  source: 'a page',
  asOf: '2026-06-18',
  method: 'exact',
}

describe('A price that a rule gives', () => {
  test('is not exact, and lies within a tenth', () => {
    expect(derived(READ, 3)).toMatchObject({ amount: 3, method: 'region-fallback', range: [2.7, 3.3] })
  })

  test('lies within two percent where the rule was proved', () => {
    expect(derived(READ, 3, PROVED).range).toEqual([2.94, 3.06])
  })

  test('is as unsure as what it is computed from, and more', () => {
    const borrowed: Price = { ...READ, method: 'region-fallback', range: [2, 4] }
    expect(derived(borrowed, 3, [0.5, 1]).range).toEqual([1.5, 6])
  })
})
