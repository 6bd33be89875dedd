import { submissionOf, type SubmissionSetting, type Unsubmitted } from '@devsecops/bom'
import type { Reason } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import type { Facts } from '../facts.ts'
import { TOOL } from '../tool.ts'
import { explained } from '@devsecops/publishing'

/** Bytes of one snapshot: GitHub names no limit, and 25 MB have broken its pages. */
export const SNAPSHOT_BUDGET = 8 * 1024 * 1024

/** Which run submits, and when. */
export interface SubmitSetting extends Pick<SubmissionSetting, 'sha' | 'ref' | 'job' | 'scanned'> {
  readonly repository: string
}

/**
 * Submits what each lock file resolves to. A snapshot that GitHub refuses for want of a permission ends it: the others would fare no better.
 * @returns what is to be said of it; none of it changes the verdict
 */
export const submit = async (
  { lockFiles, comparison }: Pick<Facts, 'lockFiles' | 'comparison'>,
  setting: SubmitSetting,
  client: Client | undefined,
): Promise<readonly Reason[]> => {
  if (client === undefined) return [failed('there is no token')]
  const { repository, ...run } = setting
  const detector = { ...TOOL, url: 'https://github.com/org/devsecops' }
  const graphs = lockFiles.map(({ graph }) => graph)
  const { snapshots, refused } = submissionOf(graphs, goneFrom(comparison), {
    ...run,
    detector,
    budget: SNAPSHOT_BUDGET,
  })
  const told: Reason[] = refused.map(heldBack)
  let sent = 0
  for (const snapshot of snapshots) {
    const answer = await client.submitSnapshot(repository, { ...snapshot })
    if (answer.state === 'found') sent += 1
    else if (answer.state === 'unavailable') told.push(failed(explained(answer), snapshot.job.correlator))
    if (answer.state === 'unavailable' && answer.permission !== undefined) break
  }
  return sent === 0 ? told : [...told, submitted(sent, snapshots.length)]
}

/** Files that the base has and the head lacks: whatever changed in them was taken away, or they have another path now. */
const goneFrom = (comparison: Facts['comparison']): readonly string[] => {
  if (comparison.state !== 'found') return []
  const byFile = Map.groupBy(comparison.value.changes, ({ file }) => file)
  const emptied = [...byFile]
    .filter(([, changes]) => changes.every(({ kind }) => kind === 'removed'))
    .map(([file]) => file)
  return [...emptied, ...comparison.value.moved.map(({ from }) => from)]
}

const submitted = (sent: number, all: number): Reason => ({
  code: 'submitted',
  effect: 'notes',
  message: `${sent} of ${all} snapshots of dependencies were submitted to GitHub.`,
})

const heldBack = ({ file, why }: Unsubmitted): Reason => ({
  code: 'not-submitted',
  effect: 'warns',
  message: `${file} was not submitted, because ${why}; what GitHub knows of it stays in force.`,
  subject: file,
})

const failed = (why: string, correlator?: string): Reason => ({
  code: 'submit-failed',
  effect: 'warns',
  message: `No snapshot of dependencies was submitted${correlator === undefined ? '' : ` as “${correlator}”`}: ${why}.`,
})
