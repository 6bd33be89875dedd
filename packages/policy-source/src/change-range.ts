import { isCommit } from '@devsecops/checkout'
import type { RunContext } from '@devsecops/core'
import type { Io } from '@devsecops/runner'

/** The commits between which a run's change lies. */
export interface Range {
  /** A commit, or a branch by the names it has on both sides. */
  readonly base: { readonly inCheckout: string; readonly atGitHub: string }
  readonly head: string
  readonly pull?: number
  /** Whether the branch was moved to a commit that does not build on the one before. */
  readonly forced: boolean
  /** Whether the payload's list of commits is the whole change. */
  readonly listed: boolean
}

/** The range of the run's change, from the event; `undefined` for events that are about no change. */
export const rangeOf = ({ context: { event, payload, ref, sha } }: Io): Range | undefined => {
  if (event.startsWith('pull_request')) {
    const pull = payload['pull_request'] as
      { number?: unknown; base?: { sha?: unknown }; head?: { sha?: unknown } } | undefined
    const number = pull?.number ?? payload['number']
    const range = between(pull?.base?.sha, pull?.head?.sha)
    return range && typeof number === 'number' ? { ...range, pull: number } : range
  }
  if (event === 'merge_group') {
    const group = payload['merge_group'] as { base_sha?: unknown; head_sha?: unknown } | undefined
    return between(group?.base_sha, group?.head_sha)
  }
  if (event !== 'push') return undefined
  const forced = payload['forced'] === true
  const range = between(payload['before'], sha)
  return range ? { ...range, forced, listed: !forced } : sinceDefaultBranch(payload, ref, sha)
}

/** A branch's first push comes after forty zeros, which is no commit. */
const between = (base: unknown, head: unknown): Range | undefined =>
  isCommit(base) && isCommit(head) && !/^0+$/.test(base)
    ? { base: { inCheckout: base, atGitHub: base }, head, forced: false, listed: false }
    : undefined

/** What a new branch changes is what it has and the default branch has not. */
const sinceDefaultBranch = (payload: RunContext['payload'], ref: string, sha: string): Range | undefined => {
  const branch = (payload['repository'] as { default_branch?: unknown } | undefined)?.default_branch
  if (typeof branch !== 'string' || branch === '' || !isCommit(sha)) return undefined
  if (!ref.startsWith('refs/heads/') || ref === `refs/heads/${branch}`) return undefined
  const base = { inCheckout: `refs/remotes/origin/${branch}`, atGitHub: branch }
  return { base, head: sha, forced: false, listed: false }
}
