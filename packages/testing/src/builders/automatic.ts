import type { RunContext } from '@devsecops/core'

import { aContext, type ContextOverrides } from './context.ts'
import { accountPayload, aCommit, FORK, minimalRepositoryPayload, REPOSITORY } from './repository.ts'

/** A person starts the workflow by hand. */
export const aDispatch = (
  inputs: Readonly<Record<string, string>> = {},
  overrides: ContextOverrides = {},
): RunContext => {
  const ref = overrides.ref ?? 'refs/heads/main'
  const payload = { ref, inputs, workflow: '.github/workflows/deploy.yml', ...overrides.payload }
  return aContext({ event: 'workflow_dispatch', ref, ...overrides, payload })
}

/**
 * The clock starts the workflow, on the default branch. The payload is the leanest that GitHub is known to send, the
 * expression alone: nothing may rely on a `repository` there.
 */
export const aSchedule = (cron = '0 3 * * 1', overrides: ContextOverrides = {}): RunContext => ({
  ...aContext({ event: 'schedule', ...overrides }),
  payload: { schedule: cron, ...overrides.payload },
})

/** The merge queue asks whether a group of pull requests may be merged into a branch. */
export const aMergeGroup = (base = 'main', overrides: ContextOverrides = {}): RunContext => {
  const head_ref = `refs/heads/gh-readonly-queue/${base}/pr-7-${aCommit('9')}`
  const group = { head_sha: aCommit('d'), head_ref, base_sha: aCommit('a'), base_ref: `refs/heads/${base}` }
  const payload = { action: 'checks_requested', merge_group: group, ...overrides.payload }
  return aContext({ event: 'merge_group', ref: head_ref, sha: group.head_sha, ...overrides, payload })
}

/** What started the workflow that a workflow_run follows. */
export interface PrecedingRun {
  readonly event?: string
  readonly branch?: string
  /** `owner/name` of the repository that the commit comes from. */
  readonly from?: string
  readonly conclusion?: string
}

/** Another workflow has ended; this one runs on the default branch's tip, whatever commit the other was about. */
export const aWorkflowRun = (preceding: PrecedingRun = {}, overrides: ContextOverrides = {}): RunContext => {
  const run = {
    id: 99,
    name: 'CI',
    event: preceding.event ?? 'push',
    status: 'completed',
    conclusion: preceding.conclusion ?? 'success',
    head_branch: preceding.branch ?? 'main',
    head_sha: aCommit('b'),
    head_repository: minimalRepositoryPayload(preceding.from ?? REPOSITORY),
    repository: minimalRepositoryPayload(REPOSITORY),
    actor: accountPayload(preceding.from === undefined ? 'mona' : 'stranger'),
    pull_requests: [],
  }
  const payload = { action: 'completed', workflow_run: run, ...overrides.payload }
  return aContext({ event: 'workflow_run', ...overrides, payload })
}

/** A workflow_run that follows a pull request from a stranger's fork. */
export const aForkWorkflowRun = (
  preceding: PrecedingRun = {},
  overrides: ContextOverrides = {},
): RunContext => aWorkflowRun({ event: 'pull_request', from: FORK, branch: 'main', ...preceding }, overrides)

/** A release was published: the workflow runs on its tag. */
export const aRelease = (tag = 'v1.2.3', overrides: ContextOverrides = {}): RunContext => {
  const release = { id: 1, tag_name: tag, target_commitish: 'main', draft: false, prerelease: false }
  const payload = { action: 'published', release, ...overrides.payload }
  return aContext({ event: 'release', ref: `refs/tags/${tag}`, ...overrides, payload })
}

/** A program starts the workflow through the API. */
export const aRepositoryDispatch = (type = 'deploy', overrides: ContextOverrides = {}): RunContext => {
  const payload = { action: type, branch: 'main', client_payload: {}, ...overrides.payload }
  return aContext({ event: 'repository_dispatch', ...overrides, payload })
}
