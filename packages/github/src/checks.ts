import { found, unavailable, type Fact } from '@devsecops/core'

import type { Ask } from './connection.ts'
import { numberOf, textOf } from './shape.ts'

const PERMISSION = 'checks: write'

/** Bodies of "Create a check run" and of the updates that add further annotations to it. */
export interface CheckRunRequests {
  readonly create: Readonly<Record<string, unknown>>
  readonly updates: readonly Readonly<Record<string, unknown>>[]
}

export interface CheckRun {
  readonly id: number
  /** Where people see it. */
  readonly url: string
}

/** POST /repos/{owner}/{repo}/check-runs, and PATCH /repos/{owner}/{repo}/check-runs/{check_run_id} for each update. */
export const createCheckRun = async (
  ask: Ask,
  repository: string,
  { create, updates }: CheckRunRequests,
): Promise<Fact<CheckRun>> => {
  const answer = await ask({
    route: 'POST /repos/{owner}/{repo}/check-runs',
    repository,
    body: create,
    permission: PERMISSION,
    once: true,
  })
  if (!answer.ok) return answer.fact
  const [id, url] = [numberOf(answer.data, 'id'), textOf(answer.data, 'html_url')]
  if (id === undefined) return answer.malformed
  return (await append(ask, repository, id, updates)) ?? found({ id, url: url ?? '' })
}

/** What stopped an update: the check run is there, and lacks annotations. An update that came twice would double them. */
const append = async (
  ask: Ask,
  repository: string,
  id: number,
  updates: CheckRunRequests['updates'],
): Promise<Fact<never> | undefined> => {
  for (const [index, body] of updates.entries()) {
    const answer = await ask({
      route: 'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
      repository,
      parameters: { check_run_id: id },
      body,
      permission: PERMISSION,
      once: true,
    })
    if (answer.ok) continue
    const { fact } = answer
    if (fact.state !== 'unavailable') return fact
    const missing = `${updates.length - index} of ${updates.length} further pages of annotations are missing`
    return unavailable(`the check run was made, and ${missing}: ${fact.reason}`, fact.permission)
  }
  return undefined
}
