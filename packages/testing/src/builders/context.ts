import type { RunContext } from '@devsecops/core'

import { accountPayload, aCommit, REPOSITORY, repositoryPayload } from './repository.ts'

export type ContextOverrides = Partial<RunContext>

/** A push to main by a member, unless overridden; `payload` is added to the repository and sender that all events have. */
export const aContext = (overrides: ContextOverrides = {}): RunContext => ({
  event: 'push',
  sha: aCommit('a'),
  ref: 'refs/heads/main',
  baseRef: '',
  headRef: '',
  repository: REPOSITORY,
  actor: 'mona',
  runId: '1234567890',
  runAttempt: '1',
  serverUrl: 'https://github.com',
  apiUrl: 'https://api.github.com',
  ...overrides,
  payload: { repository: repositoryPayload(), sender: accountPayload('mona'), ...overrides.payload },
})
