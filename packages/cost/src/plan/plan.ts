import type { Resource } from './resource.ts'

/** What a plan does with a resource, in the order it happens. */
export type Action = 'no-op' | 'create' | 'read' | 'update' | 'delete' | 'forget'

/** One resource's change. */
export interface Change {
  readonly address: string
  readonly previousAddress?: string
  readonly actions: readonly Action[]
  /** Whether it takes over something that exists: its cost is not new. */
  readonly importing: boolean
  readonly before: Resource | undefined
  readonly after: Resource | undefined
}

/** Why the plan tells less than the whole. */
export interface Incompleteness {
  readonly code: 'errored' | 'incomplete' | 'deferred' | 'targeted'
  readonly message: string
}

/** A plan or state that was read. Of a state both sides are the same. */
export interface Plan {
  readonly kind: 'plan' | 'state'
  readonly formatVersion: string
  readonly toolVersion: string | undefined
  readonly before: readonly Resource[]
  readonly after: readonly Resource[]
  readonly changes: readonly Change[]
  /** What changed outside of Terraform. */
  readonly drift: readonly Change[]
  readonly incompleteness: readonly Incompleteness[]
}
