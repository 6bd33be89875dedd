import type { RunContext } from '@devsecops/core'
import {
  aForkPullRequest,
  aForkWorkflowRun,
  aPullRequestTarget,
  aPush,
  aWorkflowRun,
  anIssueComment,
} from '@devsecops/testing'
import { afterAll, expect, test } from '@jest/globals'
import { aShop, detect, removeFolders } from './detection.ts'

afterAll(removeFolders)

/** A policy that would let anything be deployed to production. */
const shop = aShop('triggers: [{ on: "*", environment: production, deployable: true }]\n')

test('it is the event, and not the policy, that stops them: a push is deployable by it', async () => {
  const { outputs } = await detect({ event: aPush('feature'), workspace: shop.folder })
  expect(outputs).toMatchObject({ environment: 'production', deployable: 'true' })
})

test.each<[string, RunContext, string]>([
  ['a fork’s pull request', aForkPullRequest(), 'the pull request comes from a fork'],
  ['pull_request_target', aPullRequestTarget(), 'pull_request_target runs with the base branch’s secrets'],
  ['pull_request_target of a member', aPullRequestTarget({ from: 'example/shop' }), 'pull_request_target'],
  ['a workflow_run of a fork', aForkWorkflowRun(), 'the workflow run comes from a fork'],
  ['a workflow_run after another', aWorkflowRun({ event: 'workflow_run' }), 'whose cause is not known'],
  ['a workflow_run after a comment', aWorkflowRun({ event: 'issue_comment' }), 'caused by issue_comment'],
  ['a comment', anIssueComment('/deploy production'), 'anybody can cause issue_comment'],
  ['Dependabot', aPush('dependabot/npm', { actor: 'dependabot[bot]' }), 'as those of a fork'],
])('%s', async (_name, event, reason) => {
  const { exitCode, outputs } = await detect({
    event,
    workspace: shop.folder,
    inputs: { environment: 'production' },
  })
  expect([exitCode, outputs['deployable']]).toEqual([0, 'false'])
  expect(outputs['reason']).toContain(reason)
  expect(JSON.parse(outputs['environments'] ?? '')).toMatchObject([{ deployable: false }])
})

test('a workflow_run is judged for the commit that it followed', async () => {
  const { files } = await detect({ event: aForkWorkflowRun(), workspace: shop.folder })
  const { subject } = JSON.parse(files['environment-detect.verdict.json'] ?? '') as { subject: unknown }
  expect(subject).toMatchObject([{ digest: { gitCommit: 'b'.repeat(40) } }])
})
