import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  costsByTag,
  daily,
  deltaOf,
  isUnknown,
  methodOf,
  moversOf,
  totalsOf,
  whyUnknown,
} from '@devsecops/cost'
import {
  aLine,
  aMovement,
  costing,
  created,
  standing,
  unknownCost,
} from '../../../actions/cost-gate/deciding.ts'

describe('what a change adds', () => {
  test('is what comes less what goes', () => {
    const replaced = aMovement({ move: 'replace', before: costing(30), after: costing(45) })
    expect(deltaOf(replaced)).toEqual({ low: 15, expected: 15, high: 15 })
  })

  test('is nothing where a line stays, however wide its bounds', () => {
    const wide = { standing: 'priced', lines: [aLine([10, 20, 90])] } as const
    expect(deltaOf(aMovement({ move: 'update', before: wide, after: wide }))).toEqual({
      low: 0,
      expected: 0,
      high: 0,
    })
  })

  test('is between the best and the worst case of a line that changes', () => {
    const before = { standing: 'priced', lines: [aLine([10, 20, 30])] } as const
    const after = { standing: 'priced', lines: [aLine([40, 50, 60])] } as const
    expect(deltaOf(aMovement({ move: 'update', before, after }))).toEqual({ low: 10, expected: 30, high: 50 })
  })

  test('is nothing for what is taken over, and for what stays', () => {
    expect(deltaOf(created(100, { importing: true })).expected).toBe(0)
    expect(deltaOf(standing(100)).expected).toBe(0)
  })

  test('is never below its low end nor above its high one', () => {
    const bounds = fc
      .tuple(fc.nat(100), fc.nat(100), fc.nat(100))
      .map((all) => aLine(all.sort((a, b) => a - b)))
    const side = fc.array(bounds, { maxLength: 4 }).map((lines) => ({ standing: 'priced' as const, lines }))
    fc.assert(
      fc.property(side, side, (before, after) => {
        const { low, expected, high } = deltaOf(aMovement({ move: 'update', before, after }))
        return low <= expected && expected <= high
      }),
    )
  })
})

describe('how sure a cost is', () => {
  test('is as sure as its least sure line', () => {
    const lines = [aLine(1), aLine(2, { method: 'region-fallback' }), aLine(3, { method: 'usage-default' })]
    expect(methodOf({ standing: 'priced', lines })).toBe('usage-default')
    expect(methodOf({ standing: 'priced', lines: lines.slice(0, 2) })).toBe('region-fallback')
    expect(methodOf(costing(1))).toBe('exact')
  })

  test('is unknown with one unknown line, and not with one that hangs on use', () => {
    expect(isUnknown({ standing: 'priced', lines: [aLine(1), aLine()] })).toBe(true)
    expect(isUnknown({ standing: 'priced', lines: [aLine(1), aLine(undefined, { usage: true })] })).toBe(
      false,
    )
    expect(whyUnknown(unknownCost)).toEqual(['no price is known for the type acme_thing'])
  })
})

describe('the totals', () => {
  const movements = [
    standing(100),
    created(20),
    aMovement({ address: 'a', after: unknownCost }),
    aMovement({ address: 'b', after: { standing: 'free', lines: [] } }),
    aMovement({ address: 'c', move: 'delete', before: costing(5), after: undefined }),
  ]

  test('sum up both sides, and tell how much is known of what costs something', () => {
    expect(totalsOf(movements)).toMatchObject({
      before: { expected: 105 },
      after: { expected: 120 },
      delta: { expected: 15 },
      counts: { priced: 2, free: 1, unknown: 1 },
      coverage: 2 / 3,
      currency: 'USD',
      oldestPrice: '2026-01-01',
    })
  })

  test('of nothing are nothing, wholly known', () => {
    expect(totalsOf([])).toMatchObject({ after: { expected: 0 }, coverage: 1, currency: 'USD' })
  })

  test('do not hang on the order', () => {
    expect(totalsOf(movements.toReversed())).toEqual(totalsOf(movements))
  })

  test('of a month are a day’s by twelve months of 365 days', () => {
    expect(daily(365)).toBe(12)
  })
})

test('those that move most come first, up or down; those that move nothing not at all', () => {
  const movements = [
    created(10, { address: 'a' }),
    aMovement({ address: 'b', move: 'delete', before: costing(30), after: undefined }),
    created(0.001, { address: 'c' }),
    created(10, { address: '0' }),
  ]
  expect(moversOf(movements, 2).map(({ address }) => address)).toEqual(['b', '0'])
})

test('costs by a tag have what does not bear it, too', () => {
  const movements = [
    standing(10, { address: 'a', tags: { Team: 'web' } }),
    standing(30, { address: 'b', tags: { Team: 'data' } }),
    standing(5, { address: 'c' }),
    // A name that every object has is no tag of it.
    standing(1, { address: 'd', tags: {} }),
  ]
  expect(costsByTag(movements, 'Team').map(({ value, after }) => [value, after.expected])).toEqual([
    ['data', 30],
    ['web', 10],
    [undefined, 6],
  ])
  expect(costsByTag(movements, 'constructor')[0]?.value).toBeUndefined()
})
