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
  readonly pulls?: Readonly<Record<number, { readonly files: readonly ChangedFile[] }>>
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
