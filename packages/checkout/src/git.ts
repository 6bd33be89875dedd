import { absent, found, unavailable } from '@devsecops/core'
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

/**
 * A file at a revision of the checkout; `undefined` when the checkout does not have that revision. `unavailable` when
 * the revision has something at the path that cannot be read as a file: a folder, a submodule, bytes that are not UTF-8,
 * or a file that a partial clone has left out.
 */
export const fileAt = async (
  io: Io,
  revision: string,
  path: string,
): Promise<Fact<Uint8Array> | undefined> => {
  const blob = await git(io, ['cat-file', 'blob', `${revision}:${path}`])
  // A program's output comes as text, in which this character stands for what was none.
  if (blob.exitCode === 0 && !blob.stdout.includes('\uFFFD'))
    return found(new TextEncoder().encode(blob.stdout))
  // Only a listing that git could make, and that lacks the path, says that it is not there.
  const listing = await git(io, ['--literal-pathspecs', 'ls-tree', '-z', revision, '--', path])
  if (listing.exitCode !== 0) return undefined
  return listing.stdout === ''
    ? absent
    : unavailable(`the checkout cannot give ${path} at ${revision} as a text file`)
}

/**
 * Paths that differ between two commits (`..`), or between their merge base and the second (`...`); `undefined` when the
 * checkout lacks one of them.
 */
export const changedBetween = async (
  io: Io,
  base: string,
  dots: '..' | '...',
  head: string,
): Promise<readonly string[] | undefined> => {
  const diff = await git(io, ['diff', '--name-only', '-z', '--no-renames', `${base}${dots}${head}`, '--'])
  return diff.exitCode === 0 ? diff.stdout.split('\0').filter((path) => path !== '') : undefined
}

/**
 * Files that have another path at the second commit than at the first: path there → path here; `undefined` when the checkout
 * lacks one of them.
 */
export const renamedBetween = async (
  io: Io,
  base: string,
  head: string,
): Promise<ReadonlyMap<string, string> | undefined> => {
  const options = ['--find-renames', '--diff-filter=R', '--name-status', '-z', '--no-ext-diff']
  const { exitCode, stdout } = await git(io, ['diff', ...options, base, head, '--'])
  if (exitCode !== 0) return undefined
  // `R087`, the path there and the path here, each with a zero byte.
  const words = stdout.split('\0')
  const triples = Array.from({ length: Math.floor(words.length / 3) }, (_, at) =>
    words.slice(3 * at, 3 * at + 3),
  )
  return new Map(triples.map(([, before = '', now = '']) => [now, before]))
}

/** Whether the checkout may have a remote, from which it lacks branches: also when git cannot tell. */
export const mayHaveRemote = async (io: Io): Promise<boolean> => {
  const { exitCode, stdout } = await git(io, ['remote'])
  return exitCode !== 0 || stdout !== ''
}

/** A full commit id, and so a safe argument. */
export const isCommit = (text: unknown): text is string =>
  typeof text === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text)

/** In a container the checkout belongs to another user, whom git would refuse; it is the runner's all the same. */
export const git = (io: Io, args: readonly string[]): ReturnType<Io['exec']> =>
  io.exec('git', ['-c', `safe.directory=${io.files.workspace}`, '-c', 'core.quotePath=off', ...args], {
    cwd: io.files.workspace,
  })
