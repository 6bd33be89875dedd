/** What the API server serves: the part of a repository that a test cares about. */
export interface RepositoryState {
  /** What is at a branch, tag or commit: `{ main: { 'README.md': '…' } }`. Without any the repository is empty. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, Entry>>>>
  /** `main` unless said otherwise. */
  readonly defaultBranch?: string
  readonly environments?: Readonly<Record<string, EnvironmentState>>
  /** Oldest first. */
  readonly deployments?: readonly DeploymentState[]
  /** By `base...head`. */
  readonly comparisons?: Readonly<Record<string, ComparisonState>>
  readonly pulls?: Readonly<Record<number, PullState>>
  /** Code scanning, with nothing uploaded yet; on unless said otherwise. */
  readonly codeScanning?: CodeScanningState
  /** By the number of the issue or pull request, oldest first. What is written while the server runs is added. */
  readonly comments?: Readonly<Record<number, readonly CommentState[]>>
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
}

export interface CommentState {
  readonly body: string
  /** A bot's with [bot] at its end; `github-actions[bot]`, unless given. */
  readonly login?: string
  /** GitHub's author_association: NONE, unless given. */
  readonly association?: string
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
  readonly files?: readonly ChangedFile[]
}

/** A path; for a renamed file both. */
export type ChangedFile = string | { readonly path: string; readonly previous: string }
