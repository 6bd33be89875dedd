import { found, type Fact } from '@devsecops/core'

import type { Ask } from './connection.ts'
import { asList, member, textOf } from './shape.ts'

/** What somebody said to a run that waited for an environment. */
export interface EnvironmentReview {
  readonly state: 'approved' | 'rejected' | 'pending'
  readonly reviewer: string
  readonly comment: string
  /** Names of the environments it lets the run into. */
  readonly environments: readonly string[]
}

/** GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals. */
export const runReviews = async (
  ask: Ask,
  repository: string,
  run: number,
): Promise<Fact<readonly EnvironmentReview[]>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals',
    repository,
    parameters: { run_id: run },
    permission: 'actions: read',
  })
  if (!answer.ok) return answer.fact
  const reviews = asList(answer.data)?.map(reviewOf)
  if (reviews === undefined || !reviews.every((each) => each !== undefined)) return answer.malformed
  return found(reviews)
}

const reviewOf = (data: unknown): EnvironmentReview | undefined => {
  const state = textOf(data, 'state')
  if (state !== 'approved' && state !== 'rejected' && state !== 'pending') return undefined
  return {
    state,
    reviewer: textOf(member(data, 'user'), 'login') ?? '',
    comment: textOf(data, 'comment') ?? '',
    environments: (asList(member(data, 'environments')) ?? []).flatMap((each) => textOf(each, 'name') ?? []),
  }
}
