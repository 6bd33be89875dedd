import type { LockReader } from './locks/lock-reader.ts'

/** A file of the checkout and the reader that it is for. */
export interface Discovered {
  readonly path: string
  readonly reader: LockReader
}

/**
 * Folders whose files belong to somebody else, or are made by a build, wherever they lie: installed dependencies (`node_modules`, `bower_components`, `vendor`, `Pods`,
 * `Carthage`, `.venv`, `venv`, `site-packages`, `.terraform`, `.gradle`, `.yarn`, `deps` of nothing but mix is not among them), products of a build (`dist`,
 * `build`, `out`, `target`), and git's own. A lock file in one of them describes what is not ours.
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
  'build',
  'dist',
  'node_modules',
  'out',
  'site-packages',
  'target',
  'vendor',
  'venv',
]

/** Folders of documents that tests read: by the names that languages and test runners gave them. */
export const FIXTURE_FOLDERS: readonly string[] = ['testdata', 'test-data', '__fixtures__', 'fixtures']

/** What is left out of a checkout. */
export interface Exclusions {
  /** Whether a path is excluded by the user's own patterns; collect makes it of globs. */
  readonly excludes?: (path: string) => boolean
  /** Folders that are left out wherever they lie. Absent: those of others, and fixtures. */
  readonly folders?: readonly string[]
}

/**
 * Which files of a checkout are read, and by which reader: of several, the first. Paths are relative to its root, with `/`; the result is
 * sorted by path.
 */
export const discover = (
  paths: Iterable<string>,
  readers: readonly LockReader[],
  { excludes, folders = [...FOREIGN_FOLDERS, ...FIXTURE_FOLDERS] }: Exclusions = {},
): readonly Discovered[] => {
  const skipped = new Set(folders)
  const found: Discovered[] = []
  for (const path of new Set(paths)) {
    const reader = readers.find(({ reads }) => reads(path))
    if (reader === undefined || isIn(path, skipped) || excludes?.(path) === true) continue
    found.push({ path, reader })
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const isIn = (path: string, folders: ReadonlySet<string>): boolean =>
  path
    .split('/')
    .slice(0, -1)
    .some((part) => folders.has(part))
