import type { Fact } from '@devsecops/core'

import { alerts, analyses, analysisLog, type Alert, type Analysis } from './analyses.ts'
import { artifactFile, artifactsNamed, type Artifact } from './artifacts.ts'
import { storeAttestation } from './attestations.ts'
import { createCheckRun, type CheckRun, type CheckRunRequests } from './checks.ts'
import { awaitProcessing, uploadSarif, type Processing, type SarifAnalysis } from './code-scanning.ts'
import { upsertComment, type Commented, type StickyComment } from './comments.ts'
import {
  changedFiles,
  compare,
  mergeBase,
  pullFiles,
  renamedFiles,
  type Ancestry,
  type RenamedFiles,
} from './comparison.ts'
import { connect } from './connection.ts'
import { conversation, type ConversationComment } from './conversation.ts'
import { commit, readFile, type RepositoryFile } from './contents.ts'
import { submitSnapshot, type SubmittedSnapshot } from './dependency-submission.ts'
import { lastDeployment, type Deployment } from './deployments.ts'
import { environment, type Environment } from './environments.ts'
import type { ClientOptions } from './options.ts'
import { pullRequest, pullsOfCommit, type PullRequestState } from './pulls.ts'
import { repositoryExists } from './repositories.ts'
import { runReviews, type EnvironmentReview } from './reviews.ts'
import { workflowRun, type WorkflowRun } from './runs.ts'
import { blob, filesAt } from './trees.ts'

/**
 * What the gates ask GitHub, and what they publish there. Every function answers with a fact and throws for no HTTP status: `unavailable` says in a
 * sentence which request failed and why, and names the permission to grant where one would help. A repository is
 * `owner/name`.
 */
export interface Client {
  /** Whether this token can see the repository. GitHub answers 404 for a hidden one too: that is `absent`. */
  readonly repositoryExists: (repository: string) => Promise<Fact<true>>
  /** The commit a branch, tag, SHA or `HEAD` (the default branch) stands for; `absent` when there is no such ref. */
  readonly commit: (repository: string, ref: string) => Promise<Fact<string>>
  /**
   * A file of at most 1 MiB at a ref. `absent` only when the ref is there and the file is not, or the repository has no
   * commit yet; a missing ref, a directory, a submodule and a link to nowhere are `unavailable`.
   */
  readonly readFile: (repository: string, path: string, ref: string) => Promise<Fact<RepositoryFile>>
  /** A deployment environment and the protection that is set on it. */
  readonly environment: (repository: string, name: string) => Promise<Fact<Environment>>
  /** The newest deployment to the environment that succeeded, also when a later one has made it inactive. */
  readonly lastDeployment: (repository: string, environment: string) => Promise<Fact<Deployment>>
  /** Where `head` stands, seen from `base`. */
  readonly compare: (repository: string, base: string, head: string) => Promise<Fact<Ancestry>>
  /** The newest commit that two have in common. */
  readonly mergeBase: (repository: string, base: string, head: string) => Promise<Fact<string>>
  /** The files of a commit: path → git's id of the content. Of more than GitHub lists it is `unavailable`. */
  readonly filesAt: (repository: string, commit: string) => Promise<Fact<ReadonlyMap<string, string>>>
  /** A content, by git's id of it. */
  readonly blob: (repository: string, id: string) => Promise<Fact<Uint8Array>>
  /**
   * Paths that differ between the two commits' merge base and `head`, with the former path of what was renamed, sorted.
   * GitHub names at most 300: a list that long is `unavailable`.
   */
  readonly changedFiles: (repository: string, base: string, head: string) => Promise<Fact<readonly string[]>>
  /** The same for a pull request, of which GitHub names at most 3,000. */
  readonly pullFiles: (repository: string, pull: number) => Promise<Fact<readonly string[]>>
  /** Files that have another path at `head` than at the commits' merge base; of at most 300 that differ. */
  readonly renamedFiles: (repository: string, base: string, head: string) => Promise<Fact<RenamedFiles>>
  /** A pull request; `absent` also where the token may not see it. */
  readonly pullRequest: (repository: string, pull: number) => Promise<Fact<PullRequestState>>
  /** The open pull requests whose newest commit this is. */
  readonly pullsOfCommit: (repository: string, commit: string) => Promise<Fact<readonly number[]>>
  /** Hands a SARIF log to code scanning, and gives the upload's id. */
  readonly uploadSarif: (repository: string, analysis: SarifAnalysis) => Promise<Fact<string>>
  /** Waits, for some minutes at most, until an upload was processed. */
  readonly awaitProcessing: (repository: string, id: string) => Promise<Fact<Processing>>
  /** The newest analyses of a ref that code scanning keeps; `absent` where there are none yet. */
  readonly analyses: (repository: string, ref: string) => Promise<Fact<readonly Analysis[]>>
  /** An analysis as a SARIF log, with the numbers of the alerts. */
  readonly analysisLog: (repository: string, id: number) => Promise<Fact<string>>
  /** Code scanning's alerts of a ref. */
  readonly alerts: (repository: string, ref: string) => Promise<Fact<readonly Alert[]>>
  /** A workflow run, this one or another. */
  readonly workflowRun: (repository: string, id: number) => Promise<Fact<WorkflowRun>>
  /** What people said to a run that waited for an environment, oldest first. */
  readonly runReviews: (repository: string, run: number) => Promise<Fact<readonly EnvironmentReview[]>>
  /** Every comment of a pull request's conversation, oldest first. */
  readonly conversation: (repository: string, pull: number) => Promise<Fact<readonly ConversationComment[]>>
  /** The artifacts of a name that have not expired, newest first. */
  readonly artifactsNamed: (repository: string, name: string) => Promise<Fact<readonly Artifact[]>>
  /** One file of an artifact, of at most `limit` bytes; `absent` where the artifact or the file is not there. */
  readonly artifactFile: (
    repository: string,
    artifact: Artifact,
    name: string,
    limit: number,
  ) => Promise<Fact<Uint8Array>>
  /** Makes a check run, with all its annotations. */
  readonly createCheckRun: (repository: string, requests: CheckRunRequests) => Promise<Fact<CheckRun>>
  /** Writes the one comment of its kind on a pull request: creates or updates it, never a second. */
  readonly upsertComment: (
    repository: string,
    pull: number,
    comment: StickyComment,
  ) => Promise<Fact<Commented>>
  /** Hands a snapshot of dependencies to the dependency graph. */
  readonly submitSnapshot: (
    repository: string,
    snapshot: Readonly<Record<string, unknown>>,
  ) => Promise<Fact<SubmittedSnapshot>>
  /** Keeps a Sigstore bundle as an attestation of the repository, and gives its id. */
  readonly storeAttestation: (repository: string, bundle: unknown) => Promise<Fact<number>>
}

