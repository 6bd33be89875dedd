import type { RunContext } from '@devsecops/core'

import { aContext, type ContextOverrides } from './context.ts'
import { accountPayload, aCommit, FORK, REPOSITORY, repositoryPayload } from './repository.ts'

/** What a pull request is about. */
export interface PullRequest {
  readonly number?: number
  readonly base?: string
  readonly head?: string
  /** `owner/name` of the repository that the change comes from. */
  readonly from?: string
  readonly labels?: readonly string[]
}

/** A pull request within the repository; the workflow runs on GitHub's merge commit. */
export const aPullRequest = (pull: PullRequest = {}, overrides: ContextOverrides = {}): RunContext =>
  aContext({
    event: 'pull_request',
    ref: `refs/pull/${pull.number ?? 7}/merge`,
    sha: aCommit('c'),
    baseRef: pull.base ?? 'main',
    headRef: pull.head ?? 'feature/cart',
    ...overrides,
    payload: { action: 'synchronize', ...pullPayload(pull), ...overrides.payload },
  })

/** A pull request from a stranger's fork: read-only token, no secrets. */
export const aForkPullRequest = (pull: PullRequest = {}, overrides: ContextOverrides = {}): RunContext =>
  aPullRequest({ from: FORK, ...pull }, { actor: 'stranger', ...overrides })

/** The same pull request in a workflow that runs with the base branch's rights and secrets. */
export const aPullRequestTarget = (pull: PullRequest = {}, overrides: ContextOverrides = {}): RunContext =>
  aForkPullRequest(pull, {
    event: 'pull_request_target',
    ref: `refs/heads/${pull.base ?? 'main'}`,
    sha: aCommit('a'),
    ...overrides,
  })

/** A comment on a pull request, by anybody: the workflow runs on the default branch. */
export const anIssueComment = (body = '/deploy production', overrides: ContextOverrides = {}): RunContext =>
  aContext({
    event: 'issue_comment',
    actor: 'stranger',
    ...overrides,
    payload: {
      action: 'created',
      issue: { number: 7, title: 'Add the cart', state: 'open', pull_request: { url: pullUrl(7) } },
      comment: { id: 1, body, user: accountPayload('stranger'), author_association: 'NONE' },
      ...overrides.payload,
    },
  })

const pullPayload = (pull: PullRequest): Readonly<Record<string, unknown>> => {
  const number = pull.number ?? 7
  const from = pull.from ?? REPOSITORY
  return {
    number,
    pull_request: {
      url: pullUrl(number),
      number,
      state: 'open',
      title: 'Add the cart',
      draft: false,
      user: accountPayload(from === REPOSITORY ? 'mona' : 'stranger'),
      labels: (pull.labels ?? []).map((name, index) => ({ id: index + 1, name })),
      base: { ref: pull.base ?? 'main', sha: aCommit('a'), repo: repositoryPayload() },
      head: { ref: pull.head ?? 'feature/cart', sha: aCommit('b'), repo: repositoryPayload(from) },
      merge_commit_sha: aCommit('c'),
    },
  }
}

const pullUrl = (number: number): string => `https://api.github.com/repos/${REPOSITORY}/pulls/${number}`
