import type { Fact, Reason, Report, RunContext } from '@devsecops/core'
import type { Client, StickyComment } from '@devsecops/github'
import { commentMarker, commentText, type Markdown } from '@devsecops/report'
import { explained, withReasons } from './further.ts'

/** Writes a gate's one comment on the pull request: its summary. What cannot be written is said, and changes no verdict. */
export const comment = async (
  report: Report,
  client: Client | undefined,
  context: RunContext,
): Promise<Report> => {
  const note = await write(report, client, context)
  return note === undefined ? report : withReasons(report, [note])
}

const write = async (
  { summary, verdict: { gate } }: Report,
  client: Client | undefined,
  context: RunContext,
): Promise<Reason | undefined> => {
  const pull = numberOf(context.payload)
  if (pull === undefined) return { ...failed('the run is not about a pull request'), effect: 'notes' }
  if (client === undefined) return failed('there is no token')
  const { repository, serverUrl, runId, runAttempt } = context
  const url = `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`
  const body = commentText({ key: gate, body: summary as Markdown, url })
  return refusalOf(await attempt(client, repository, pull, { marker: commentMarker(gate), body }))
}

/** Whatever happens here is told, and stops nothing. */
const attempt = async (
  client: Client,
  repository: string,
  pull: number,
  comment: StickyComment,
): Promise<Fact<unknown>> => {
  try {
    return await client.upsertComment(repository, pull, comment)
  } catch (error) {
    return { state: 'unavailable', reason: error instanceof Error ? error.message : 'unknown fault' }
  }
}

const refusalOf = (answer: Fact<unknown>): Reason | undefined => {
  switch (answer.state) {
    case 'found':
      return undefined
    case 'absent':
      return failed('GitHub does not know the place')
    case 'unavailable':
      return failed(explained(answer))
  }
}

const failed = (why: string): Reason => ({
  code: 'comment-failed',
  effect: 'warns',
  message: `No comment was written: ${why}.`,
})

const numberOf = ({ pull_request: pull }: RunContext['payload']): number | undefined => {
  const number = (pull as { number?: unknown } | undefined)?.number
  return typeof number === 'number' ? number : undefined
}
