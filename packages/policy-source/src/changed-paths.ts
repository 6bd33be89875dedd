import { absent, found, unavailable } from '@devsecops/core'
import type { Fact, RunContext } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import type { Io } from '@devsecops/runner'
import { changedBetween, isCheckout, isCommit } from './git.ts'

/**
 * Paths that the run's change touches, from the checkout's history or from GitHub; `absent` for events that are about no
 * change (a schedule, a dispatch, a new tag), `unavailable` when neither source has them. Of a pull request, a merge group
 * and a new branch they are compared with the merge base, of a push with the commit before it, as GitHub's own path
 * filters do.
 */
export const fetchChangedPaths = async (
  io: Io,
  client: Client | undefined,
): Promise<Fact<readonly string[]>> => {
  const range = rangeOf(io)
  if (range === undefined) return absent
  if (isCheckout(io)) {
    const paths = await changedBetween(io, range.base.inCheckout, range.forced ? '..' : '...', range.head)
    if (paths !== undefined) return found(paths)
  }
  const listed = range.listed ? listedPaths(io) : undefined
  if (listed !== undefined) return found(listed)
  if (client === undefined)
    return unavailable(
      'the checkout lacks the history of the change; give the input token, or check out with fetch-depth: 0',
      'contents: read',
    )
  return askGitHub(client, io.context.repository, range)
}

const askGitHub = async (
  client: Client,
  repository: string,
  { base: { atGitHub: base }, head, forced, pull }: Range,
): Promise<Fact<readonly string[]>> => {
  if (pull !== undefined) return client.pullFiles(repository, pull)
  const brought = await client.changedFiles(repository, base, head)
  if (!forced || brought.state !== 'found') return brought
  // GitHub compares with the merge base; what a forced push took away is on the other side of it.
  const taken = await client.changedFiles(repository, head, base)
  return taken.state === 'found' ? found([...new Set([...brought.value, ...taken.value])].sort()) : taken
}

/** GitHub's webhook names the files of a push's commits, up to this many commits; on its runners it leaves them out. */
const LISTED_COMMITS = 20

const listedPaths = ({ context: { payload } }: Io): readonly string[] | undefined => {
  const commits = payload['commits']
  if (!Array.isArray(commits) || commits.length === 0 || commits.length >= LISTED_COMMITS) return undefined
  const lists = (commits as Record<string, unknown>[]).flatMap(({ added, modified, removed }) => [
    added,
    modified,
    removed,
  ])
  if (!lists.every(Array.isArray)) return undefined
  return [...new Set(lists.flat().map(String))].sort()
}

interface Range {
  /** A commit, or a branch by the names it has on both sides. */
  readonly base: { readonly inCheckout: string; readonly atGitHub: string }
  readonly head: string
  readonly pull?: number
  /** Whether the branch was moved to a commit that does not build on the one before. */
  readonly forced: boolean
  /** Whether the payload's list of commits is the whole change. */
  readonly listed: boolean
}

const rangeOf = ({ context: { event, payload, ref, sha } }: Io): Range | undefined => {
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
