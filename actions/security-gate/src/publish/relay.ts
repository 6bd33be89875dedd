import { conclude, digestOf, ConfigurationError, type Reason, type Report } from '@devsecops/core'
import { gzipSync } from 'node:zlib'
import type { Client } from '@devsecops/github'
import {
  blocks,
  escapeMarkdown,
  link,
  markdown,
  reasonList,
  reasonText,
  verdictHeading,
} from '@devsecops/report'
import type { Markdown } from '@devsecops/report'
import type { Io } from '@devsecops/runner'
import { failed, note, type Channel, type Channels, type Sent } from './channel.ts'
import { CHECK_NAME, checkRunOf, commentOf } from './content.ts'
import { told } from './publish.ts'
import { readBundle, type Relayed } from './relay-bundle.ts'
import { at } from './target.ts'
import { upload } from './upload.ts'

/** How many of a stranger's reasons are shown. */
const REASONS = 50

/**
 * Publishes what another run judged and could not publish: for pull requests from forks and by Dependabot. That run's files
 * may be forged. So what they are about comes from GitHub: the commit from the event, the pull request from a question whose
 * answer must name that commit. Texts are escaped anew, alerts go to the pull request's own ref, and the check run has a
 * name of its own and never says success, so that it can't stand for a check that a branch's rules require.
 *
 * @throws ConfigurationError `untrusted` for a bundle that is not what it should be.
 */
export const relay = async (
  directory: string,
  channels: Channels,
  client: Client | undefined,
  { context, files }: Pick<Io, 'context' | 'files'>,
): Promise<Report> => {
  const relayed = readBundle(directory, files, context)
  if (relayed === undefined)
    return reportOf(String(at(context.payload, 'workflow_run', 'head_sha')), [nothingLeft])
  if (client === undefined)
    throw new ConfigurationError({ code: 'bad-input', message: 'Input token: publish-from needs one.' })
  await expectPull(client, context.repository, relayed)
  const url = `${context.serverUrl}/${context.repository}/actions/runs/${String(at(context.payload, 'workflow_run', 'id'))}`
  const notes: Reason[] = []
  for (const channel of relayed.open.filter((each) => channels[each])) {
    const sent = await send(channel, client, context.repository, relayed, url)
    notes.push(
      ...sent.notes,
      ...(sent.open ? [] : [note('relayed', `Published for the other run: ${channel}.`)]),
    )
  }
  return reportOf(relayed.commit, notes)
}

const nothingLeft = note('nothing-to-relay', 'The other run has left nothing to publish.')

/** A bundle could name somebody else's pull request. */
const expectPull = async (client: Client, repository: string, { pull, commit }: Relayed): Promise<void> => {
  const fact = await client.pullRequest(repository, pull)
  if (fact.state === 'found' && fact.value.isOpen && fact.value.head === commit) return
  const why = fact.state === 'unavailable' ? `: ${fact.reason}` : ''
  throw new ConfigurationError({
    code: 'untrusted',
    message: `Input publish-from: pull request ${pull} is not open with this commit as its newest${why}; nothing was published.`,
  })
}

const send = (
  channel: Channel,
  client: Client,
  repository: string,
  relayed: Relayed,
  url: string,
): Promise<Sent> => {
  const { commit, pull, verdict, annotations } = relayed
  switch (channel) {
    case 'upload':
      return uploadLogs(client, repository, relayed)
    case 'checkRun': {
      const conclusion = verdict.conclusion === 'failure' ? 'failure' : 'neutral'
      const content = { name: `${CHECK_NAME} (relayed)`, commit, conclusion, annotations, url } as const
      return told(
        'checkRun',
        client.createCheckRun(repository, checkRunOf({ ...content, summary: summaryOf(relayed, url) })),
      )
    }
    case 'comment':
      return told('comment', client.upsertComment(repository, pull, commentOf(summaryOf(relayed, url), url)))
  }
}

const uploadLogs = (client: Client, repository: string, { commit, pull, logs }: Relayed): Promise<Sent> => {
  const analysis = { commit, ref: `refs/pull/${pull}/head` }
  const uploads = logs.map((text) => ({
    text,
    sarif: gzipSync(text).toString('base64'),
    runs: [],
    results: 0,
  }))
  return uploads.length === 0
    ? Promise.resolve(failed('upload', 'the bundle has no log'))
    : upload(client, { repository, analysis }, { uploads, notShown: [] })
}

/** Made of the verdict's data anew, every text escaped: the other run's Markdown is not taken over. */
const summaryOf = ({ verdict, commit }: Relayed, url: string): Markdown =>
  blocks(
    verdictHeading(verdict),
    markdown`Reported by ${link('a run', url)} of the change itself, for commit ${escapeMarkdown(commit)}. That run was not trusted with a token, and its word is not checked here.`,
    reasonList(verdict.reasons.slice(0, REASONS)),
  )

/** The verdict on the publishing, not on the findings. */
const reportOf = (commit: string, notes: readonly Reason[]): Report => {
  const verdict = conclude('security-gate-relay', 'required', notes)
  return {
    verdict,
    commit,
    evidence: { environment: '', policy: { sha256: digestOf({}), sources: [] }, inputs: [] },
    outputs: { findings: '{}', 'blocked-by': '[]', unreadable: '[]' },
    fileOutputs: {},
    summary: blocks(verdictHeading(verdict), reasonList(notes)),
    text: reasonText(notes),
    annotations: [],
    files: [],
  }
}
