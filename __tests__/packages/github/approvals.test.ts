import { absent } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'

import { publishing } from './publishing.ts'
import { SHOP } from './session.ts'

const comments = {
  7: [
    { login: 'ada', association: 'MEMBER', body: 'first', createdAt: '2026-03-01T10:00:00Z' },
    {
      login: 'ada',
      association: 'MEMBER',
      body: 'second',
      createdAt: '2026-03-01T10:00:00Z',
      updatedAt: '2026-03-02T10:00:00Z',
    },
    { body: 'a report' },
  ],
}
const runs = [
  { id: 9, reviews: [{ login: 'grace', comment: 'looks right', environments: ['production'] }] },
  { id: 10 },
]
const options = { repositories: { [SHOP]: { comments, runs } } }

describe('a conversation', () => {
  test('tells who wrote what, and whether it was changed since', async () => {
    const { value } = await publishing(options, (client) => client.conversation(SHOP, 7))
    expect(value).toMatchObject({
      state: 'found',
      value: [
        { author: 'ada', body: 'first', association: 'MEMBER', isEdited: false, isBot: false },
        { body: 'second', isEdited: true, createdAt: Date.UTC(2026, 2, 1, 10) },
        { author: 'github-actions[bot]', isBot: true },
      ],
    })
  })

  test('is unavailable without the permission', async () => {
    const { value } = await publishing({ ...options, deny: ['pull-requests: read'] }, (client) =>
      client.conversation(SHOP, 7),
    )
    expect(value).toMatchObject({ state: 'unavailable', permission: 'pull-requests: read' })
  })
})

describe('the reviews of a run', () => {
  test('name the reviewer, the words and the environments', async () => {
    const { value } = await publishing(options, (client) => client.runReviews(SHOP, 9))
    expect(value).toEqual({
      state: 'found',
      value: [{ state: 'approved', reviewer: 'grace', comment: 'looks right', environments: ['production'] }],
    })
  })

  test('are none where nobody was asked', async () => {
    const { value } = await publishing(options, (client) => client.runReviews(SHOP, 10))
    expect(value).toEqual({ state: 'found', value: [] })
  })

  test('of a run that is not there are unavailable', async () => {
    const { value } = await publishing(options, (client) => client.runReviews(SHOP, 99))
    expect(value).not.toEqual(absent)
    expect(value).toMatchObject({ state: 'unavailable' })
  })
})
