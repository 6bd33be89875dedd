import { describe, expect, test } from '@jest/globals'
import type { Graph } from '@devsecops/bom'
import { LOCK_FIXTURES, readFixture } from './lock-fixtures.ts'
import { mutantOf } from './lock-mutants.ts'

const EACH = 200

const shape = ({ roots, components, edges }: Graph): string => JSON.stringify([roots, components, [...edges]])

/** Nothing but the project itself, and no word about why. */
const isEmptySuccess = ({ components, gaps }: Graph): boolean =>
  components.every(({ kind }) => kind === 'project') && gaps.length === 0

const isSound = ({ components, edges, roots }: Graph): boolean => {
  const refs = new Set(components.map(({ ref }) => ref))
  return (
    refs.size === components.length &&
    roots.every((root) => refs.has(root)) &&
    [...edges].every(([from, to]) => refs.has(from) && to.every((ref) => refs.has(ref)))
  )
}

describe.each(LOCK_FIXTURES.map((fixture) => [fixture.name, fixture] as const))(
  'mutants of %s',
  (_name, fixture) => {
    const whole = readFixture(fixture)

    test('are read soundly, and never as if there were nothing', () => {
      for (let seed = 0; seed < EACH; seed++) {
        const { kind, text, breaking } = mutantOf(fixture.text, seed)
        const graph = readFixture(fixture, text)
        const told = graph.gaps.length > 0 || !breaking || shape(graph) === shape(whole)
        expect({ seed, kind, told, empty: isEmptySuccess(graph), sound: isSound(graph) }).toEqual({
          seed,
          kind,
          told: true,
          empty: false,
          sound: true,
        })
      }
    })
  },
)

test('there are at least 2,000 of them', () => {
  expect(LOCK_FIXTURES.length * EACH).toBeGreaterThanOrEqual(2000)
})
