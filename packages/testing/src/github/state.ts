/** What the API server serves: the part of a repository that a test cares about. */
export interface RepositoryState {
  /** What is at a branch, tag or commit: `{ main: { 'README.md': '…' } }`. Without any the repository is empty. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, Entry>>>>
  /** Whether the repository has more files than GitHub lists at once. */
  readonly manyFiles?: boolean
  /** `main` unless said otherwise. */
  readonly defaultBranch?: string
  readonly environments?: Readonly<Record<string, EnvironmentState>>
  /** Oldest first. */
  readonly deployments?: readonly DeploymentState[]
  /** By `base...head`. */
  readonly comparisons?: Readonly<Record<string, ComparisonState>>
  readonly pulls?: Readonly<Record<number, PullState>>
  /** Runs of workflows, in any order. */
  readonly runs?: readonly RunState[]
  /** Code scanning, with nothing uploaded yet; on unless said otherwise. */
  readonly codeScanning?: CodeScanningState
  /** What becomes of snapshots of dependencies; they are used unless said otherwise. `off`: there is no dependency graph. */
  readonly dependencyGraph?: 'on' | 'off' | 'aside' | 'invalid'
  /** By the number of the issue or pull request, oldest first. What is written while the server runs is added. */
  readonly comments?: Readonly<Record<number, readonly CommentState[]>>
}

export interface RunState {
  readonly id: number
  /** `.github/workflows/ci.yml`, unless given. */
  readonly workflow?: string
  /** `push`, unless given. */
  readonly event?: string
  /** `main`, unless given. */
  readonly branch?: string
  readonly commit?: string
  /** RFC 3339. */
  readonly createdAt?: string
  /** `success`, unless given; `null` while it runs. */
  readonly conclusion?: string | null
  /** Whether a fork's code ran. */
  readonly fork?: boolean
  readonly artifacts?: readonly ArtifactState[]
  /** What people said to it while it waited for environments. */
  readonly reviews?: readonly ReviewState[]
}

export interface ReviewState {
  readonly login: string
  /** `approved`, unless given. */
  readonly state?: 'approved' | 'rejected'
  readonly comment: string
  readonly environments: readonly string[]
}

export interface ArtifactState {
  readonly name: string
  /** A zip file, as `zipOf` makes it. */
  readonly zip: Uint8Array
  readonly expired?: boolean
  /** RFC 3339; by the run's id, unless given. */
  readonly createdAt?: string
  /** The digest of the zip file, unless given. */
  readonly digest?: string | null
}

export interface AlertState {
  readonly number: number
  readonly createdAt: string
  readonly tool: string
  readonly rule: string
  readonly path: string
  readonly line: number
}

export interface PullState {
  readonly files?: readonly ChangedFile[]
  /** The newest commit. */
  readonly head?: string
  readonly state?: 'open' | 'closed'
}

/** `off` as in a private repository without GitHub Code Security; `default-setup` as where GitHub itself runs CodeQL. */
export interface CodeScanningState {
  readonly setup?: 'on' | 'off' | 'default-setup'
  /** How often an upload is `pending` before it was processed; once, unless given. */
  readonly pending?: number
  /** Alerts of every ref; the results of an analysis that are in their places have their numbers. */
  readonly alerts?: readonly AlertState[]
}

export interface CommentState {
  readonly body: string
  /** A bot's with [bot] at its end; `github-actions[bot]`, unless given. */
  readonly login?: string
  /** GitHub's author_association: NONE, unless given. */
  readonly association?: string
  /** RFC 3339. */
  readonly createdAt?: string
  /** When it was changed last; as it was created, unless given. */
  readonly updatedAt?: string
}

/** A file's content, a link to where no file is, or a submodule's address. */
export type Entry = string | Uint8Array | { readonly symlink: string } | { readonly submodule: string }

export interface EnvironmentState {
  readonly reviewers?: readonly { readonly type: 'User' | 'Team'; readonly name: string }[]
  /** Minutes. */
  readonly waitTimer?: number
  readonly preventSelfReview?: boolean
  readonly canAdminsBypass?: boolean
  readonly branchPolicy?: 'protected' | 'custom'
}

export interface DeploymentState {
  readonly environment: string
  readonly sha: string
  /** Its statuses, oldest first. */
  readonly states: readonly DeploymentStatus[]
}

export type DeploymentStatus =
  'queued' | 'pending' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive'

export interface ComparisonState {
  readonly status: 'identical' | 'ahead' | 'behind' | 'diverged'
  /** The commit that both have in common; the base itself, unless given. */
  readonly mergeBase?: string
  readonly files?: readonly ChangedFile[]
}

/** A path; for a renamed file both. */
export type ChangedFile = string | { readonly path: string; readonly previous: string }
