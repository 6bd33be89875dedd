import type { Fact, Reason } from '@devsecops/core'
import type { Ancestry, Deployment, Environment } from '@devsecops/github'
import type { TriggerContext } from '@devsecops/policy'

/** Everything the decision rests on. */
export interface Facts {
  readonly context: TriggerContext
  /** What loading the policy had to say. */
  readonly policyReasons: readonly Reason[]
  /** What GitHub says of the target; absent when it was not asked: no token, nothing to deploy, or switched off. */
  readonly target?: TargetFacts
  /** Whether GitHub offers required reviewers here: plans below Enterprise have none for private repositories. */
  readonly offersReviewers: boolean
}

export interface TargetFacts {
  readonly environment: Fact<Environment>
  readonly lastDeployment: Fact<Deployment>
  /** Where the commit stands, seen from the one that was last deployed; absent when there was none. */
  readonly ancestry: Fact<Ancestry>
}
