import type { Concealed } from './concealed.ts'
import type { Resource } from './resource.ts'

/** What a plan does with a resource, in the order it happens. */
export const ACTIONS = ['no-op', 'create', 'read', 'update', 'delete', 'forget'] as const
export type Action = (typeof ACTIONS)[number]

/** One resource's change. */
export interface Change {
  readonly address: string
  readonly previousAddress?: string
  readonly actions: readonly Action[]
  /** Whether it takes over something that exists: its cost is not new. */
  readonly importing: boolean
  readonly before: Resource | undefined
  /** What there will be. Of what is only forgotten: what goes on being there, and costing, out of the plan's sight. */
  readonly after: Resource | undefined
}

/** Why the plan tells less than the whole. */
export interface Incompleteness {
  readonly code: IncompletenessCode
  /** One sentence, without a value of the plan. */
  readonly message: string
}

export type IncompletenessCode =
  /** The plan says that planning failed, or a program wrote an error beside it. */
  | 'errored'
  /** The plan says that applying it will not do all that the configuration asks for. */
  | 'incomplete'
  /** It puts some changes off to a later plan. */
  | 'deferred'
  /** It was made for some resources only: see `Plan.untouched`. */
  | 'targeted'
  /** Two places of the document that should say the same do not. */
  | 'inconsistent'
  /** It has no configuration, so that what is unknown cannot be told from what is not set. */
  | 'no-configuration'
  /** A state in which there is nothing. */
  | 'no-resources'
  /** Of Infracost's result: a project could not be evaluated, or not wholly. */
  | 'project-failed'
  /** A unit of a Terragrunt run failed. */
  | 'unit-failed'
  /** A Terragrunt run has no report. */
  | 'no-report'
  /** A unit was left out of the run. */
  | 'unit-excluded'
  /** A unit was run and has no plan, or a plan belongs to no unit of the run. */
  | 'unit-missing'

/** A plan or state that was read. Of a state both sides are the same. */
export interface Plan {
  readonly kind: 'plan' | 'state'
  readonly formatVersion: string
  readonly toolVersion: string | undefined
  readonly before: readonly Resource[]
  readonly after: readonly Resource[]
  readonly changes: readonly Change[]
  /** Managed resources of the state that a plan with `-target` says nothing of: they stay, and cost what they cost. */
  readonly untouched: readonly Resource[]
  /** What changed outside of Terraform. */
  readonly drift: readonly Change[]
  readonly incompleteness: readonly Incompleteness[]
  /** SHA-256 of what it changes; the same when it is planned anew. Of a state, of an empty change. */
  readonly digest: () => string
  /** The values that no report may show: of input variables, and what is marked as sensitive. */
  readonly concealed: () => readonly Concealed[]
}
