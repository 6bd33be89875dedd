import { absent, found, unavailable } from '@devsecops/core'
import type { Fact } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import type { Io } from '@devsecops/runner'
import { changedBetween, isCheckout } from '@devsecops/checkout'
import { rangeOf, type Range } from './change-range.ts'

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
