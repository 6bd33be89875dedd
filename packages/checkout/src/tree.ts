import type { Io } from '@devsecops/runner'
import { git } from './git.ts'

/** The commit that is checked out, and when it was made. */
export interface Head {
  readonly commit: string
  readonly committed: Date
}

/** The commit that is checked out; `undefined` where git cannot say, or there is no commit yet. */
export const headOf = async (io: Io): Promise<Head | undefined> => {
  const { exitCode, stdout } = await git(io, ['show', '--no-patch', '--format=%H %cI', 'HEAD', '--'])
  const [, commit = '', time = ''] = /^([0-9a-f]+) (\S+)\s*$/.exec(stdout) ?? []
  const committed = new Date(time)
  return exitCode !== 0 || Number.isNaN(committed.getTime()) ? undefined : { commit, committed }
}

/** Paths that git tracks in the work tree, from its root; `undefined` where git cannot say. */
export const trackedFiles = async (io: Io): Promise<readonly string[] | undefined> => {
  const { exitCode, stdout } = await git(io, ['ls-files', '-z', '--cached', '--deduplicate'])
  return exitCode === 0 ? stdout.split('\0').filter((path) => path !== '') : undefined
}

/**
 * The commit that a change starts from: the newest one that a revision and what is checked out have in common, or the revision itself where
 * the one does not build on the other and `itself` is asked for. `undefined` where the checkout lacks it.
 */
export const baseCommit = async (io: Io, revision: string, itself = false): Promise<string | undefined> => {
  const { exitCode, stdout } = await git(
    io,
    itself
      ? ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
      : ['merge-base', '--', revision, 'HEAD'],
  )
  const commit = stdout.trim()
  return exitCode === 0 && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined
}

/** The files of a commit: path → the id of its content; `undefined` where the checkout lacks the commit. Submodules and links are none. */
export const filesAt = async (io: Io, commit: string): Promise<ReadonlyMap<string, string> | undefined> => {
  const { exitCode, stdout } = await git(io, ['ls-tree', '-r', '-z', '--full-tree', commit])
  if (exitCode !== 0) return undefined
  return new Map(
    stdout.split('\0').flatMap((entry) => {
      const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? []
      return id === undefined || path === undefined ? [] : [[path, id] as const]
    }),
  )
}

/** A content's text, by its id; `undefined` where the checkout lacks it (a partial clone). */
export const textOfBlob = async (io: Io, id: string): Promise<string | undefined> => {
  const { exitCode, stdout } = await git(io, ['cat-file', 'blob', id])
  return exitCode === 0 ? stdout : undefined
}
