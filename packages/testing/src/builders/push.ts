import type { RunContext } from '@devsecops/core'

import { aContext, type ContextOverrides } from './context.ts'
import { aCommit } from './repository.ts'

/** A push to a branch. */
export const aPush = (branch = 'main', overrides: ContextOverrides = {}): RunContext =>
  pushed(`refs/heads/${branch}`, {}, overrides)

/** A push of a tag. */
export const aTag = (name = 'v1.2.3', overrides: ContextOverrides = {}): RunContext =>
  pushed(`refs/tags/${name}`, { before: aCommit('0'), created: true }, overrides)

/** A push that deletes a branch; the workflow runs on the default branch's commit. */
export const aBranchDeletion = (branch = 'feature/cart', overrides: ContextOverrides = {}): RunContext =>
  pushed(`refs/heads/${branch}`, { after: aCommit('0'), deleted: true, head_commit: null }, overrides)

const pushed = (
  ref: string,
  payload: Readonly<Record<string, unknown>>,
  { payload: added, ...overrides }: ContextOverrides,
): RunContext => {
  const sha = overrides.sha ?? aCommit('a')
  const state = {
    ref,
    before: aCommit('9'),
    after: sha,
    created: false,
    deleted: false,
    forced: false,
    base_ref: null,
  }
  const commit = {
    id: sha,
    message: 'Add the cart',
    timestamp: '2026-01-01T12:00:00Z',
    author: { name: 'Mona', email: 'mona@example.com' },
  }
  return aContext({
    event: 'push',
    ref,
    ...overrides,
    payload: {
      ...state,
      commits: [commit],
      head_commit: commit,
      pusher: { name: 'mona' },
      ...payload,
      ...added,
    },
  })
}
