import type { CommentState } from '@devsecops/testing'
import { expect, test } from '@jest/globals'

import { look, publishing } from './publishing.ts'
import { SHOP } from './session.ts'

const MARKER = '<!-- devsecops:security-gate -->'
const BODY = `${MARKER}\nThe verdict is failure.\n`
const OLD: CommentState = { body: `${MARKER}\nThe verdict is success.\n` }

const comment = (comments: readonly CommentState[], options: object = {}, times = 1) =>
  publishing(
    { repositories: { [SHOP]: { comments: { 7: comments } } }, ...options },
    async (client, apiUrl) => {
      let fact = await client.upsertComment(SHOP, 7, { marker: MARKER, body: BODY })
      for (let time = 1; time < times; time++)
        fact = await client.upsertComment(SHOP, 7, { marker: MARKER, body: BODY })
      const all = await look(apiUrl, '/issues/7/comments?per_page=100')
      return {
        fact,
        bodies: Array.isArray(all) ? (all as readonly { body: string }[]).map(({ body }) => body) : [],
      }
    },
  )

test('is created where there is none', async () => {
  const { value } = await comment([{ body: 'Nice!', login: 'mona' }])
  expect(value.fact).toMatchObject({ value: { done: 'created' } })
  expect(value.bodies).toEqual(['Nice!', BODY])
})

test('is updated where it is there', async () => {
  const { value } = await comment([OLD, { body: 'Nice!', login: 'mona' }])
  expect(value.fact).toMatchObject({ value: { id: 1, done: 'updated' } })
  expect(value.bodies).toEqual([BODY, 'Nice!'])
})

test('is found on a later page', async () => {
  const talk = Array.from({ length: 250 }, () => ({ body: 'Nice!', login: 'mona' }))
  const { requests } = await comment([...talk, OLD])
  expect(requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'PATCH', 'GET'])
})

test('is written once, however often', async () => {
  const { value, requests } = await comment([], {}, 4)
  expect(value.bodies).toEqual([BODY])
  expect(value.fact).toMatchObject({ value: { done: 'unchanged' } })
  expect(requests.filter(({ method }) => method !== 'GET')).toHaveLength(1)
})

test('is the oldest of several, and the others are deleted', async () => {
  const { value } = await comment([OLD, OLD, { body: 'Nice!', login: 'mona' }, OLD])
  expect(value.bodies).toEqual([BODY, 'Nice!'])
})

test('is never somebody else’s who planted the marker', async () => {
  const planted = { ...OLD, login: 'stranger' }
  const { value } = await comment([planted])
  expect(value.bodies).toEqual([planted.body, BODY])
})

test('is that of a member whose token is used', async () => {
  const { value } = await comment([{ ...OLD, login: 'mona', association: 'MEMBER' }])
  expect(value.bodies).toEqual([BODY])
})

test('is not one that quotes the marker', async () => {
  const quoting = { body: `I saw ${MARKER}`, login: 'other[bot]' }
  const { value } = await comment([quoting])
  expect(value.bodies).toEqual([quoting.body, BODY])
})

test('is not created twice when an answer is lost', async () => {
  const { requests } = await comment([], { fail: [{ path: /\/comments$/, connection: 'reset', times: 1 }] })
  expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

test.each(['pull-requests: read', 'pull-requests: write'])(
  'without %s is unavailable, and names it',
  async (deny) => {
    const { value } = await comment([], { deny: [deny] })
    expect(value.fact).toMatchObject({ state: 'unavailable', permission: deny })
  },
)

test('that does not begin with its marker is not written', async () => {
  const { value, requests } = await publishing({}, (client) =>
    client.upsertComment(SHOP, 7, { marker: MARKER, body: 'x' }),
  )
  expect([value.state, requests]).toEqual(['unavailable', []])
})
