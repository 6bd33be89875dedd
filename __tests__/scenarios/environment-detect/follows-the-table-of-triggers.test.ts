import type { RunContext } from '@devsecops/core'
import {
  aBranchDeletion,
  aDispatch,
  aForkPullRequest,
  aMergeGroup,
  aPullRequest,
  aPush,
  aRelease,
  aRepositoryDispatch,
  aSchedule,
  aTag,
} from '@devsecops/testing'
import { afterAll, expect, test } from '@jest/globals'
import { aShop, detect, removeFolders } from './detection.ts'

afterAll(removeFolders)

const shop = aShop()

test.each<[string, RunContext, string]>([
  ['push to main', aPush('main'), 'production blue-green required full normal true'],
  ['push to develop', aPush('develop'), 'staging canary required basic normal true'],
  ['push to release/**', aPush('release/1.2/rc'), 'staging canary required basic normal true'],
  ['tag v*', aTag('v1.2.3'), 'production blue-green required full normal true'],
  ['push to hotfix/**', aPush('hotfix/x'), 'production rolling required full emergency true'],
  ['any other branch', aPush('feature/cart'), 'dev rolling required basic normal true'],
  ['pull request', aPullRequest(), 'dev rolling required basic normal true'],
  ['pull request from a fork', aForkPullRequest(), 'dev rolling required basic normal false'],
  ['merge group into main', aMergeGroup('main'), 'production – required full normal false'],
  ['merge group into develop', aMergeGroup('develop'), 'staging – required basic normal false'],
  ['manual dispatch without inputs', aDispatch(), 'dev rolling required basic normal true'],
  ['schedule', aSchedule(), '– – required – normal false'],
  ['another tag', aTag('nightly'), 'dev rolling required basic normal false'],
  ['release', aRelease(), 'dev rolling required basic normal false'],
  ['repository_dispatch', aRepositoryDispatch(), 'dev rolling required basic normal false'],
  ['deletion of a branch', aBranchDeletion(), 'dev rolling required basic normal false'],
])('%s', async (_name, event, expected) => {
  const { exitCode, outputs } = await detect({ event, workspace: shop.folder })
  const words = ['environment', 'strategy', 'security', 'compliance', 'change-category', 'deployable']
  expect(words.map((name) => outputs[name] || '–').join(' ')).toBe(expected)
  expect([exitCode, outputs['verdict']]).toEqual([0, 'success'])
})

test('manual dispatch, as the inputs say', async () => {
  const inputs = { environment: 'staging', strategy: 'rolling', compliance: 'full', reason: 'A rehearsal' }
  const { outputs } = await detect({ event: aDispatch(), workspace: shop.folder, inputs })
  expect(outputs).toMatchObject({ ...inputs, reason: 'staging, by input', deployable: 'true' })
})

test('manual dispatch to an environment that the policy does not know is refused with the near miss', async () => {
  const inputs = { environment: 'prodution' }
  const { exitCode, outputs } = await detect({ event: aDispatch(), workspace: shop.folder, inputs })
  expect([exitCode, outputs['verdict'], outputs['deployable']]).toEqual([1, 'failure', 'false'])
  expect(outputs['reason']).toContain('did you mean "production"?')
})

test('security cannot be switched off by an input', async () => {
  const { exitCode, outputs } = await detect({
    event: aDispatch(),
    workspace: shop.folder,
    inputs: { environment: 'production', security: 'advisory' },
  })
  expect([exitCode, outputs['verdict']]).toEqual([1, 'failure'])
  expect(outputs['reason']).toContain(
    'the input security is advisory, but the policy says required for production',
  )
})
