import type { Action, Plan } from './plan.ts'
import type { Resource } from './resource.ts'

/** A managed resource in a plan, as whoever judges it sees it. */
export interface JudgedChange {
  readonly address: string
  readonly type: string
  readonly actions: readonly Action[]
  readonly before: Resource | undefined
  /** `undefined` for what is deleted, and for what Terraform only forgets: it is no longer the plan's. */
  readonly after: Resource | undefined
  /** Whether the change brings, alters or takes away the resource. Taking over what exists as it is does not. */
  readonly touched: boolean
}

const TOUCHING: ReadonlySet<Action> = new Set(['create', 'update', 'delete'])

/** Every managed resource of a plan, or of a state, with what happens to it; also those that `-target` left aside. */
export const changesOf = (plan: Plan): readonly JudgedChange[] => {
  const standing = plan.kind === 'state' ? plan.after : plan.untouched
  return [
    ...plan.changes.map(({ address, actions, before, after }): JudgedChange => {
      const forgets = actions.includes('forget') && !actions.includes('create')
      return {
        ...{ address, actions, before, after: forgets ? undefined : after },
        type: (after ?? before)?.type ?? '',
        touched: actions.some((action) => TOUCHING.has(action)),
      }
    }),
    ...standing.map((resource): JudgedChange => {
      const { address, type } = resource
      return { address, type, actions: ['no-op'], before: resource, after: resource, touched: false }
    }),
  ].filter(({ before, after }) => (after ?? before)?.mode === 'managed')
}
