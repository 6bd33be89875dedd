import { absent, found, unavailable } from '@devsecops/core'
import type { Fact } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import type { Io } from '@devsecops/runner'
import { fileAt, isCheckout, mayHaveRemote } from '@devsecops/checkout'
import type { TrustedBranch } from './trusted-branch.ts'

/** A file of the repository as the trusted branch has it, and where it was read. */
export interface TrustedFile {
  readonly file: Fact<Uint8Array>
  /** `work tree` where there is no such branch: on a developer's machine, or before the first commit. */
  readonly from: TrustedBranch['kind'] | 'work tree'
}

/** No file that steers a gate is larger. */
export const FILE_LIMIT = 1024 * 1024

/**
 * Reads a file from the trusted branch: from the commit that the event pins, if the checkout has it; else from GitHub;
 * else from what the checkout knows of the branch. The work tree is only read where no such branch can exist.
 */
export const readTrustedFile = async (
  io: Io,
  client: Client | undefined,
  trusted: TrustedBranch,
  path: string,
): Promise<TrustedFile> => {
  const from = trusted.kind
  const checkout = isCheckout(io)
  const pinned = checkout && trusted.commit !== undefined ? await fileAt(io, trusted.commit, path) : undefined
  if (pinned !== undefined && pinned.state !== 'unavailable') return { file: pinned, from }
  if (client !== undefined) return readFromGitHub(io, client, trusted, path)
  const known = pinned ?? (checkout ? await firstOf(io, revisionsOf(trusted), path) : undefined)
  if (known !== undefined) return { file: known, from }
  if (checkout ? await mayHaveRemote(io) : io.onRunner) return { file: notInCheckout(trusted), from }
  return { file: readWorkTree(io, path), from: 'work tree' }
}

/** What a checkout may call the branch. A clone knows which branch is the default one, a runner's checkout does not. */
const revisionsOf = ({ kind, branch }: TrustedBranch): readonly string[] => {
  if (branch !== '') return [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]
  return kind === 'default branch' ? ['refs/remotes/origin/HEAD'] : []
}

const firstOf = async (
  io: Io,
  revisions: readonly string[],
  path: string,
): Promise<Fact<Uint8Array> | undefined> => {
  for (const revision of revisions) {
    const file = await fileAt(io, revision, path)
    if (file !== undefined) return file
  }
  return undefined
}

const notInCheckout = ({ kind, branch }: TrustedBranch): Fact<never> =>
  unavailable(
    `the ${[kind, branch].filter((part) => part !== '').join(' ')} is not in the checkout; give the input token, or check out with fetch-depth: 0`,
    'contents: read',
  )

/** A file as the run's own checkout has it. */
export const readWorkTree = ({ files }: Io, path: string): Fact<Uint8Array> => {
  const bytes = files.read(path, FILE_LIMIT)
  return bytes === undefined ? absent : found(bytes)
}

const readFromGitHub = async (
  io: Io,
  client: Client,
  { kind, branch, commit }: TrustedBranch,
  path: string,
): Promise<TrustedFile> => {
  const { repository } = io.context
  // HEAD, and not the name that the event had: a branch that was renamed since must not be taken for one that never was.
  const ref = commit ?? (kind === 'base branch' && branch !== '' ? branch : 'HEAD')
  const answer = await client.readFile(repository, path, ref)
  if (answer.state === 'found') return { file: found(answer.value.content), from: kind }
  // Also of a repository without any commit GitHub says that the file is absent: nothing is there to be judged by.
  const isEmpty =
    answer.state === 'absent' &&
    commit === undefined &&
    (await client.commit(repository, 'HEAD')).state === 'absent'
  return isEmpty ? { file: readWorkTree(io, path), from: 'work tree' } : { file: answer, from: kind }
}

/** Whether two places hold the same bytes, or both nothing; what cannot be read is never the same. */
export const isSame = (a: Fact<Uint8Array>, b: Fact<Uint8Array>): boolean =>
  a.state === 'found' && b.state === 'found'
    ? Buffer.compare(a.value, b.value) === 0
    : a.state === 'absent' && b.state === 'absent'
