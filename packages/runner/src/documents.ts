import {
  prettyJson,
  sha256,
  testResultStatement,
  verdictStatement,
  type Evidence,
  type Report,
  type RunContext,
} from '@devsecops/core'
import { timestamp } from './clock.ts'

export interface Documents {
  /** The verdict document's bytes, and their SHA-256. */
  readonly verdict: string
  readonly sha256: string
  /** The same claim as in-toto's test result. */
  readonly testResult: string
}

/** The names of a gate's documents in the output directory. */
export const verdictFile = (name: string): string => `${name}.verdict.json`
export const testResultFile = (name: string): string => `${name}.test-result.json`

/** The evidence that a gate leaves: its verdict with all that is needed to derive it again. */
export const documentsOf = (
  report: Report,
  context: RunContext,
  now: Date,
  judge: Evidence['judge'],
): Documents => {
  const statement = verdictStatement(report.commit, report.verdict, {
    ...report.evidence,
    decidedAt: timestamp(now),
    run: {
      repository: `${context.serverUrl}/${context.repository}`,
      event: context.event,
      ref: context.ref,
      runId: context.runId,
      runAttempt: context.runAttempt,
      actor: context.actor,
    },
    judge,
  })
  const verdict = prettyJson(statement)
  return { verdict, sha256: sha256(verdict), testResult: prettyJson(testResultStatement(statement)) }
}
