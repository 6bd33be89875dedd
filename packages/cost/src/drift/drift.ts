import type { Estimate } from '../estimate/estimate.ts'
import { costOf, deltaOf, isUnknown, type Move, type Movement } from '../movement/movement.ts'
import type { Action, Change, Plan } from '../plan/plan.ts'
import type { Resource } from '../plan/resource.ts'
import { driftedAttributes } from './drifted-attributes.ts'
import { coveredBy, type DriftIgnore } from './ignored-drift.ts'

/** What happened outside of the configuration: a resource was changed, is gone, or is there and was not. */
export type DriftKind = 'changed' | 'gone' | 'new'

/** What the plan does about it: it puts the configuration's values back, or leaves what is there. */
export type DriftFate = 'reverted' | 'kept'

/** A resource that is not as the state says. Names alone, and no value. */
export interface Drift {
  readonly project: string
  readonly address: string
  readonly type: string
  readonly kind: DriftKind
  /** The attributes that differ, without those that are ignored; empty for what is gone, or new. */
  readonly attributes: readonly string[]
  /** What the plan does about it when it is applied. */
  readonly fate: DriftFate
  /** What it cost a month by the state, what it costs now, and what that adds; `null` where it cannot be told. */
  readonly monthly: {
    readonly before: number | null
    readonly after: number | null
    readonly delta: number | null
  }
  /** The entry that covers all of it. */
  readonly ignored: DriftIgnore | undefined
}

/** Drift, and what became of the entries of the ignore list. */
export interface DriftReport {
  readonly drifts: readonly Drift[]
  /** Entries that no longer hold, whether they cover anything or not. */
  readonly expired: readonly DriftIgnore[]
}

export interface DriftSource {
  readonly project: string
  readonly plan: Plan
}

/**
 * What drifted, from `resource_drift` of plans. A resource that was only moved has not drifted, nor has one whose values
 * differ in nothing but how emptiness is written.
 * @param now in milliseconds since 1970
 */
export const driftIn = (
  sources: readonly DriftSource[],
  estimate: (resource: Resource) => Estimate,
  ignore: readonly DriftIgnore[],
  now: number,
): DriftReport => {
  const standing = ignore.filter(({ endsAt }) => now < endsAt)
  return {
    drifts: sources
      .flatMap(({ project, plan }) => driftsOf(project, plan, estimate, standing))
      .toSorted((a, b) => compare(a.project, b.project) || compare(a.address, b.address)),
    expired: ignore.filter(({ endsAt }) => now >= endsAt),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const driftsOf = (
  project: string,
  plan: Plan,
  estimate: (resource: Resource) => Estimate,
  ignore: readonly DriftIgnore[],
): readonly Drift[] => {
  const planned = new Map(plan.changes.map((change) => [change.address, change.actions]))
  return plan.drift.flatMap((change) => {
    const { address, before, after } = change
    const resource = after ?? before
    const kind = kindOf(change)
    if (kind === undefined || resource?.mode !== 'managed') return []
    const all = kind === 'changed' ? driftedAttributes(before?.stated.values, after?.stated.values) : []
    const rest = attributesLeft({ address, attributes: all }, ignore)
    return [
      {
        ...{ project, address, type: resource.type, kind },
        attributes: rest.ignored === undefined ? rest.attributes : all,
        fate: fateOf(planned.get(address)),
        monthly: monthlyOf(change, estimate),
        ignored: rest.ignored,
      },
    ]
  })
}

const kindOf = ({ before, after }: Change): DriftKind | undefined => {
  if (after === undefined) return before === undefined ? undefined : 'gone'
  if (before === undefined) return 'new'
  return driftedAttributes(before.stated.values, after.stated.values).length > 0 ? 'changed' : undefined
}

/** What is left of the attributes, or the entry that covers the whole: one without attributes, where a resource is gone. */
const attributesLeft = (
  drifted: { readonly address: string; readonly attributes: readonly string[] },
  ignore: readonly DriftIgnore[],
): { readonly attributes: readonly string[]; readonly ignored: DriftIgnore | undefined } => {
  let attributes = drifted.attributes
  let last: DriftIgnore | undefined
  for (const entry of ignore) {
    if (drifted.attributes.length === 0) {
      if (entry.attributes === undefined && isMeant(entry, drifted.address))
        return { attributes, ignored: entry }
      continue
    }
    const covered = new Set(coveredBy(entry, { address: drifted.address, attributes }))
    if (covered.size > 0) last = entry
    attributes = attributes.filter((path) => !covered.has(path))
  }
  return drifted.attributes.length > 0 && attributes.length === 0
    ? { attributes, ignored: last }
    : { attributes, ignored: undefined }
}

const isMeant = (entry: DriftIgnore, address: string): boolean =>
  coveredBy({ address: entry.address }, { address, attributes: ['*'] }).length > 0

const CHANGING: ReadonlySet<Action> = new Set(['create', 'update', 'delete'])

const fateOf = (actions: readonly Action[] = []): DriftFate =>
  actions.some((action) => CHANGING.has(action)) ? 'reverted' : 'kept'

const monthlyOf = (
  { before, after }: Change,
  estimate: (resource: Resource) => Estimate,
): Drift['monthly'] => {
  const [was, is] = [before && estimate(before), after && estimate(after)]
  const known = !isUnknown(was) && !isUnknown(is)
  const move: Move = before === undefined ? 'create' : after === undefined ? 'delete' : 'update'
  const movement: Movement = {
    ...{ project: '', address: '', type: '', importing: false, tags: {} },
    ...{ move, before: was, after: is },
  }
  return {
    before: isUnknown(was) ? null : costOf(was).expected,
    after: isUnknown(is) ? null : costOf(is).expected,
    delta: known ? deltaOf(movement).expected : null,
  }
}
