import type { Graph } from '../model/graph.ts'
import { manifestOf } from './manifest.ts'
import { submissionRefusal } from './refusal.ts'
import type { Manifest, Snapshot } from './snapshot.ts'
import { partsOf } from './parts.ts'

/** What the run says of itself. */
export interface SubmissionSetting extends Pick<Snapshot, 'sha' | 'ref' | 'detector'> {
  /** `correlator` is what stays the same from run to run: the names of workflow and job, with those of a matrix. */
  readonly job: Snapshot['job']
  readonly scanned: Date
  /** Bytes that one snapshot may have as JSON. */
  readonly budget: number
}

/** A file that is not submitted; what was submitted of it before stays in force. */
export interface Unsubmitted {
  readonly file: string
  readonly why: string
}

export interface Submission {
  /** In the order in which they are to be sent. */
  readonly snapshots: readonly Snapshot[]
  readonly refused: readonly Unsubmitted[]
}

/**
 * Snapshots of the graphs, and those of files that are gone, which are empty.
 *
 * GitHub holds the newest snapshot for each pair of correlator and detector to be true. So each file has a correlator of its own, made of the
 * job's and the file's path: what cannot be read in this run keeps its last good snapshot, and what is added, removed or grows elsewhere moves no
 * file from one correlator to another. Only a file that is over the budget alone is split, see {@link partsOf}.
 */
export const submissionOf = (
  graphs: readonly Graph[],
  gone: readonly string[],
  setting: SubmissionSetting,
): Submission => {
  const checked = graphs.map((graph) => ({ graph, why: submissionRefusal(graph) }))
  const manifests = [
    ...checked.filter(({ why }) => why === undefined).map(({ graph }) => manifestOf(graph)),
    ...gone.filter((file) => !graphs.some((graph) => graph.file === file)).map(emptied),
  ].sort((a, b) => (a.name < b.name ? -1 : 1))
  return {
    snapshots: manifests.flatMap((manifest) => snapshotsOf(manifest, setting)),
    refused: checked.flatMap(({ graph: { file }, why }) => (why === undefined ? [] : [{ file, why }])),
  }
}

const emptied = (file: string): Manifest => ({ name: file, file: { source_location: file }, resolved: {} })

const snapshotsOf = (manifest: Manifest, setting: SubmissionSetting): readonly Snapshot[] =>
  partsOf(manifest, setting.budget).map((part, index) => {
    const place = index === 0 ? manifest.name : `${manifest.name} (${index + 1})`
    return {
      version: 0,
      job: { ...setting.job, correlator: `${setting.job.correlator} ${place}` },
      sha: setting.sha,
      ref: setting.ref,
      detector: setting.detector,
      scanned: setting.scanned.toISOString(),
      manifests: { [manifest.name]: part },
    }
  })
