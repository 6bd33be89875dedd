import type { Scenario } from './engine.ts'
import { dispatch, pullRequest, push, schedule } from './payloads.ts'

/** The whole pipeline on a push to a branch, with reports that pass. */
export const onPush = (branch: string): Scenario => ({
  caller: 'enterprise-pipeline',
  event: 'push',
  branch,
  payload: (sha) => push(`refs/heads/${branch}`, sha),
  reports: 'passing',
})

export const onDispatch = (inputs: Readonly<Record<string, string>>): Scenario => ({
  ...onPush('main'),
  event: 'workflow_dispatch',
  payload: () => dispatch('refs/heads/main', inputs),
})

export const onSchedule = (): Scenario => ({
  ...onPush('main'),
  event: 'schedule',
  payload: () => schedule(),
})

/** The gates on a pull request into main. */
export const onPullRequest = (from: 'branch' | 'fork'): Scenario => ({
  caller: 'pull-request-gates',
  event: 'pull_request',
  branch: 'feature/search',
  payload: (sha) => pullRequest(from, sha),
  reports: 'passing',
})

/** Milliseconds for a run of act: a second or two, and more on a machine that does other things too. */
export const RUN_LIMIT = 120_000
