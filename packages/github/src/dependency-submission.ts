import { found, unavailable, type Fact } from '@devsecops/core'

import type { Ask } from './connection.ts'
import { numberOf, textOf } from './shape.ts'

/** What GitHub made of a snapshot. `isUsed`: the repository's dependencies follow it, and not only on a branch aside. */
export interface SubmittedSnapshot {
  readonly id: number
  readonly isUsed: boolean
  /** GitHub's own sentence. */
  readonly message: string
}

/**
 * POST /repos/{owner}/{repo}/dependency-graph/snapshots. It may be sent again when an answer fails to come: the newest snapshot of a correlator
 * replaces the others.
 */
export const submitSnapshot = async (
  ask: Ask,
  repository: string,
  snapshot: Readonly<Record<string, unknown>>,
): Promise<Fact<SubmittedSnapshot>> => {
  const answer = await ask({
    route: 'POST /repos/{owner}/{repo}/dependency-graph/snapshots',
    repository,
    body: snapshot,
    permission: 'contents: write',
    notFound: 'the repository has no dependency graph, or the token may not see it',
  })
  if (!answer.ok) return answer.fact
  const [id, result] = [numberOf(answer.data, 'id'), textOf(answer.data, 'result')]
  const message = textOf(answer.data, 'message') ?? ''
  if (id === undefined || result === undefined) return answer.malformed
  return result === 'INVALID'
    ? unavailable(`GitHub takes the snapshot for malformed: ${message}`)
    : found({ id, isUsed: result === 'SUCCESS', message })
}
