import { absent, found, type Fact } from '@devsecops/core'

import type { Ask } from './connection.ts'
import { asList, member, numberOf, textOf } from './shape.ts'

const PERMISSION = 'actions: read'

export interface Reviewer {
  readonly type: 'User' | 'Team'
  /** A user's login, a team's slug. */
  readonly name: string
}

/** Which branches may deploy: protected ones, those of a list of patterns, or any. */
export type BranchPolicy = 'protected' | 'custom' | 'none'

/**
 * A deployment environment. Protection that is not set, and protection that the plan does not offer, look the same:
 * no reviewers, no timer, no self-review rule.
 */
export interface Environment {
  readonly name: string
  /** Of whom one must approve each deployment. */
  readonly reviewers: readonly Reviewer[]
  /** Minutes. */
  readonly waitTimer: number
  readonly preventSelfReview: boolean
  /** True unless GitHub says otherwise: older GitHub Enterprise Servers do not say, and there administrators may. */
  readonly canAdminsBypass: boolean
  readonly branchPolicy: BranchPolicy
}

/** GET /repos/{owner}/{repo}/environments/{environment_name}. */
export const environment = async (ask: Ask, repository: string, name: string): Promise<Fact<Environment>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/environments/{environment_name}',
    repository,
    parameters: { environment_name: name },
    permission: PERMISSION,
  })
  if (!answer.ok) return answer.status === 404 ? missing(ask, repository) : answer.fact
  const called = textOf(answer.data, 'name')
  // GitHub's environments are found whatever the case of their name.
  return called?.toLowerCase() === name.toLowerCase() ? found(read(called, answer.data)) : answer.malformed
}

/** 404 stands for a missing environment or a missing permission: the list of environments tells which. */
const missing = async (ask: Ask, repository: string): Promise<Fact<never>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/environments',
    repository,
    parameters: { per_page: 1 },
    permission: PERMISSION,
  })
  return answer.ok ? absent : answer.fact
}

const read = (name: string, data: unknown): Environment => {
  const rules = asList(member(data, 'protection_rules')) ?? []
  const rule = (type: string): unknown => rules.find((each) => textOf(each, 'type') === type)
  return {
    name,
    reviewers: (asList(member(rule('required_reviewers'), 'reviewers')) ?? []).flatMap(reviewer),
    waitTimer: numberOf(rule('wait_timer'), 'wait_timer') ?? 0,
    preventSelfReview: member(rule('required_reviewers'), 'prevent_self_review') === true,
    canAdminsBypass: member(data, 'can_admins_bypass') !== false,
    branchPolicy: branchPolicy(member(data, 'deployment_branch_policy')),
  }
}

const reviewer = (entry: unknown): readonly Reviewer[] => {
  const who = member(entry, 'reviewer')
  if (textOf(entry, 'type') === 'Team') return named('Team', textOf(who, 'slug'))
  return named('User', textOf(who, 'login'))
}

const named = (type: Reviewer['type'], name: string | undefined): readonly Reviewer[] =>
  name === undefined ? [] : [{ type, name }]

const branchPolicy = (settings: unknown): BranchPolicy => {
  if (member(settings, 'protected_branches') === true) return 'protected'
  return member(settings, 'custom_branch_policies') === true ? 'custom' : 'none'
}
