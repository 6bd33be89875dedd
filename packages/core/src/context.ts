/** What the runner says about the run: data from strangers, to be shown escaped and never executed. */
export interface RunContext {
  readonly event: string
  /** The webhook's payload, as it came. */
  readonly payload: Readonly<Record<string, unknown>>
  /** The commit the workflow runs on (for pull requests GitHub's merge commit). */
  readonly sha: string
  /** Fully qualified: `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
  readonly ref: string
  /** The branch a pull request goes into, and the one it comes from; empty for other events. */
  readonly baseRef: string
  readonly headRef: string
  /** `owner/name`. */
  readonly repository: string
  readonly actor: string
  readonly runId: string
  readonly runAttempt: string
  readonly serverUrl: string
  readonly apiUrl: string
}
