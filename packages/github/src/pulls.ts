import { absent, found, type Fact } from '@devsecops/core'

import type { Ask } from './connection.ts'
import { asList, member, numberOf, textOf } from './shape.ts'

const PERMISSION = 'pull-requests: read'

export interface PullRequestState {
  readonly number: number
  readonly isOpen: boolean
  /** The newest commit of the change. */
  readonly head: string
}

/** GET /repos/{owner}/{repo}/pulls/{pull_number}; `absent` also for one that the token may not see. */
export const pullRequest = async (
  ask: Ask,
  repository: string,
  pull: number,
): Promise<Fact<PullRequestState>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    repository,
    parameters: { pull_number: pull },
    permission: PERMISSION,
  })
  if (!answer.ok) return answer.status === 404 ? absent : answer.fact
  const state = stateOf(answer.data)
  return state === undefined ? answer.malformed : found(state)
}

/** GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls: the open pull requests whose newest commit this is. */
export const pullsOfCommit = async (
  ask: Ask,
  repository: string,
  commit: string,
): Promise<Fact<readonly number[]>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    repository,
    parameters: { commit_sha: commit, per_page: 100 },
    permission: PERMISSION,
  })
  if (!answer.ok) return answer.fact
  const pulls = asList(answer.data)?.map(stateOf)
  if (pulls === undefined || !pulls.every((each) => each !== undefined)) return answer.malformed
  return found(pulls.filter(({ isOpen, head }) => isOpen && head === commit).map(({ number }) => number))
}

const stateOf = (data: unknown): PullRequestState | undefined => {
  const number = numberOf(data, 'number')
  const head = textOf(member(data, 'head'), 'sha')
  if (number === undefined || head === undefined) return undefined
  return { number, isOpen: textOf(data, 'state') === 'open', head }
}
