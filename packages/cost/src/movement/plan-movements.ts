import type { Estimate } from '../estimate/estimate.ts'
import type { Action, Change, Plan } from '../plan/plan.ts'
import type { Resource } from '../plan/resource.ts'
import type { Move, Movement, ResourceCost } from './movement.ts'

/** What a plan changes, with what each resource costs before and after. Data sources are left out. */
export const planMovements = (
  project: string,
  plan: Plan,
  estimate: (resource: Resource) => Estimate,
  tagsOf: (resource: Resource) => Readonly<Record<string, string>>,
): readonly Movement[] => {
  const sides: readonly Change[] =
    plan.kind === 'state' ? plan.after.map(unchanged) : [...plan.changes, ...plan.untouched.map(unchanged)]
  return sides
    .filter(({ before, after }) => (after ?? before)?.mode === 'managed')
    .map((change): Movement => {
      const { address, importing, before, after } = change
      const resource = after ?? before
      const move = moveOf(change.actions)
      const afterCost = after && costOf(estimate(after))
      return {
        project,
        address,
        type: resource?.type ?? '',
        move,
        importing,
        ...(resource?.region !== undefined && { region: resource.region.name }),
        before: move === 'none' && before === after ? afterCost : before && costOf(estimate(before)),
        after: afterCost,
        tags: resource === undefined ? {} : tagsOf(resource),
      }
    })
}

const unchanged = (resource: Resource): Change => ({
  address: resource.address,
  actions: ['no-op'],
  importing: false,
  before: resource,
  after: resource,
})

const costOf = ({ standing, lines, why }: Estimate): ResourceCost => ({
  standing,
  lines,
  ...(why !== undefined && { why }),
})

/** Terraform's actions in one word. Forgetting leaves the thing where it is, and it goes on costing. */
const moveOf = (actions: readonly Action[]): Move => {
  if (actions.includes('create'))
    return actions.includes('delete') || actions.includes('forget') ? 'replace' : 'create'
  if (actions.includes('delete')) return 'delete'
  return actions.includes('update') ? 'update' : 'none'
}
