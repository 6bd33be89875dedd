import { describe, expect, test } from '@jest/globals'
import {
  aBranchDeletion,
  aCommit,
  aContext,
  aDispatch,
  aForkPullRequest,
  aForkWorkflowRun,
  aMergeGroup,
  aPullRequest,
  aPullRequestTarget,
  aPush,
  aRelease,
  aRepositoryDispatch,
  aSchedule,
  aTag,
  anIssueComment,
} from '@devsecops/testing'
import { trustedBranch } from '../../../packages/policy-source/src/trusted-branch.ts'

describe('a pull request is judged by the commit of its base branch', () => {
  test.each([
    ['pull_request', aPullRequest({ base: 'develop' })],
    ['pull_request of a fork', aForkPullRequest({ base: 'develop' })],
    ['pull_request_target', aPullRequestTarget({ base: 'develop' })],
    ['pull_request_review', aPullRequest({ base: 'develop' }, { event: 'pull_request_review' })],
  ])('%s', (_name, context) => {
    expect(trustedBranch(context)).toEqual({ kind: 'base branch', branch: 'develop', commit: aCommit('a') })
  })

  test('of which GITHUB_BASE_REF is the name when the payload lacks it', () => {
    const context = aPullRequest({}, { baseRef: 'develop', payload: { pull_request: {} } })
    expect(trustedBranch(context)).toEqual({ kind: 'base branch', branch: 'develop' })
  })
})

describe('anything else is judged by the default branch', () => {
  test.each([
    ['a push to another branch', aPush('hotfix/x')],
    ['a tag', aTag()],
    ['the deletion of a branch', aBranchDeletion()],
    ['a merge group', aMergeGroup('develop')],
    ['a dispatch on another branch', aDispatch({}, { ref: 'refs/heads/feature' })],
    ['a release', aRelease()],
    ['a branch that is called like a ref', aPush('refs/heads/main')],
  ])('whatever commit it has by now: %s', (_name, context) => {
    expect(trustedBranch(context)).toEqual({ kind: 'default branch', branch: 'main' })
  })

  test.each([
    ['a push to it', aPush('main')],
    ['a dispatch on it', aDispatch()],
    ['a schedule, whose payload does not name it', aSchedule()],
    ['a workflow run of a fork', aForkWorkflowRun()],
    ['a comment', anIssueComment()],
    ['a repository dispatch', aRepositoryDispatch()],
  ])('by its commit that the run is on: %s', (_name, context) => {
    expect(trustedBranch(context)).toEqual({ kind: 'default branch', branch: 'main', commit: aCommit('a') })
  })

  test.each([{ repository: undefined }, { repository: null }, { repository: { default_branch: 7 } }])(
    'unnamed when the payload is %j',
    (payload) => {
      expect(trustedBranch(aContext({ payload }))).toEqual({ kind: 'default branch', branch: '' })
    },
  )

  test('and a commit that is none is not one', () => {
    expect(trustedBranch(aPush('main', { sha: '--output=x' }))).toEqual({
      kind: 'default branch',
      branch: 'main',
    })
  })
})
