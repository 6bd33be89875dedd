import type { Evidence } from './statement.ts'
import type { Verdict } from './verdict.ts'

/** A remark on a place in the repository, shown beside the code. Plain text: whoever writes it out escapes it. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  /** Relative to the repository's root, with `/`. */
  readonly file?: string
  readonly line?: number
  readonly endLine?: number
}

/** Bytes `from` (inclusive) to `to` (exclusive) of a file: how a large document is merged without being read whole. */
export interface Slice {
  readonly file: string
  readonly from: number
  readonly to: number
}

/** A file to write into the output directory, in parts, so that its size is not bound by memory. */
export interface ReportFile {
  /** Relative to the output directory. */
  readonly path: string
  readonly parts: Iterable<string | Slice>
}

/** Everything a gate has to say, decided and rendered, before any of it is written. */
export interface Report {
  readonly verdict: Verdict
  /** The commit that was judged. */
  readonly commit: string
  readonly evidence: Pick<Evidence, 'environment' | 'policy' | 'inputs'>
  /** Step outputs by name, without `verdict`, `verdict-file` and `verdict-sha256`, which every gate has. */
  readonly outputs: Readonly<Record<string, string>>
  /** Outputs that are the path of a file of `files`: output name → its path in the output directory. */
  readonly fileOutputs: Readonly<Record<string, string>>
  /** Outputs that are lists of files of `files`, as JSON: each `file` is its path in the output directory, and becomes absolute. */
  readonly fileLists?: Readonly<
    Record<string, readonly (Readonly<Record<string, unknown>> & { readonly file: string })[]>
  >
  /** Markdown for the job summary. */
  readonly summary: string
  /** Plain text for the log. */
  readonly text: string
  readonly annotations: readonly Annotation[]
  readonly files: readonly ReportFile[]
}
