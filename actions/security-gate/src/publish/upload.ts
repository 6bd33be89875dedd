import type { Fact, Reason } from '@devsecops/core'
import type { CodeScanning, NotShown } from '@devsecops/findings'
import { scanFault, type Client } from '@devsecops/github'
import { failed, leftOut, note, warning, type Sent } from './channel.ts'
import type { Target } from './target.ts'

/** Uploads to code scanning, the gravest first, and waits until GitHub has processed all. The first refusal ends it. */
export const upload = async (
  client: Client,
  target: Pick<Target, 'repository' | 'analysis' | 'transient'>,
  { uploads, notShown }: CodeScanning,
): Promise<Sent> => {
  if (target.transient !== undefined) return leftOut('upload', target.transient)
  const ids: string[] = []
  for (const { sarif } of uploads) {
    const sent = await client.uploadSarif(target.repository, { ...target.analysis, sarif })
    if (sent.state === 'found') ids.push(sent.value)
    else return refused(sent, `${ids.length} of ${uploads.length} parts were taken`, ids.length > 0)
  }
  const notes: Reason[] = []
  for (const id of ids) notes.push(...(await processed(client, target.repository, id)))
  return { notes: [...notes, ...ledger(notShown)], open: false }
}

/** Where there is no code scanning, no later run can upload either. */
const refused = (fact: Exclude<Fact<string>, { state: 'found' }>, share: string, isPart: boolean): Sent => {
  const { reason, permission } =
    fact.state === 'unavailable' ? fact : { reason: 'GitHub does not know the place', permission: undefined }
  const sent = failed('upload', isPart ? `${share}, then ${reason}` : reason, permission)
  return scanFault(reason).code === 'not-enabled' ? { ...sent, open: false } : sent
}

/** What GitHub made of an upload; nothing to say when all went well. */
const processed = async (client: Client, repository: string, id: string): Promise<readonly Reason[]> => {
  const fact = await client.awaitProcessing(repository, id)
  if (fact.state !== 'found')
    return [
      note('upload-not-confirmed', 'GitHub took the findings; whether it processed them could not be read.'),
    ]
  const { status, faults } = fact.value
  if (status === 'pending')
    return [note('upload-not-confirmed', 'GitHub took the findings, and had not processed them in time.')]
  if (status === 'failed' && faults.length === 0)
    return [warning('upload-rejected', 'Code scanning could not process the findings, and does not say why.')]
  return faults.map(({ message, advice }) =>
    warning('upload-rejected', `Code scanning: ${message}${advice === '' ? '' : ` (${advice})`}.`),
  )
}

const WHY = {
  accepted: 'were accepted by a waiver, a VEX statement or the tool',
  rank: 'are beyond the 5,000 results that GitHub shows of a tool',
  size: 'are beyond the 10 MB that GitHub takes',
} as const satisfies Record<NotShown['reason'], string>

const ledger = (notShown: readonly NotShown[]): readonly Reason[] =>
  notShown.map(({ category, tool, reason, counts }) => {
    const list = Object.entries(counts).map(([severity, count]) => `${count} ${severity}`)
    return note(
      'not-shown',
      `Not shown in code scanning, ${category}, ${tool}: ${list.join(', ')}, which ${WHY[reason]}.`,
    )
  })
