import type { Estimate } from '../estimate/estimate.ts'
import type { EngineProject } from '../infracost/engine.ts'
import { costOf, type Move, type Movement, type ResourceCost } from './movement.ts'

/**
 * What another engine says that changes. Where its document has no former side everything counts as added: what was there
 * before is not known, and must not be taken for the same.
 */
export const engineMovements = ({ name, before, after, unpriced }: EngineProject): readonly Movement[] => {
  const former = new Map((before ?? []).map((each) => [each.resource.address, each]))
  const latter = new Map(after.map((each) => [each.resource.address, each]))
  const addresses = [...new Set([...former.keys(), ...latter.keys()])]
  return [
    ...addresses.map((address) => movementOf(name, former.get(address), latter.get(address))),
    ...unpriced.map(({ type, count }): Movement => ({
      ...{ project: name, address: `${type} (${String(count)} without a price)`, type },
      // Whether the change touches them, the document does not say.
      ...{ move: 'update', importing: false, before: undefined, tags: {} },
      after: { standing: 'unknown', lines: [], why: `Infracost has no price for the type ${type}` },
    })),
  ]
}

const movementOf = (project: string, before: Estimate | undefined, after: Estimate | undefined): Movement => {
  const { address = '', type = '' } = (after ?? before)?.resource ?? {}
  const sides = { before: before && bare(before), after: after && bare(after) }
  return {
    project,
    address,
    type,
    importing: false,
    tags: {},
    ...sides,
    move: moveBetween(sides.before, sides.after),
  }
}

const bare = ({ standing, lines, why }: Estimate): ResourceCost => ({
  standing,
  lines,
  ...(why !== undefined && { why }),
})

/** What happened to a resource of which only its cost is known on both sides. */
export const moveBetween = (before: ResourceCost | undefined, after: ResourceCost | undefined): Move => {
  if (before === undefined) return 'create'
  if (after === undefined) return 'delete'
  const isSame =
    before.standing === after.standing && Math.abs(costOf(before).expected - costOf(after).expected) < 0.005
  return isSame ? 'none' : 'update'
}
