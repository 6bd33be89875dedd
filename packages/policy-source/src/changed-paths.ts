import { absent, found, unavailable } from '@devsecops/core'
import type { Fact } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import type { Io } from '@devsecops/runner'
import { changedBetween, isCheckout, isCommit } from './git.ts'

/**
 * Paths that the run's change touches, from the checkout's history or from GitHub; `absent` for events that are about no
 * change (a schedule, a dispatch, the first push of a branch), `unavailable` when neither source has them.
 */
export const fetchChangedPaths = async (
  io: Io,
  client: Client | undefined,
): Promise<Fact<readonly string[]>> => {
  const range = rangeOf(io)
  if (range === undefined) return absent
  const { base, head } = range
  if (isCheckout(io)) {
    const paths = await changedBetween(io, base, head)
    if (paths !== undefined) return found(paths)
  }
  const listed = listedPaths(io)
  if (listed !== undefined) return found(listed)
  if (client === undefined)
    return unavailable(
      'the checkout lacks the history of the change; give the input token, or check out with fetch-depth: 0',
      'contents: read',
    )
  const { repository } = io.context
  return range.pull === undefined
    ? client.changedFiles(repository, base, head)
    : client.pullFiles(repository, range.pull)
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
  readonly base: string
  readonly head: string
  readonly pull?: number
}

const rangeOf = ({ context: { event, payload, sha } }: Io): Range | undefined => {
  if (event.startsWith('pull_request')) {
    const pull = payload['pull_request'] as
      { number?: unknown; base?: { sha?: unknown }; head?: { sha?: unknown } } | undefined
    return range(pull?.base?.sha, pull?.head?.sha, pull?.number ?? payload['number'])
  }
  if (event === 'merge_group') {
    const group = payload['merge_group'] as { base_sha?: unknown; head_sha?: unknown } | undefined
    return range(group?.base_sha, group?.head_sha)
  }
  return event === 'push' ? range(payload['before'], sha) : undefined
}

/** A branch's first push comes after forty zeros, which is no commit. */
const range = (base: unknown, head: unknown, pull?: unknown): Range | undefined =>
  isCommit(base) && isCommit(head) && !/^0+$/.test(base)
    ? { base, head, ...(typeof pull === 'number' && { pull }) }
    : undefined
