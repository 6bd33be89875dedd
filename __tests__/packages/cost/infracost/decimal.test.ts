import { describe, expect, test } from '@jest/globals'
import { differenceOfDecimals, isSameDecimal, sumOfDecimals } from '@devsecops/cost'
import fc from 'fast-check'

describe('decimals', () => {
  test('are added without rounding', () => {
    expect(sumOfDecimals(['0.1', '0.2'])).toBe('0.3')
    expect(sumOfDecimals(['1.785315068493150679', '1.017315068493150679'])).toBe('2.802630136986301358')
    expect(sumOfDecimals(['5', '-5.00'])).toBe('0')
    expect(sumOfDecimals(['1.2e-7', '1E2'])).toBe('100.00000012')
    expect(sumOfDecimals([])).toBe('0')
  })

  test('are compared by their value', () => {
    expect(isSameDecimal('5', '5.000')).toBe(true)
    expect(isSameDecimal('5', '5.0000000000000000001')).toBe(false)
    expect(differenceOfDecimals('1', '-0.5')).toBe('1.5')
  })

  test('sum like whole cents, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (cents) => {
        const texts = cents.map((each) => (each / 100).toFixed(2))
        const sum = cents.reduce((total, each) => total + each, 0)
        expect(isSameDecimal(sumOfDecimals(texts), (sum / 100).toFixed(2))).toBe(true)
        expect(sumOfDecimals(texts)).toBe(sumOfDecimals(texts.toReversed()))
      }),
    )
  })
})
