import {
  aBranchDeletion,
  aContext,
  aDispatch,
  aFinding,
  aForkPullRequest,
  aForkWorkflowRun,
  aMergeGroup,
  anIssueComment,
  aPullRequest,
  aPullRequestTarget,
  aPush,
  aRelease,
  aRepositoryDispatch,
  aSchedule,
  aTag,
  aWorkflowRun,
  payloadFaults,
} from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'

describe('a payload is what GitHub describes, of', () => {
  test.each([
    ['push', aPush()],
    ['push', aTag()],
    ['push', aBranchDeletion()],
    ['pull-request-synchronize', aPullRequest({ labels: ['urgent'] })],
    ['pull-request-synchronize', aForkPullRequest()],
    ['pull-request-synchronize', aPullRequestTarget()],
    ['issue-comment-created', anIssueComment()],
    ['workflow-dispatch', aDispatch({ environment: 'staging' })],
    ['merge-group-checks-requested', aMergeGroup()],
    ['workflow-run-completed', aWorkflowRun()],
    ['workflow-run-completed', aForkWorkflowRun()],
    ['release-published', aRelease()],
    ['repository-dispatch-sample.collected', aRepositoryDispatch('sample.collected')],
  ])('%s', (webhook, { payload }) => {
    expect(payloadFaults(webhook, payload)).toEqual([])
  })

  test('a webhook that GitHub has', () => {
    expect(() => payloadFaults('pushed', {})).toThrow('no webhook pushed')
  })

  test('known members alone', () => {
    expect(payloadFaults('push', { ...aPush().payload, refs: 1 })).toEqual([
      'must NOT have additional properties: refs',
    ])
  })
})

test('a context takes what a test overrides, and adds to the payload', () => {
  const context = aContext({ ref: 'refs/heads/x', payload: { extra: 1 } })
  expect(context).toMatchObject({ event: 'push', ref: 'refs/heads/x', payload: { extra: 1, repository: {} } })
})

test('a fork pull request comes from another repository than the one it goes to', () => {
  expect(aForkPullRequest().payload['pull_request']).toMatchObject({
    head: { repo: { full_name: 'stranger/shop', fork: true } },
    base: { repo: { full_name: 'example/shop', fork: false } },
  })
})

test('a schedule brings no repository along', () => {
  expect(aSchedule('0 0 * * *').payload).toEqual({ schedule: '0 0 * * *' })
})

test('a finding takes what a test overrides', () => {
  expect(aFinding({ severity: 'low' })).toMatchObject({ severity: 'low', category: 'sast' })
})
