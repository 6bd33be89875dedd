import type { Fact } from '@devsecops/core'

import { createCheckRun, type CheckRun, type CheckRunRequests } from './checks.ts'
import { awaitProcessing, uploadSarif, type Processing, type SarifAnalysis } from './code-scanning.ts'
import { upsertComment, type Commented, type StickyComment } from './comments.ts'
import { changedFiles, compare, pullFiles, type Ancestry } from './comparison.ts'
import { connect } from './connection.ts'
import { commit, readFile, type RepositoryFile } from './contents.ts'
import { lastDeployment, type Deployment } from './deployments.ts'
import { environment, type Environment } from './environments.ts'
import type { ClientOptions } from './options.ts'
import { pullRequest, pullsOfCommit, type PullRequestState } from './pulls.ts'
import { repositoryExists } from './repositories.ts'

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
  /**
   * Paths that differ between the two commits' merge base and `head`, with the former path of what was renamed, sorted.
   * GitHub names at most 300: a list that long is `unavailable`.
   */
  readonly changedFiles: (repository: string, base: string, head: string) => Promise<Fact<readonly string[]>>
  /** The same for a pull request, of which GitHub names at most 3,000. */
  readonly pullFiles: (repository: string, pull: number) => Promise<Fact<readonly string[]>>
  /** A pull request; `absent` also where the token may not see it. */
  readonly pullRequest: (repository: string, pull: number) => Promise<Fact<PullRequestState>>
  /** The open pull requests whose newest commit this is. */
  readonly pullsOfCommit: (repository: string, commit: string) => Promise<Fact<readonly number[]>>
  /** Hands a SARIF log to code scanning, and gives the upload's id. */
  readonly uploadSarif: (repository: string, analysis: SarifAnalysis) => Promise<Fact<string>>
  /** Waits, for some minutes at most, until an upload was processed. */
  readonly awaitProcessing: (repository: string, id: string) => Promise<Fact<Processing>>
  /** Makes a check run, with all its annotations. */
  readonly createCheckRun: (repository: string, requests: CheckRunRequests) => Promise<Fact<CheckRun>>
  /** Writes the one comment of its kind on a pull request: creates or updates it, never a second. */
  readonly upsertComment: (
    repository: string,
    pull: number,
    comment: StickyComment,
  ) => Promise<Fact<Commented>>
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
    changedFiles: (repository, base, head) => changedFiles(ask, repository, base, head),
    pullFiles: (repository, pull) => pullFiles(ask, repository, pull),
    pullRequest: (repository, pull) => pullRequest(ask, repository, pull),
    pullsOfCommit: (repository, sha) => pullsOfCommit(ask, repository, sha),
    uploadSarif: (repository, analysis) => uploadSarif(ask, repository, analysis),
    awaitProcessing: (repository, id) => awaitProcessing(ask, repository, id, options.processingDelaysMs),
    createCheckRun: (repository, requests) => createCheckRun(ask, repository, requests),
    upsertComment: (repository, pull, comment) => upsertComment(ask, repository, pull, comment),
  }
}
