import type { Component } from './component.ts'

/** What a file could not tell, or why it could not be read: one sentence that names the place and never the content. */
export interface Gap {
  readonly code:
    | 'truncated'
    | 'not-a-lock-file'
    | 'unsupported-version'
    | 'merge-conflict'
    | 'refused'
    /** Something that the file names and does not have: a dependency without an entry. */
    | 'missing-entry'
    /** An entry that is not as the format has it: it was left out, or a part of it. */
    | 'malformed-entry'
    /** An entry that nothing needs, so far as the file says: it is out of date, or needs are missing. */
    | 'unneeded-entry'
    /** The format does not say which package needs which. */
    | 'no-edges'
    /** The file names what it wants, and not what it gets: a range, a variable. */
    | 'unresolved'
  readonly message: string
  readonly line?: number
}

/** What one lock file (or manifest) says: components, and which needs which. */
export interface Graph {
  /** Relative to the repository's root, with `/`. */
  readonly file: string
  /** The reader's name: `package-lock`, `pnpm`, `cargo`. */
  readonly format: string
  /** The refs of what the file belongs to: the project, and each member of its workspace. Each is among the components. */
  readonly roots: readonly string[]
  /** Each ref once, sorted by ref. */
  readonly components: readonly Component[]
  /** Ref → refs of what it needs directly, sorted, each once. Every ref is a component's. A leaf has an empty list; what has no entry is not known. */
  readonly edges: ReadonlyMap<string, readonly string[]>
  /** Empty where the file says all there is to know: only then is its composition complete. */
  readonly gaps: readonly Gap[]
}
