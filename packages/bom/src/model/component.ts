/** Ecosystems, by the type that a package URL has for them. */
export type Ecosystem =
  | 'npm'
  | 'pypi'
  | 'golang'
  | 'cargo'
  | 'maven'
  | 'composer'
  | 'gem'
  | 'nuget'
  | 'pub'
  | 'hex'
  | 'swift'
  | 'githubactions'
  | 'docker'
  | 'terraform'
  | 'helm'
  | 'generic'

/** Whether the product needs it to run, runs without it too, or is only built and tested with it. */
export type Scope = 'required' | 'optional' | 'dev'

/** A digest as a lock file states it; lower-case hexadecimal. */
export interface Hash {
  readonly algorithm: 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512'
  readonly value: string
}

/** Where a package comes from, where the lock file says it and it is not the ecosystem's own registry under its name. */
export interface Origin {
  readonly kind: 'registry' | 'git' | 'url' | 'path'
  /** Without user and password. For a path: relative to the lock file's folder. */
  readonly url?: string
  /** The commit that a git origin is pinned to. */
  readonly commit?: string
}

/** One package version as one lock file has it. Text comes from strangers. */
export interface Component {
  /**
   * Its name inside the graph: unique, and made of what the package manager itself tells it by (`node_modules/a/node_modules/b`,
   * `serde@1.0.203`), so that two copies of one version stay two.
   */
  readonly ref: string
  readonly ecosystem: Ecosystem
  /** `project` is what the lock file belongs to, or a member of its workspace: our own code, no dependency. */
  readonly kind: 'project' | 'package' | 'image' | 'action' | 'module' | 'provider' | 'chart'
  /** As the ecosystem writes it, whole: `@babel/core`, `org.apache.commons:commons-lang3`, `github.com/spf13/cobra`. */
  readonly name: string
  /** As the lock file has it; absent where it has none (a path, an unresolved range). */
  readonly version?: string
  /** Absent where no registered package URL type describes it. */
  readonly purl?: string
  readonly scope: Scope
  /** Of the file or files that may be installed: a Python package has one for each of its wheels. Sorted. */
  readonly hashes?: readonly Hash[]
  /** A package manager's own sum of what it made of the package, as written (yarn's cache archive): comparable, and no digest of what was served. */
  readonly checksum?: string
  /**
   * Digests of an unpacked tree, as the ecosystem writes them: `h1:` of Go and of Terraform. They are the digest of no file, and so never
   * among `hashes`.
   */
  readonly treeHashes?: readonly string[]
  /** As the lock file or its cache states it: an SPDX expression or any other words. */
  readonly licence?: string
  readonly origin?: Origin
  /** The file that names it, where that is not the graph's own, and the line (1-based) where its entry begins. */
  readonly file?: string
  readonly line?: number
  /** Whether installing it runs a program of its own. */
  readonly installScript?: boolean
  /** Whether what is named is pinned to content: a digest, a commit. Asked of images, actions and modules. */
  readonly pinned?: boolean
}
