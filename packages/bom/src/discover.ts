import type { LockReader } from './locks/lock-reader.ts'

/** A file of the checkout and the reader that it is for. */
export interface Discovered {
  readonly path: string
  readonly reader: LockReader
}

/** What of a checkout is read, and what is left out though a reader would take it; both sorted by path. */
export interface Discovery {
  readonly found: readonly Discovered[]
  readonly skipped: readonly string[]
}

/**
 * Folders whose files belong to somebody else, wherever they lie: what package managers install or vendor, the product of a bundler, and git's own. A
 * lock file in one of them describes what is not ours.
 */
export const FOREIGN_FOLDERS: readonly string[] = [
  '.git',
  '.gradle',
  '.terraform',
  '.tox',
  '.venv',
  '.yarn',
  'Carthage',
  'Pods',
  'bower_components',
  'dist',
  'node_modules',
  'site-packages',
  'vendor',
  'venv',
]

/** Folders of documents that tests read, by the names that languages and test runners gave them. */
export const FIXTURE_FOLDERS: readonly string[] = ['__fixtures__', 'fixtures', 'test-data', 'testdata']

/** What is left out of a checkout. */
export interface Exclusions {
  /** Whether a path is excluded by the user's own patterns; whoever has them makes it of them. */
  readonly excludes?: (path: string) => boolean
  /** Folders that are left out wherever they lie. Absent: those of others, and fixtures. */
  readonly folders?: readonly string[]
}

/** Which files of a checkout are read, and by which reader: of several, the first. Paths are relative to its root, with `/`. */
export const discover = (
  paths: Iterable<string>,
  readers: readonly LockReader[],
  { excludes, folders = [...FOREIGN_FOLDERS, ...FIXTURE_FOLDERS] }: Exclusions = {},
): Discovery => {
  const left = new Set(folders)
  const found: Discovered[] = []
  const skipped: string[] = []
  for (const path of [...new Set(paths)].sort()) {
    const reader = readers.find(({ reads }) => reads(path))
    if (reader === undefined) continue
    if (isIn(path, left) || excludes?.(path) === true) skipped.push(path)
    else found.push({ path, reader })
  }
  return { found, skipped }
}

const isIn = (path: string, folders: ReadonlySet<string>): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((part) => folders.has(part))
