import type { Annotation, Fact, Reason, Report, RunContext } from '@devsecops/core'
import type { CodeScanning } from '@devsecops/findings'
import type { Client } from '@devsecops/github'
import { reasonText } from '@devsecops/report'
import { bundle } from './bundle.ts'
import { CHANNELS, failed, leftOut, warning, type Channel, type Channels, type Sent } from './channel.ts'
import {
  annotationsOf,
  CHECK_NAME,
  checkRunOf,
  commentOf,
  summaryWith,
  uploadsOf,
  type Findings,
} from './content.ts'
import { targetOf, type Target } from './target.ts'
import { upload } from './upload.ts'

/**
 * Publishes a report where it is wanted: code scanning, a check run, the one comment on a pull request, in this order. The
 * report that it gives has the same conclusion, with a note on whatever could not be done and why, and the files by which
 * a later run with more rights can do it (see relay.ts).
 */
export const publish = async (
  report: Report,
  findings: Findings,
  channels: Channels,
  client: Client | undefined,
  context: RunContext,
): Promise<Report> => {
  if (!CHANNELS.some((channel) => channels[channel])) return report
  const target = targetOf(context, report.commit)
  const material: Material = {
    report,
    scanning: uploadsOf(findings, report.verdict, target.pull !== undefined),
    annotations: annotationsOf(findings, report.verdict),
  }
  const open: Channel[] = []
  const notes: Reason[] = []
  for (const channel of CHANNELS.filter((each) => channels[each])) {
    const sent = await attempt(channel, client, target, material, notes)
    notes.push(...sent.notes)
    if (sent.open) open.push(channel)
  }
  return completed(material, open, notes, context, target)
}

interface Material {
  readonly report: Report
  readonly scanning: CodeScanning
  readonly annotations: readonly Annotation[]
}

/** Whatever happens here is told, and stops nothing. */
const attempt = async (
  channel: Channel,
  client: Client | undefined,
  target: Target,
  material: Material,
  notes: readonly Reason[],
): Promise<Sent> => {
  if (channel === 'comment' && target.pull === undefined)
    return leftOut('comment', 'the run is not about a pull request')
  if (target.readOnly !== undefined) return failed(channel, target.readOnly)
  if (client === undefined) return failed(channel, 'there is no token')
  try {
    return await send(channel, client, target, material, notes)
  } catch (error) {
    return failed(channel, error instanceof Error ? error.message : 'unknown fault')
  }
}

const send = (
  channel: Channel,
  client: Client,
  target: Target,
  { report, scanning, annotations }: Material,
  notes: readonly Reason[],
): Promise<Sent> => {
  const summary = summaryWith(report, notes)
  const { repository, commit, pull, url } = target
  switch (channel) {
    case 'upload':
      return upload(client, target, scanning)
    case 'checkRun': {
      const { conclusion } = report.verdict
      const bodies = checkRunOf({ name: CHECK_NAME, commit, conclusion, summary, annotations, url })
      return told('checkRun', client.createCheckRun(repository, bodies))
    }
    case 'comment':
      return told('comment', client.upsertComment(repository, pull ?? 0, commentOf(summary, url)))
  }
}

/** What is to be said of a question that was to write something. */
export const told = async (channel: Channel, answer: Promise<Fact<unknown>>): Promise<Sent> => {
  const fact = await answer
  if (fact.state === 'found') return { notes: [], open: false }
  return fact.state === 'absent'
    ? failed(channel, 'GitHub does not know the place')
    : failed(channel, fact.reason, fact.permission)
}

const completed = (
  { report, scanning, annotations }: Material,
  open: readonly Channel[],
  sent: readonly Reason[],
  context: RunContext,
  target: Target,
): Report => {
  // Only pull requests are relayed: any other run can be given the permission.
  const left =
    open.length === 0 || target.pull === undefined
      ? undefined
      : bundle(open, context, target, scanning.uploads, annotations)
  const notes = left === undefined ? sent : [...sent, relayNote]
  if (notes.length === 0) return report
  const { verdict } = report
  return {
    ...report,
    verdict: {
      ...verdict,
      reasons: [...verdict.reasons, ...notes],
      measures: {
        ...verdict.measures,
        ...(left === undefined ? {} : { publication: { manifest: left.sha256, open } }),
      },
    },
    summary: summaryWith(report, notes),
    text: [report.text, reasonText(notes)].filter((part) => part !== '').join('\n\n'),
    files: [...report.files, ...(left?.files ?? [])],
  }
}

const relayNote = warning(
  'publishing-postponed',
  'What was not published is in the folder publish of the output directory, from where a workflow_run workflow can publish it (the template publish-relay.yml).',
)
