import { githubServer, type GithubServer, type GithubServerOptions } from '@devsecops/testing'
import { afterEach, describe, expect, test } from '@jest/globals'

let server: GithubServer | undefined

const start = async (options: GithubServerOptions = {}): Promise<GithubServer> => {
  server = await githubServer({
    repositories: { 'example/shop': { files: { main: { 'a.txt': 'a' } } } },
    ...options,
  })
  return server
}

/** Sends a request, and gives the status, the message and what GitHub's description has against it. */
const send = async (path: string, init?: RequestInit, options?: GithubServerOptions) => {
  const { apiUrl, faults } = await start(options)
  const response = await fetch(apiUrl + path, init)
  const { message } = (await response.json()) as { message?: string }
  return { status: response.status, message, faults: faults.splice(0) }
}

afterEach(async () => {
  await server?.close()
})

describe('a request that GitHub does not describe', () => {
  test.each([
    ['an unknown path', '/repos/example/shop/content/a.txt', {}, 'not a request that GitHub describes'],
    [
      'an unknown method',
      '/repos/example/shop/contents/a.txt',
      { method: 'POST' },
      'not a request that GitHub describes',
    ],
    ['an unknown query', '/repos/example/shop?branch=main', {}, 'query: no parameter branch'],
    [
      'a text for a number',
      '/repos/example/shop/pulls/seven/files',
      {},
      'path pull_number: /value must be integer',
    ],
    ['a wrong query', '/repos/example/shop/deployments?page=x', {}, 'query page: /value must be integer'],
    [
      'an unknown media type',
      '/repos/example/shop',
      { headers: { accept: 'application/vnd.github.sha' } },
      'accept: application/vnd.github.sha is not a media type of this operation',
    ],
    [
      'a wrong body',
      '/repos/example/shop/issues/1/comments',
      { method: 'POST', body: '{"text":"x"}' },
      "body: must have required property 'body'",
    ],
    ['no body', '/repos/example/shop/issues/1/comments', { method: 'POST' }, 'body: is missing'],
  ])('for %s is a fault, and answered 500', async (_, path, init, fault) => {
    const { status, faults } = await send(path, init)
    expect(status).toBe(500)
    expect(faults[0]).toBe(`${'method' in init ? init.method : 'GET'} ${path}: ${fault}`)
  })

  test('fails the test that forgets to look', async () => {
    const { apiUrl, faults, close } = await start()
    await fetch(`${apiUrl}/nothing`)
    await expect(close()).rejects.toThrow('GET /nothing: not a request that GitHub describes')
    faults.length = 0
    server = undefined
  })

  test('cannot be hidden by a failure that was ordered', async () => {
    const { faults } = await send('/nothing', {}, { fail: [{ status: 404 }] })
    expect(faults).toHaveLength(1)
  })

  test('is one outside the base path of a GitHub Enterprise Server', async () => {
    const { apiUrl, faults } = await start({ enterpriseServer: true })
    await fetch(apiUrl.replace('/api/v3', '/repos/example/shop'))
    expect(faults.splice(0)).toEqual(['GET /repos/example/shop: not a request that GitHub describes'])
  })
})

test('an operation that no area serves is a fault, and says which', async () => {
  const { faults } = await send('/repos/example/shop/issues')
  expect(faults).toEqual([
    'GET /repos/example/shop/issues: issues/list-for-repo is in no area of this server',
  ])
})

test.each([
  ['another token', { token: 'right' }, 401, 'Bad credentials'],
  ['a denied permission', { deny: ['contents: read'] }, 403, 'Resource not accessible by integration'],
  ['a hidden permission', { hide: ['contents: read'] }, 404, 'Not Found'],
  ['a repository that is not there', { repositories: {} }, 404, 'Not Found'],
])('with %s GitHub answers as it does', async (_, options: GithubServerOptions, status, message) => {
  const answer = await send('/repos/example/shop/contents/a.txt', {}, options)
  expect(answer).toEqual({ status, message, faults: [] })
})

test('an ordered failure happens as often as ordered, where ordered', async () => {
  const { apiUrl } = await start({ fail: [{ path: '/repos/example/shop', status: 502, times: 1 }] })
  const statusOf = async (path: string): Promise<number> => (await fetch(apiUrl + path)).status
  expect(await statusOf('/repos/example/shop/contents/a.txt')).toBe(200)
  expect(await statusOf('/repos/example/shop')).toBe(502)
  expect(await statusOf('/repos/example/shop')).toBe(200)
})

test('every request is recorded', async () => {
  const { apiUrl, requests } = await start()
  await fetch(`${apiUrl}/repos/example/shop/contents/a.txt?ref=main`, {
    headers: { authorization: 'token x' },
  })
  expect(requests).toMatchObject([
    {
      method: 'GET',
      path: '/repos/example/shop/contents/a.txt',
      query: { ref: 'main' },
      headers: { authorization: 'token x' },
      body: undefined,
    },
  ])
})
