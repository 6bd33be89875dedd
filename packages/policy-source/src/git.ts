import { absent, found } from '@devsecops/core'
import type { Fact } from '@devsecops/core'
import type { Io } from '@devsecops/runner'

/** Whether the workspace itself is a checkout, and not a folder inside somebody else's. */
export const isCheckout = ({ files }: Io): boolean => {
  try {
    return files.read('.git/HEAD', 4096) !== undefined || files.read('.git', 4096) !== undefined
  } catch {
    // A linked worktree has a file `.git`, a checkout a directory, which cannot be read as one.
    return false
  }
}

/** A file at a revision of the checkout; `undefined` when the checkout does not have that revision. */
export const fileAt = async (
  io: Io,
  revision: string,
  path: string,
): Promise<Fact<Uint8Array> | undefined> => {
  const shown = await git(io, ['show', `${revision}:${path}`])
  if (shown.exitCode === 0) return found(new TextEncoder().encode(shown.stdout))
  return (await hasRevision(io, revision)) ? absent : undefined
}

/** Paths that differ between two commits' merge base and the second; `undefined` when the checkout lacks one. */
export const changedBetween = async (
  io: Io,
  base: string,
  head: string,
): Promise<readonly string[] | undefined> => {
  const diff = await git(io, ['diff', '--name-only', '-z', '--no-renames', `${base}...${head}`, '--'])
  return diff.exitCode === 0 ? diff.stdout.split('\0').filter((path) => path !== '') : undefined
}

/** Whether the checkout knows a remote, from which it may lack branches. */
export const hasRemote = async (io: Io): Promise<boolean> =>
  (await git(io, ['config', '--get', 'remote.origin.url'])).exitCode === 0

const hasRevision = async (io: Io, revision: string): Promise<boolean> =>
  (await git(io, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])).exitCode === 0

/** A full commit id, and so a safe argument. */
export const isCommit = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text)

/** In a container the checkout belongs to another user, whom git would refuse; it is the runner's all the same. */
const git = (io: Io, args: readonly string[]): ReturnType<Io['exec']> =>
  io.exec('git', ['-c', `safe.directory=${io.files.workspace}`, '-c', 'core.quotePath=off', ...args], {
    cwd: io.files.workspace,
  })
