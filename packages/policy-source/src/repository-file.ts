import { absent, found, unavailable } from '@devsecops/core'
import type { Fact } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import type { Io } from '@devsecops/runner'
import { fileAt, hasRemote, isCheckout } from './git.ts'
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
  if (checkout && trusted.commit !== undefined) {
    const file = await fileAt(io, trusted.commit, path)
    if (file !== undefined) return { file, from }
  }
  if (client !== undefined) return readFromGitHub(io, client, trusted, path)
  if (checkout && trusted.branch !== '') {
    for (const revision of [`refs/remotes/origin/${trusted.branch}`, `refs/heads/${trusted.branch}`]) {
      const file = await fileAt(io, revision, path)
      if (file !== undefined) return { file, from }
    }
  }
  const elsewhere = checkout ? await hasRemote(io) : io.onRunner
  if (elsewhere)
    return {
      file: unavailable(
        `${from} ${trusted.branch} is not in the checkout; give the input token, or check out with fetch-depth: 0`,
        'contents: read',
      ),
      from,
    }
  return { file: readWorkTree(io, path), from: 'work tree' }
}

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
  const ref = commit ?? (branch === '' ? 'HEAD' : branch)
  const answer = await client.readFile(io.context.repository, path, ref)
  if (answer.state === 'found') return { file: found(answer.value.content), from: kind }
  if (answer.state === 'absent') return { file: absent, from: kind }
  // Before the first commit on the default branch there is no such branch, and nothing to be judged by.
  const exists = await client.commit(io.context.repository, ref)
  return exists.state === 'absent'
    ? { file: readWorkTree(io, path), from: 'work tree' }
    : { file: answer, from: kind }
}
