import type { ChangeSource } from './change-list.ts'
import type { Entry } from './node.ts'
import type { Change, Plan } from './plan.ts'
import type { Resource } from './resource.ts'
import { sideOf } from './side.ts'
import type { SideSource } from './side.ts'

type Shared = Omit<SideSource, 'entries'>

/** Both sides of a list of changes, and each change with its resources. */
export const sidesOf = (
  changes: readonly ChangeSource[],
  shared: Shared,
): Pick<Plan, 'before' | 'after' | 'changes'> => {
  const before = sideOf({ ...shared, entries: changes.flatMap(entryBefore) })
  const after = sideOf({ ...shared, entries: changes.flatMap(entriesAfter) })
  return {
    before: [...before.values()],
    after: [...after.values()],
    changes: changes.map((change) => changeOf(change, before, after)),
  }
}

const entryBefore = (change: ChangeSource): readonly Entry[] => {
  const { address, parts, provider, before, beforeSensitive } = change
  return before === undefined
    ? []
    : [{ address, parts, provider, values: before, unknown: undefined, sensitive: beforeSensitive }]
}

/** What there will be: also what Terraform only forgets, as it goes on being there. */
const entriesAfter = (change: ChangeSource): readonly Entry[] => {
  const { address, parts, provider, after, unknown, afterSensitive, actions } = change
  const entries =
    after === undefined
      ? []
      : [{ address, parts, provider, values: after, unknown, sensitive: afterSensitive }]
  if (!actions.includes('forget')) return entries
  const left = entryBefore(change).map((each) => ({ ...each, address: `${address} (forgotten)` }))
  return [...entries, ...left]
}

const changeOf = (
  change: ChangeSource,
  before: ReadonlyMap<string, Resource>,
  after: ReadonlyMap<string, Resource>,
): Change => {
  const { address, previousAddress, actions, importing } = change
  return {
    address,
    ...(previousAddress === undefined ? {} : { previousAddress }),
    actions,
    importing,
    before: before.get(address),
    after: after.get(address) ?? after.get(`${address} (forgotten)`),
  }
}
