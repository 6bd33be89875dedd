import { describe, expect, test } from '@jest/globals'
import { whyIn } from '@devsecops/bom'
import { graphOf } from './graphs.ts'

describe('why a component is there', () => {
  const graph = graphOf({
    edges: { '.': ['b', 'c'], b: ['d'], c: ['e'], d: ['e', 'b'], e: ['f'], lost: ['f'] },
  })
  const why = whyIn(graph)

  test('the shortest way from a root, with both ends', () => {
    expect(why('f')).toEqual(['.', 'c', 'e', 'f'])
  })

  test('of two equally short ways the first by name', () => {
    const two = graphOf({ edges: { '.': ['x', 'y'], x: ['z'], y: ['z'], z: [] } })
    expect(whyIn(two)('z')).toEqual(['.', 'x', 'z'])
  })

  test('a root is there for itself', () => {
    expect(why('.')).toEqual(['.'])
  })

  test('nothing leads to what no root needs, nor to what is unknown', () => {
    expect([why('lost'), why('nowhere')]).toEqual([undefined, undefined])
  })

  test('a chain of 100,000 is walked', () => {
    const edges = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, at) => [at === 0 ? '.' : `p${at}`, [`p${at + 1}`]]),
    )
    expect(whyIn(graphOf({ edges }))('p100000')).toHaveLength(100_001)
  })
})
