import type { Graph } from '../model/graph.ts'

/** A file of the checkout, as text. */
export interface TextFile {
  /** Relative to the repository's root, with `/`. */
  readonly path: string
  readonly text: string
}

/** What a reader may ask for beside its file: other files of the checkout, by path from the repository's root. */
export interface Neighbours {
  (path: string): string | undefined
  /** The paths of all files of this name, wherever they stand; absent where the files of the checkout are not known. */
  readonly named?: (name: string) => readonly string[]
  /** The paths of the files directly in a folder ('' is the root), where whoever asks knows them. */
  readonly list?: (folder: string) => readonly string[]
}

/**
 * The reader of one kind of lock file or manifest. It is pure, and does not throw for what a file holds: what cannot be read is
 * a gap. To add one, write `locks/<format>.ts` and register it in `locks/index.ts`.
 */
export interface LockReader {
  readonly format: string
  /** Whether a file of this path is for it: told from the name, as package managers do. */
  readonly reads: (path: string) => boolean
  readonly read: (file: TextFile, neighbours: Neighbours) => Graph
}
