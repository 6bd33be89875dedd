import type { RunContext } from '@devsecops/core'
import { fakeIo, githubServer, aForkPullRequest, aPush, aSchedule } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { collect } from '../../../actions/environment-detect/src/collect.ts'
import type { Inputs } from '../../../actions/environment-detect/src/inputs.ts'
import { wishOf } from '../../../actions/environment-detect/src/wish.ts'
import { aPolicy } from './deciding.ts'

const inputs = (given: Partial<Inputs> = {}): Inputs => ({
  'policy-file': undefined,
  'organisation-policy': undefined,
  'policy-token': undefined,
  token: 'a-token',
  environment: undefined,
  strategy: undefined,
  security: undefined,
  compliance: undefined,
  'change-category': undefined,
  reason: undefined,
  rollback: false,
  'check-environment': true,
  'output-dir': undefined,
  ...given,
})

const collected = async (context: RunContext, given: Partial<Inputs> = {}, policy = '') => {
  const server = await githubServer({
    repositories: {
      'example/shop': { environments: { production: {} }, comparisons: {}, deployments: [] },
    },
  })
  const loaded = { policy: await aPolicy(policy), change: [], reasons: [] }
  const io = fakeIo({ context: { ...context, apiUrl: server.apiUrl } })
  const facts = await collect(loaded, wishOf(inputs(given)), inputs(given), io)
  await server.close()
  return { facts, paths: server.requests.map(({ path }) => path).sort() }
}

describe('GitHub is asked', () => {
  test('about the target and what was deployed to it', async () => {
    const { facts, paths } = await collected(aPush('main'))
    expect(paths).toEqual(['/repos/example/shop/deployments', '/repos/example/shop/environments/production'])
    expect(facts.target).toMatchObject({
      environment: { state: 'found' },
      lastDeployment: { state: 'absent' },
    })
  })

  test.each([
    ['without a token', aPush('main'), { token: undefined }],
    ['when it is switched off', aPush('main'), { 'check-environment': false }],
    ['about a fork', aForkPullRequest(), {}],
    ['on a schedule', aSchedule(), {}],
    ['about an environment that is refused', aPush('main'), { environment: 'nowhere' }],
  ])('nothing %s', async (_when, context, given) => {
    const { facts, paths } = await collected(context, given)
    expect(paths).toEqual([])
    expect(facts.target).toBeUndefined()
  })
})

test('changed files are looked up only where something depends on them', async () => {
  const { facts } = await collected(aPush('main'), { token: undefined })
  expect(facts.context.changedPaths).toEqual({ state: 'absent' })
  const components = 'components: { web: { paths: ["web/**"] } }'
  const { facts: asked } = await collected(aPush('main'), { token: undefined }, components)
  expect(asked.context.changedPaths).toMatchObject({ state: 'unavailable' })
})

describe('required reviewers are offered', () => {
  const repository = (fields: object, more: object = {}) =>
    aPush('main', { payload: { repository: { full_name: 'example/shop', ...fields }, ...more } })

  test.each([
    ['a public repository', repository({ visibility: 'public' }), true],
    ['a public one, in older words', repository({ private: false }), true],
    [
      'an internal one, which only Enterprise has',
      repository({ visibility: 'internal', private: true }),
      true,
    ],
    [
      'a private one of an enterprise',
      repository({ visibility: 'private', private: true }, { enterprise: { id: 1 } }),
      true,
    ],
    [
      'a private one on a Server',
      { ...repository({ private: true }), serverUrl: 'https://github.example.org' },
      true,
    ],
    ['a private one', repository({ visibility: 'private', private: true }), false],
    ['one of which nothing is said', aPush('main', { payload: { repository: undefined } }), false],
  ])('to %s: %s', async (_name, context, offered) => {
    expect((await collected(context, { token: undefined })).facts.offersReviewers).toBe(offered)
  })
})
