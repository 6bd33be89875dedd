import type { Action, Change, Plan } from './plan.ts'
import { sideOf } from './side.ts'
import type { SideSource } from './side.ts'
import { isShape, listOf, shapeOf } from './shape.ts'
import type { Shape } from './shape.ts'

/** Reads a plan that `terraform show -json` printed, parsed. */
export const readPlan = (document: Shape): Plan => {
  const changes = listOf(document.resource_changes).filter(isShape)
  const drift = listOf(document.resource_drift).filter(isShape)
  const shared = { configuration: shapeOf(document.configuration), variables: shapeOf(document.variables) }
  return {
    kind: 'plan',
    formatVersion: String(document.format_version),
    toolVersion: typeof document.terraform_version === 'string' ? document.terraform_version : undefined,
    ...sides(changes, shared),
    drift: sides(drift, shared).changes,
    incompleteness: [],
  }
}

const sides = (
  changes: readonly Shape[],
  shared: Omit<SideSource, 'changes' | 'side'>,
): Pick<Plan, 'before' | 'after' | 'changes'> => {
  const before = sideOf({ ...shared, changes, side: 'before' })
  const after = sideOf({ ...shared, changes, side: 'after' })
  return {
    before: [...before.values()],
    after: [...after.values()],
    changes: changes.map((change): Change => {
      const address = String(change.address)
      const { actions, importing } = shapeOf(change.change)
      return {
        address,
        ...(typeof change.previous_address === 'string' ? { previousAddress: change.previous_address } : {}),
        actions: listOf(actions) as Action[],
        importing: isShape(importing),
        before: before.get(address),
        after: after.get(address),
      }
    }),
  }
}
