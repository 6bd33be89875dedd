import { absent } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'

import { publishing } from './publishing.ts'
import { SHOP } from './session.ts'

const HEAD = 'b'.repeat(40)
const pulls = { 7: { head: HEAD }, 8: { head: 'c'.repeat(40) }, 9: { head: HEAD, state: 'closed' } } as const
const options = { repositories: { [SHOP]: { pulls } } }

describe('a pull request', () => {
  test('has a state and a newest commit', async () => {
    const { value } = await publishing(options, (client) => client.pullRequest(SHOP, 7))
    expect(value).toEqual({ state: 'found', value: { number: 7, isOpen: true, head: HEAD } })
  })

  test('that is not there is absent', async () => {
    const { value } = await publishing(options, (client) => client.pullRequest(SHOP, 99))
    expect(value).toEqual(absent)
  })
})

describe('the pull requests of a commit', () => {
  test('are the open ones whose newest commit it is', async () => {
    const { value } = await publishing(options, (client) => client.pullsOfCommit(SHOP, HEAD))
    expect(value).toEqual({ state: 'found', value: [7] })
  })

  test('are unavailable without the permission', async () => {
    const { value } = await publishing({ ...options, deny: ['pull-requests: read'] }, (client) =>
      client.pullsOfCommit(SHOP, HEAD),
    )
    expect(value).toMatchObject({ state: 'unavailable', permission: 'pull-requests: read' })
  })
})
