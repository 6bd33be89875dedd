/** Metadata of a snapshot or a manifest: at most eight keys. */
type Metadata = Readonly<Record<string, string | number | boolean | null>>

/** A package in GitHub's dependency graph. */
export interface SubmittedPackage {
  readonly package_url: string
  /** Absent where the file does not say what the project itself asks for. */
  readonly relationship?: 'direct' | 'indirect'
  readonly scope: 'runtime' | 'development'
  /** The package URLs of what it needs directly; absent where that is not known. */
  readonly dependencies?: readonly string[]
}

/** What a file resolves to. */
export interface Manifest {
  readonly name: string
  readonly file: { readonly source_location: string }
  readonly metadata?: Metadata
  /** By package URL. */
  readonly resolved: Readonly<Record<string, SubmittedPackage>>
}

/** The body of "Create a snapshot of dependencies for a repository", in GitHub's own words. */
export interface Snapshot {
  readonly version: number
  readonly job: { readonly id: string; readonly correlator: string; readonly html_url?: string }
  /** The commit. */
  readonly sha: string
  /** Fully qualified: `refs/heads/main`. */
  readonly ref: string
  readonly detector: { readonly name: string; readonly version: string; readonly url: string }
  /** RFC 3339. */
  readonly scanned: string
  /** By the path of the file. */
  readonly manifests: Readonly<Record<string, Manifest>>
}
