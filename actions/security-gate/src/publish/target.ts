import type { RunContext } from '@devsecops/core'

/** Where a run publishes to. */
export interface Target {
  readonly repository: string
  /** The commit that was scanned, and the ref under which code scanning files it. */
  readonly analysis: { readonly commit: string; readonly ref: string }
  /** The commit at which a check run is shown: a change's newest one, not GitHub's merge of it. */
  readonly commit: string
  readonly pull?: number
  /** Set where the token can only read, whatever the workflow grants it: why. */
  readonly readOnly?: string
  /** Set where alerts would stay behind: why none are uploaded. */
  readonly transient?: string
  /** The run's page. */
  readonly url: string
}

const DEPENDABOT = 'dependabot[bot]'
const FOREIGN = 'the pull request comes from a fork, whose token can only read'
const BY_DEPENDABOT = 'Dependabot started the run, whose token can only read'
const IN_QUEUE = 'a merge group’s commit is gone once it is merged, and alerts of it would stay behind'

/** Tells from the event where to publish. `commit` is the one that the verdict is about. */
export const targetOf = (context: RunContext, commit: string): Target => {
  const { event, payload, repository, serverUrl, runId, runAttempt } = context
  const pull = pullIn(payload)
  const readOnly = readOnlyReason(context)
  return {
    repository,
    analysis: analysisOf(context, commit, pull),
    commit,
    ...(pull === undefined ? {} : { pull }),
    ...(readOnly === undefined ? {} : { readOnly }),
    ...(event === 'merge_group' ? { transient: IN_QUEUE } : {}),
    url: `${serverUrl}/${repository}/actions/runs/${runId}/attempts/${runAttempt}`,
  }
}

/** A pull request's workflow has GitHub's merge checked out; with the base branch's rights, as a rule the change itself. */
const analysisOf = (
  { event, ref, sha }: RunContext,
  commit: string,
  pull: number | undefined,
): Target['analysis'] => {
  if (event === 'pull_request') return { commit: sha, ref }
  return { commit, ref: pull === undefined ? ref : `refs/pull/${pull}/head` }
}

/** The token of a pull request from a fork, and of Dependabot's, can only read; `pull_request_target` has the base's. */
const readOnlyReason = ({ event, payload, repository, actor }: RunContext): string | undefined => {
  if (actor === DEPENDABOT && event !== 'pull_request_target') return BY_DEPENDABOT
  if (event !== 'pull_request') return undefined
  const from = at(payload, 'pull_request', 'head', 'repo', 'full_name')
  // A fork that was deleted has no name.
  return typeof from === 'string' && from.toLowerCase() === repository.toLowerCase() ? undefined : FOREIGN
}

const pullIn = (payload: RunContext['payload']): number | undefined => {
  const number = at(payload, 'pull_request', 'number')
  return typeof number === 'number' ? number : undefined
}

/** A member of what came from elsewhere, by its path. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, key) =>
      node !== null && typeof node === 'object' && Object.hasOwn(node, key)
        ? (node as Readonly<Record<string, unknown>>)[key]
        : undefined,
    value,
  )
