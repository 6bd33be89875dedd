import { existsSync, globSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs'
import { join, matchesGlob, relative, resolve, sep } from 'node:path'
import { fault, isWithin, lookAt, openRegular, readWhole, realPath } from './disk.ts'
import type { Files, OpenFile } from './io.ts'

/**
 * Files of the workspace, and of the further folders that are named (RUNNER_TEMP, the output directory).
 *
 * The one rule: a file is read when its real path, all links resolved, lies in one of these folders. So a link
 * inside the workspace works, a link out of it is refused, and an absolute path is held to the same: names of
 * files come from reports too, and a report must not point at the machine's own files.
 */
export const createFiles = (workspace: string, further: readonly string[]): Files => {
  const roots = [workspace, ...further]
    .filter((folder) => existsSync(folder))
    .map((folder) => realpathSync.native(folder))
  const open = (path: string): OpenFile => openWithin(roots, resolve(workspace, path), path)
  return {
    workspace,
    open,
    read: (path, limit) =>
      lookAt(resolve(workspace, path), path) === undefined ? undefined : readWhole(open(path), path, limit),
    glob: (patterns) => findFiles(workspace, roots, patterns),
  }
}

const openWithin = (roots: readonly string[], path: string, name: string): OpenFile => {
  const real = realPath(path, name)
  if (!roots.some((root) => isWithin(root, real))) {
    throw fault(
      'unreadable',
      name,
      'lies outside the workspace, the temporary folder and the output directory',
    )
  }
  return openRegular(real, name)
}

const findFiles = (
  workspace: string,
  roots: readonly string[],
  patterns: readonly string[],
): readonly string[] => {
  const excluded = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => slashed(pattern.slice(1)))
  const found = patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .flatMap((pattern) => expand(workspace, roots, pattern))
    .map(slashed)
    .filter(
      (path) => !excluded.some((pattern) => matchesGlob(path, pattern) || path.startsWith(`${pattern}/`)),
    )
  return [...new Set(found)].sort()
}

/** A name that exists is taken as it is, even when it reads like a pattern or cannot be read: reading will say so. */
const expand = (workspace: string, roots: readonly string[], pattern: string): readonly string[] => {
  const path = resolve(workspace, pattern)
  if (targetOf(path)?.isDirectory() === true)
    return filesBeneath(path).filter(isInside(roots)).map(named(workspace))
  if (lookAt(path, pattern) !== undefined) return [named(workspace)(path)]
  return globSync(pattern, { cwd: workspace })
    .map((match) => resolve(workspace, match))
    .filter(isInside(roots))
    .map(named(workspace))
}

/** Everything beneath a folder that is not a folder. Links to folders are not followed; .git is not content. */
const filesBeneath = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === '.git' ? [] : filesBeneath(path)
    return [path]
  })

/** Whether a match is a regular file in one of the roots, links resolved. */
const isInside =
  (roots: readonly string[]) =>
  (path: string): boolean => {
    if (targetOf(path)?.isFile() !== true) return false
    const real = realpathSync.native(path)
    return roots.some((root) => isWithin(root, real))
  }

/** What is at the end of a link; `undefined` also for links that lead nowhere or in a circle. */
const targetOf = (path: string): Stats | undefined => {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** Relative to the workspace where the path is in it, otherwise absolute. */
const named =
  (workspace: string) =>
  (path: string): string =>
    isWithin(workspace, path) ? relative(workspace, path) : path

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))