/** A client for one token. It opens no connection, and loads no HTTP library, before its first question. */
export const createClient = (options: ClientOptions): Client => {
  const ask = connect(options)
  return {
    repositoryExists: (repository) => repositoryExists(ask, repository),
    commit: (repository, ref) => commit(ask, repository, ref),
    readFile: (repository, path, ref) => readFile(ask, repository, path, ref),
    environment: (repository, name) => environment(ask, repository, name),
    lastDeployment: (repository, name) => lastDeployment(ask, repository, name),
    compare: (repository, base, head) => compare(ask, repository, base, head),
    mergeBase: (repository, base, head) => mergeBase(ask, repository, base, head),
    filesAt: (repository, sha) => filesAt(ask, repository, sha),
    blob: (repository, id) => blob(ask, repository, id),
    changedFiles: (repository, base, head) => changedFiles(ask, repository, base, head),
    renamedFiles: (repository, base, head) => renamedFiles(ask, repository, base, head),
    pullFiles: (repository, pull) => pullFiles(ask, repository, pull),
    pullRequest: (repository, pull) => pullRequest(ask, repository, pull),
    pullsOfCommit: (repository, sha) => pullsOfCommit(ask, repository, sha),
    uploadSarif: (repository, analysis) => uploadSarif(ask, repository, analysis),
    awaitProcessing: (repository, id) => awaitProcessing(ask, repository, id, options.processingDelaysMs),
    analyses: (repository, ref) => analyses(ask, repository, ref),
    analysisLog: (repository, id) => analysisLog(ask, repository, id),
    alerts: (repository, ref) => alerts(ask, repository, ref),
    workflowRun: (repository, id) => workflowRun(ask, repository, id),
    runReviews: (repository, run) => runReviews(ask, repository, run),
    conversation: (repository, pull) => conversation(ask, repository, pull),
    artifactsNamed: (repository, name) => artifactsNamed(ask, repository, name),
    artifactFile: (repository, artifact, name, limit) => artifactFile(ask, repository, artifact, name, limit),
    createCheckRun: (repository, requests) => createCheckRun(ask, repository, requests),
    upsertComment: (repository, pull, comment) => upsertComment(ask, repository, pull, comment),
    submitSnapshot: (repository, snapshot) => submitSnapshot(ask, repository, snapshot),
    storeAttestation: (repository, bundle) => storeAttestation(ask, repository, bundle),
  }
}
