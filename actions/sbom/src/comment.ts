import type { Fact, Reason, Report, RunContext } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import { blocks, commentMarker, commentText, reasonList, reasonText, type Markdown } from '@devsecops/report'

const KEY = 'sbom'

/** Writes the one comment on the pull request. What cannot be written is said, and changes no verdict. */
export const comment = async (
  report: Report,
  client: Client | undefined,
  context: RunContext,
): Promise<Report> => {
  const note = await write(report, client, context)
  if (note === undefined) return report
  return {
    ...report,
    verdict: { ...report.verdict, reasons: [...report.verdict.reasons, note] },
    summary: blocks(report.summary as Markdown, reasonList([note])),
    text: [report.text, reasonText([note])].filter((part) => part !== '').join('\n\n'),
  }
}

const write = async (
  { summary }: Report,
  client: Client | undefined,
  context: RunContext,
): Promise<Reason | undefined> => {
  const pull = numberOf(context.payload)
  if (pull === undefined) return { ...failed('the run is not about a pull request'), effect: 'notes' }
  if (client === undefined) return failed('there is no token')
  const { repository, serverUrl, runId, runAttempt } = context
  const url = `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`
  const body = commentText({ key: KEY, body: summary as Markdown, url })
  return refusalOf(await attempt(client, repository, pull, body))
}

/** Whatever happens here is told, and stops nothing. */
const attempt = async (
  client: Client,
  repository: string,
  pull: number,
  body: string,
): Promise<Fact<unknown>> => {
  try {
    return await client.upsertComment(repository, pull, { marker: commentMarker(KEY), body })
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
      return failed(
        answer.permission === undefined
          ? answer.reason
          : `${answer.reason}; it may need the permission ${answer.permission}`,
      )
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
