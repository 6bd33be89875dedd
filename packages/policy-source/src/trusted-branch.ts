import type { RunContext } from '@devsecops/core'
import { isCommit } from '@devsecops/checkout'

/** The branch whose policy judges a run: not the one that the change itself brings. */
export interface TrustedBranch {
  readonly kind: 'base branch' | 'default branch'
  /** Empty when the event does not say. */
  readonly branch: string
  /** The commit of the branch, where the event pins it. */
  readonly commit?: string
}

/** Pull requests are judged by their base branch, everything else by the default branch. */
export const trustedBranch = ({ event, payload, ref, sha, baseRef }: RunContext): TrustedBranch => {
  const pull = payload['pull_request'] as { base?: { ref?: unknown; sha?: unknown } } | undefined
  if (event.startsWith('pull_request')) {
    const branch = typeof pull?.base?.ref === 'string' ? pull.base.ref : baseRef
    const commit = pull?.base?.sha
    return { kind: 'base branch', branch, ...(isCommit(commit) && { commit }) }
  }
  const repository = payload['repository'] as { default_branch?: unknown } | undefined
  const named = repository?.default_branch
  // A schedule runs on the default branch, and its payload need not say more.
  const branch = typeof named === 'string' ? named : event === 'schedule' ? branchOf(ref) : ''
  // A run on the default branch is judged by its own commit, so that it comes out the same when it is run again.
  // A schedule always runs on the default branch, and its payload does not name the repository.
  const onDefault = event === 'schedule' || (branch !== '' && ref === `refs/heads/${branch}`)
  const own = onDefault && isCommit(sha)
  return { kind: 'default branch', branch, ...(own && { commit: sha }) }
}

const branchOf = (ref: string): string =>
  ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : ''

/** Whether the run is about a change on its way in. A tag or a rollback brings back a policy that was valid in its time. */
export const lands = ({ event, ref }: RunContext): boolean =>
  event.startsWith('pull_request') ||
  event === 'merge_group' ||
  (event === 'push' && ref.startsWith('refs/heads/'))
