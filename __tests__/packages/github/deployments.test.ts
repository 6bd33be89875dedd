import { absent } from '@devsecops/core'
import type { DeploymentState, DeploymentStatus } from '@devsecops/testing'
import { expect, test } from '@jest/globals'

import { ask, reasonOf, SHOP } from './session.ts'

const sha = (digit: string): string => digit.repeat(40)

const to = (environment: string, digit: string, states: readonly DeploymentStatus[]): DeploymentState => ({
  environment,
  sha: sha(digit),
  states,
})

const last = (deployments: readonly DeploymentState[]) =>
  ask({ repositories: { [SHOP]: { deployments } } }, (client) => client.lastDeployment(SHOP, 'production'))

test('is the newest that succeeded', async () => {
  const { fact } = await last([
    to('production', '1', ['success']),
    to('production', '2', ['in_progress', 'success']),
  ])
  expect(fact).toEqual({ state: 'found', value: { id: 2, sha: sha('2'), createdAt: '2026-01-01T00:01:00Z' } })
})

test('is not one that failed or is still running', async () => {
  const { fact } = await last([
    to('production', '1', ['success']),
    to('production', '2', ['in_progress', 'failure']),
    to('production', '3', ['queued', 'in_progress']),
    to('production', '4', []),
  ])
  expect(fact).toMatchObject({ value: { sha: sha('1') } })
})

test('is also one that a later, failed deployment has made inactive', async () => {
  const { fact } = await last([
    to('production', '1', ['success', 'inactive']),
    to('production', '2', ['error']),
  ])
  expect(fact).toMatchObject({ value: { sha: sha('1') } })
})

test('is not one that failed before it became inactive', async () => {
  const { fact } = await last([to('production', '1', ['in_progress', 'failure', 'inactive'])])
  expect(fact).toEqual(absent)
})

test('is not one that failed after all', async () => {
  const { fact } = await last([to('production', '1', ['success', 'failure'])])
  expect(fact).toEqual(absent)
})

test('is one to this environment', async () => {
  const { fact } = await last([to('production', '1', ['success']), to('staging', '2', ['success'])])
  expect(fact).toMatchObject({ value: { sha: sha('1') } })
})

test('is absent when nothing was deployed', async () => {
  const { fact } = await last([])
  expect(fact).toEqual(absent)
})

test('is looked for among 30, and no further', async () => {
  const failed = Array.from({ length: 30 }, () => to('production', '2', ['failure']))
  const { fact, requests } = await last([to('production', '1', ['success']), ...failed])
  expect(reasonOf(fact)).toBe(
    'none of the 30 newest deployments to production succeeded; older ones were not looked at',
  )
  expect(requests).toHaveLength(31)
})

test('is absent when exactly 30 deployments all failed', async () => {
  const { fact } = await last(Array.from({ length: 30 }, () => to('production', '2', ['failure'])))
  expect(fact).toEqual(absent)
})

test('is unavailable when the statuses of a newer one cannot be read', async () => {
  const repositories = { [SHOP]: { deployments: [to('production', '1', ['success'])] } }
  const fail = [{ path: /statuses\?/, status: 500, message: 'Oops' }]
  const { fact } = await ask({ repositories, fail }, (client) => client.lastDeployment(SHOP, 'production'))
  expect(reasonOf(fact)).toBe('GET /repos/example/shop/deployments/1/statuses: 500 Oops')
})
