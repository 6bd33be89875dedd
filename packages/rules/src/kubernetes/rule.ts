import type { Severity } from '@devsecops/core'

/** What a rule is asked of: each object, each object that makes pods, each of their containers, or each namespace with pods. */
export const SCOPES = ['object', 'pod', 'container', 'namespace'] as const

export type Scope = (typeof SCOPES)[number]

/** The Pod Security Standards' levels that forbid something; `practice` is beyond them. */
export type Profile = 'baseline' | 'restricted' | 'practice'

/** A rule over Kubernetes objects: an expression in CEL that is true of what is as it should be. */
export interface KubernetesRule {
  /** Stable: findings and waivers name it. */
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly scope: Scope
  readonly profile?: Profile
  /** In CEL; where it is false, the rule does not apply. */
  readonly when?: string
  /** In CEL: true where all is well. */
  readonly require: string
  /** Names and addresses of what demands it. */
  readonly references?: readonly string[]
}
