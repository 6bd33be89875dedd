import { dollars, durationText, milliseconds, seconds, share } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

describe('a duration', () => {
  test.each([
    ['200ms', 0.2],
    ['1009ms', 1.009],
    ['0.5ms', 0.0005],
    ['90s', 90],
    ['30min', 1800],
    ['30 m', 1800],
    ['8h', 28_800],
    ['1.5h', 5400],
    ['7d', 604_800],
    ['2w', 1_209_600],
    ['7y', 220_752_000],
    ['none', Infinity],
  ])('%s is %d seconds', (text, expected) => {
    expect(seconds(text)).toBe(expected)
  })

  test.each(['', '8', 'h', '-1h', '8 hours', '1e3s', '8H', '.5h', '8h ', 8])('%s is none', (text) => {
    expect(seconds(text)).toBeUndefined()
  })

  test.each([
    [220_752_000, '7y'],
    [604_800, '7d'],
    [14_400, '4h'],
    [5400, '90min'],
    [61, '61s'],
    [0.2, '200ms'],
    [0.0005, '0.5ms'],
    [0, '0ms'],
    [Infinity, 'none'],
  ])('of %d seconds is written %s', (value, text) => {
    expect(durationText(value)).toBe(text)
  })

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_000), (ms) => {
        expect(seconds(durationText(ms / 1000))).toBe(ms / 1000)
      }),
    )
  })

  test('in milliseconds has no rest of a multiplication', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (ms) => {
        expect(milliseconds(ms / 1000)).toBe(ms)
      }),
    )
  })
})

describe('a share', () => {
  test.each([
    ['80%', 0.8],
    ['99.9 %', 0.999],
    ['0%', 0],
    ['100%', 1],
    ['none', Infinity],
  ])('%s is %d', (text, expected) => {
    expect(share(text)).toBe(expected)
  })

  test.each(['', '80', '100.1%', '-1%', '%', '80%%', 0.8])('%s is none', (text) => {
    expect(share(text)).toBeUndefined()
  })
})

describe('an amount of dollars', () => {
  test.each([
    [500, 500],
    [0, 0],
    [0.005, 0.005],
    [1e21, 1e21],
    ['500', 500],
    ['$5,000', 5000],
    ['1,234,567.89', 1_234_567.89],
    ['none', Infinity],
  ])('%s is %d', (text, expected) => {
    expect(dollars(text)).toBe(expected)
  })

  test.each(['', '$', '-5', '5,00', '1,0000', '5.123', '€5', '1e3', -1, NaN, Infinity])(
    '%s is none',
    (text) => {
      expect(dollars(text)).toBeUndefined()
    },
  )
})
