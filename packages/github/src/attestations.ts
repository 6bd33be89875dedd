import { found, type Fact } from '@devsecops/core'

import type { Ask } from './connection.ts'
import { numberOf } from './shape.ts'

/** POST /repos/{owner}/{repo}/attestations: keeps a Sigstore bundle with the repository, and gives its id. */
export const storeAttestation = async (
  ask: Ask,
  repository: string,
  bundle: unknown,
): Promise<Fact<number>> => {
  const answer = await ask({
    route: 'POST /repos/{owner}/{repo}/attestations',
    repository,
    body: { bundle },
    permission: 'attestations: write',
    notFound: 'the repository has no attestations, or the token may not see it',
  })
  if (!answer.ok) return answer.fact
  const id = numberOf(answer.data, 'id')
  return id === undefined ? answer.malformed : found(id)
}
