import { absent, found, unavailable, type Fact } from '@devsecops/core'

import type { Answer, Ask } from './connection.ts'
import { asList, numberOf, textOf } from './shape.ts'

const PERMISSION = 'deployments: read'

/** How many of the newest deployments are looked at, a request each: GITHUB_TOKEN has 1,000 an hour. */
const DEPLOYMENTS_READ = 30

/** GitHub's largest page; a deployment has a handful of statuses. */
const STATUSES_READ = 100

export interface Deployment {
  readonly id: number
  readonly sha: string
  /** RFC 3339. */
  readonly createdAt: string
}

/** GET /repos/{owner}/{repo}/deployments, newest first, and the statuses of each until one succeeded. */
export const lastDeployment = async (
  ask: Ask,
  repository: string,
  environment: string,
): Promise<Fact<Deployment>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/deployments',
    repository,
    parameters: { environment, per_page: DEPLOYMENTS_READ },
    permission: PERMISSION,
  })
  if (!answer.ok) return answer.fact
  const deployments = asList(answer.data)?.map(deployment)
  if (deployments === undefined || !deployments.every((each) => each !== undefined)) return answer.malformed
  const success = await firstSuccess(ask, repository, deployments)
  if (success.state !== 'absent' || !answer.more) return success
  return unavailable(
    `none of the ${DEPLOYMENTS_READ} newest deployments to ${environment} succeeded; older ones were not looked at`,
  )
}

const deployment = (data: unknown): Deployment | undefined => {
  const [id, sha, createdAt] = [numberOf(data, 'id'), textOf(data, 'sha'), textOf(data, 'created_at')]
  return id === undefined || sha === undefined || createdAt === undefined ? undefined : { id, sha, createdAt }
}

const firstSuccess = async (
  ask: Ask,
  repository: string,
  deployments: readonly Deployment[],
): Promise<Fact<Deployment>> => {
  for (const each of deployments) {
    const outcome = await succeeded(ask, repository, each.id)
    if (outcome.state === 'found' && outcome.value) return found(each)
    if (outcome.state === 'unavailable') return outcome
  }
  return absent
}

const succeeded = async (ask: Ask, repository: string, id: number): Promise<Fact<boolean>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    repository,
    parameters: { deployment_id: id, per_page: STATUSES_READ },
    permission: PERMISSION,
  })
  return answer.ok ? judge(answer) : answer.fact
}

/**
 * The newest status counts. A later deployment to the same environment puts `inactive` on top of it, which says nothing
 * about how this one went, so the newest other status counts then.
 */
const judge = (answer: Extract<Answer, { ok: true }>): Fact<boolean> => {
  const states = asList(answer.data)?.map((status) => textOf(status, 'state'))
  if (states === undefined || states.includes(undefined)) return answer.malformed
  return found(states.find((state) => state !== 'inactive') === 'success')
}
