import { describe, expect, test } from '@jest/globals'
import {
  baseKey,
  engineMovements,
  moveBetween,
  readResources,
  rebase,
  totalsOf,
  type Movement,
} from '@devsecops/cost'
import { aMovement, costing, created, standing, unknownCost } from '../../../actions/cost-gate/deciding.ts'

const baseOf = (...movements: readonly Movement[]) =>
  new Map(
    movements.flatMap((movement) =>
      movement.after === undefined ? [] : [[baseKey(movement), movement.after]],
    ),
  )

describe('against what the base branch costs', () => {
  test('only what differs from it is added', () => {
    const moved = rebase(
      [created(10, { address: 'a' }), created(7, { address: 'b' })],
      baseOf(standing(10, { address: 'a' })),
    )
    expect(moved.map(({ address, move }) => [address, move])).toEqual([
      ['a', 'none'],
      ['b', 'create'],
    ])
    expect(totalsOf(moved).delta.expected).toBe(7)
  })

  test('what it alone has is gone', () => {
    const moved = rebase([], baseOf(standing(10, { address: 'a', project: 'live' })))
    expect(moved).toMatchObject([{ address: 'a', project: 'live', move: 'delete' }])
    expect(totalsOf(moved).delta.expected).toBe(-10)
  })

  test('an unknown cost that stays unknown is not new', () => {
    const there = aMovement({ after: unknownCost })
    expect(rebase([there], baseOf(there))[0]?.move).toBe('none')
  })
})

test.each([
  [undefined, costing(1), 'create'],
  [costing(1), undefined, 'delete'],
  [costing(1), costing(1), 'none'],
  [costing(1), costing(2), 'update'],
  [unknownCost, costing(0), 'update'],
])('between %j and %j lies %s', (before, after, move) => {
  expect(moveBetween(before, after)).toBe(move)
})

describe('the resources of a former run', () => {
  const read = (resources: unknown) =>
    readResources({ path: 'base.json', bytes: new TextEncoder().encode(JSON.stringify(resources)) })
  const resource = {
    project: '',
    address: 'a',
    change: 'create',
    standing: 'priced',
    method: 'exact',
    bounds: [1, 2, 3],
  }

  test('are read with their bounds', () => {
    const [cost] = [...read([resource]).values()]
    expect(cost?.lines[0]?.cost).toEqual({ low: 1, expected: 2, high: 3 })
  })

  test('are what was there after that run: what it deleted is not', () => {
    expect(read([{ ...resource, change: 'delete' }]).size).toBe(0)
  })

  test('that were partly unknown stay so', () => {
    const [cost] = [...read([{ ...resource, method: 'unknown' }]).values()]
    expect(cost?.lines.map(({ method }) => method)).toEqual(['exact', 'unknown'])
  })

  test.each([
    ['an object', {}],
    ['a resource without an address', [{ ...resource, address: 5 }]],
    ['bounds that are texts', [{ ...resource, bounds: ['1'] }]],
    ['a standing that is none', [{ ...resource, standing: 'cheap' }]],
  ])('are refused with their place where there is %s', (_, document) => {
    expect(() => read(document)).toThrow(/base\.json/)
  })
})

describe('what another engine says', () => {
  const project = {
    name: 'live',
    totals: { before: undefined, after: undefined, delta: undefined },
    unpriced: [],
  }

  test('counts as added as a whole where it does not say what was there', () => {
    const movements = engineMovements({
      ...project,
      before: undefined,
      after: [],
      unpriced: [{ type: 'aws_x', count: 2 }],
    })
    expect(movements).toMatchObject([{ project: 'live', type: 'aws_x', after: { standing: 'unknown' } }])
  })
})
