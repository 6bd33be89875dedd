import { absent, found, type Fact } from '@devsecops/core'

import type { Ask } from './connection.ts'
import { textOf } from './shape.ts'

/** GET /repos/{owner}/{repo}. */
export const repositoryExists = async (ask: Ask, repository: string): Promise<Fact<true>> => {
  const answer = await ask({ route: 'GET /repos/{owner}/{repo}', repository, permission: 'metadata: read' })
  if (!answer.ok) return answer.status === 404 ? absent : answer.fact
  return textOf(answer.data, 'full_name') === undefined ? answer.malformed : found(true)
}
