import { moveBetween } from './engine-movements.ts'
import type { Movement, ResourceCost } from './movement.ts'

/** What the base branch costs: project and address → cost. */
export type BaseCosts = ReadonlyMap<string, ResourceCost>

export const baseKey = ({ project, address }: Pick<Movement, 'project' | 'address'>): string =>
  JSON.stringify([project, address])

/** The movements against what the base branch costs, in the place of what the plan says was there before. */
export const rebase = (movements: readonly Movement[], base: BaseCosts): readonly Movement[] => {
  const seen = new Set(movements.map(baseKey))
  const gone = [...base]
    .filter(([key]) => !seen.has(key))
    .map(([key, before]): Movement => {
      const [project = '', address = ''] = JSON.parse(key) as string[]
      return {
        project,
        address,
        type: '',
        move: 'delete',
        importing: false,
        before,
        after: undefined,
        tags: {},
      }
    })
  const moved = movements
    .filter((movement) => movement.after !== undefined || base.has(baseKey(movement)))
    .map((movement): Movement => {
      const before = base.get(baseKey(movement))
      return { ...movement, importing: false, before, move: moveBetween(before, movement.after) }
    })
  return [...moved, ...gone]
}
