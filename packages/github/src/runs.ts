import { found, type Fact } from '@devsecops/core'

import type { Ask } from './connection.ts'
import { member, numberOf, textOf } from './shape.ts'

/** A run of a workflow. */
export interface WorkflowRun {
  readonly workflowId: number
  /** What started it: `push`, `pull_request` … */
  readonly event: string
  /** `success`, `failure`, `cancelled` …; absent while it runs. */
  readonly conclusion?: string
  readonly branch: string
  /** When it was started first, in milliseconds since 1970. */
  readonly createdAt: number
  /** Whether it was about this repository's own code, and not a fork's. */
  readonly isOwn: boolean
}

/** GET /repos/{owner}/{repo}/actions/runs/{run_id}. */
export const workflowRun = async (ask: Ask, repository: string, id: number): Promise<Fact<WorkflowRun>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}',
    repository,
    parameters: { run_id: id },
    permission: 'actions: read',
  })
  if (!answer.ok) return answer.fact
  const workflowId = numberOf(answer.data, 'workflow_id')
  const event = textOf(answer.data, 'event')
  const owner = numberOf(member(answer.data, 'repository'), 'id')
  const created = Date.parse(textOf(answer.data, 'created_at') ?? '')
  if (workflowId === undefined || event === undefined || owner === undefined || Number.isNaN(created))
    return answer.malformed
  const conclusion = textOf(answer.data, 'conclusion')
  return found({
    workflowId,
    event,
    createdAt: created,
    ...(conclusion !== undefined && { conclusion }),
    branch: textOf(answer.data, 'head_branch') ?? '',
    isOwn: owner === numberOf(member(answer.data, 'head_repository'), 'id'),
  })
}
