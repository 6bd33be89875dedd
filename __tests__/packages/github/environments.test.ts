import { absent } from '@devsecops/core'
import type { EnvironmentState } from '@devsecops/testing'
import { expect, test } from '@jest/globals'

import { ask, reasonOf, SHOP } from './session.ts'

const environment = (state: EnvironmentState, asked = 'production', name = 'production') =>
  ask({ repositories: { [SHOP]: { environments: { [name]: state } } } }, (client) =>
    client.environment(SHOP, asked),
  )

test('carries every protection that is set', async () => {
  const { fact } = await environment({
    reviewers: [
      { type: 'User', name: 'mona' },
      { type: 'Team', name: 'platform' },
    ],
    waitTimer: 30,
    preventSelfReview: true,
    canAdminsBypass: false,
    branchPolicy: 'protected',
  })
  expect(fact).toEqual({
    state: 'found',
    value: {
      name: 'production',
      reviewers: [
        { type: 'User', name: 'mona' },
        { type: 'Team', name: 'platform' },
      ],
      waitTimer: 30,
      preventSelfReview: true,
      canAdminsBypass: false,
      branchPolicy: 'protected',
    },
  })
})

test('without protection carries none', async () => {
  const { fact } = await environment({})
  expect(fact).toMatchObject({
    value: {
      reviewers: [],
      waitTimer: 0,
      preventSelfReview: false,
      canAdminsBypass: true,
      branchPolicy: 'none',
    },
  })
})

test('may be deployed to from branches of a list', async () => {
  const { fact } = await environment({ branchPolicy: 'custom' })
  expect(fact).toMatchObject({ value: { branchPolicy: 'custom' } })
})

test('is found whatever the case of its name, and called as GitHub calls it', async () => {
  const { fact } = await environment({}, 'PRODUCTION', 'Production')
  expect(fact).toMatchObject({ state: 'found', value: { name: 'Production' } })
})

test('may have a name that means something in an address', async () => {
  const { fact, requests } = await environment({}, 'eu/prod #1', 'eu/prod #1')
  expect(fact.state).toBe('found')
  expect(requests[0]?.path).toBe('/repos/example/shop/environments/eu%2Fprod%20%231')
})

test('is absent when the list of environments can be read and this one is not there', async () => {
  const { fact, requests } = await environment({}, 'prodution')
  expect(fact).toEqual(absent)
  expect(requests).toHaveLength(2)
})

test('is unavailable when the list of environments cannot be read either', async () => {
  const fail = [{ path: /environments\?/, status: 403, message: 'Resource not accessible by integration' }]
  const repositories = { [SHOP]: { environments: {} } }
  const { fact } = await ask({ repositories, fail }, (client) => client.environment(SHOP, 'production'))
  expect(fact).toMatchObject({ state: 'unavailable', permission: 'actions: read' })
})

test('that does not say whether administrators may bypass it lets them', async () => {
  const fail = [{ status: 200, body: { name: 'production' } }]
  const { fact } = await ask({ fail }, (client) => client.environment(SHOP, 'production'))
  expect(fact).toMatchObject({ state: 'found', value: { canAdminsBypass: true } })
})

test('is not another document that has a name', async () => {
  const fail = [{ status: 200, body: { name: 'shop', full_name: 'example/shop' } }]
  const { fact } = await ask({ fail }, (client) => client.environment(SHOP, 'production'))
  expect(reasonOf(fact)).toMatch(/the answer is not what GitHub describes$/)
})
