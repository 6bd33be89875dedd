import type { Severity } from '@devsecops/core'

/** What a rule is asked of: each resource, or the plan as a whole. */
export const PLAN_SCOPES = ['resource', 'plan'] as const
export type PlanScope = (typeof PLAN_SCOPES)[number]

/** One thing that a rule asks of some types of resources. */
export interface PlanCheck {
  /** Types that it is about, with `*` for any part; every one where there are none. */
  readonly types?: readonly string[]
  /** In CEL; where it is false, the check does not apply. */
  readonly when?: string
  /** In CEL: true where all is well. */
  readonly require: string
  /** What is wrong where it is false, as the rest of a sentence about the resource: `is not encrypted`. Without it, the title tells. */
  readonly says?: string
  /** What to do about it: `set encrypted to true`. */
  readonly remedy?: string
}

/** A rule over planned resources. */
export interface PlanRule {
  /** Stable: policies and reasons name it. */
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly scope: PlanScope
  /** Whether it is also about what the plan deletes; every other rule is about what there will be. */
  readonly ofDeletions?: boolean
  readonly checks: readonly PlanCheck[]
  /** Names and addresses of what demands it. */
  readonly references?: readonly string[]
}
