import { found, unavailable, type Fact } from '@devsecops/core'
import { setTimeout } from 'node:timers/promises'

import type { Ask } from './connection.ts'
import { scanFault, type ScanFault } from './scan-faults.ts'
import { asList, textOf } from './shape.ts'

const WRITE = 'security-events: write'
const READ = 'security-events: read'

/** Milliseconds before each look: after 5, 15, 35, 75 and 155 seconds, as github/codeql-action does. */
const DELAYS_MS = [5000, 10_000, 20_000, 40_000, 80_000]

/** What is uploaded. */
export interface SarifAnalysis {
  /** The commit that was scanned. */
  readonly commit: string
  /** Fully qualified: `refs/heads/main`, `refs/pull/7/merge`, `refs/pull/7/head`. */
  readonly ref: string
  /** The SARIF log, gzipped, in base64. */
  readonly sarif: string
}

/** What GitHub made of an upload. `pending`: it had not finished when we stopped looking. */
export interface Processing {
  readonly status: 'pending' | 'complete' | 'failed'
  readonly faults: readonly ScanFault[]
}

/** POST /repos/{owner}/{repo}/code-scanning/sarifs: the upload's id. */
export const uploadSarif = async (
  ask: Ask,
  repository: string,
  { commit, ref, sarif }: SarifAnalysis,
): Promise<Fact<string>> => {
  const answer = await ask({
    route: 'POST /repos/{owner}/{repo}/code-scanning/sarifs',
    repository,
    body: { commit_sha: commit, ref, sarif },
    permission: WRITE,
    notFound: 'the repository has no code scanning, or the token may not see it',
  })
  if (!answer.ok) return advised(answer.fact)
  const id = textOf(answer.data, 'id')
  return id === undefined ? answer.malformed : found(id)
}

/** GitHub's sentence, and what to do about it where that is known. */
const advised = (fact: Fact<never>): Fact<never> => {
  if (fact.state !== 'unavailable') return fact
  const { code, advice } = scanFault(fact.reason)
  if (code === 'other') return fact
  const reason = `${fact.reason} (${advice})`
  // Where code scanning is not there, no permission helps.
  return code === 'not-enabled' ? unavailable(reason) : unavailable(reason, fact.permission)
}

/** Looks at GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id} until the upload was processed, or for 155 seconds. */
export const awaitProcessing = async (
  ask: Ask,
  repository: string,
  id: string,
  delays: readonly number[] = DELAYS_MS,
): Promise<Fact<Processing>> => {
  for (const delay of delays) {
    await setTimeout(delay)
    const seen = await processing(ask, repository, id)
    if (seen.state !== 'found' || seen.value.status !== 'pending') return seen
  }
  return found({ status: 'pending', faults: [] })
}

const processing = async (ask: Ask, repository: string, id: string): Promise<Fact<Processing>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}',
    repository,
    parameters: { sarif_id: id },
    permission: READ,
  })
  // An upload that GitHub has not taken up yet is not found.
  if (!answer.ok) return answer.status === 404 ? found({ status: 'pending', faults: [] }) : answer.fact
  const status = (['pending', 'complete', 'failed'] as const).find(
    (each) => each === textOf(answer.data, 'processing_status'),
  )
  const errors = asList((answer.data as Readonly<Record<string, unknown>>)['errors']) ?? []
  const faults = errors.filter((each) => typeof each === 'string').map(scanFault)
  return status === undefined ? answer.malformed : found({ status, faults })
}
