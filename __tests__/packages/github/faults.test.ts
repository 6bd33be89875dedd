import { absent } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import { rateLimited, secondaryRateLimited } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'

import { CASES, shop } from './questions.ts'
import { ask, reasonOf, SHOP, TOKEN } from './session.ts'

const repositories = { [SHOP]: shop }

describe.each(CASES)('$name', ({ name, question, answer, permission }) => {
  test('is answered by GitHub', async () => {
    const { fact } = await ask({ repositories }, question)
    expect(fact).toEqual(answer)
  })

  test('is answered by a GitHub Enterprise Server, under its base path', async () => {
    const { fact, requests } = await ask({ repositories, enterpriseServer: true }, question)
    expect(fact).toEqual(answer)
    expect(requests[0]?.path).toMatch(/^\/api\/v3\/repos\/example\/shop/)
  })

  test('without the permission is unavailable, and names it', async () => {
    const { fact, requests } = await ask({ repositories, deny: [permission] }, question)
    expect(fact).toMatchObject({ state: 'unavailable', permission })
    expect(reasonOf(fact)).toMatch(
      /^GET \/repos\/example\/shop.*: 403 Resource not accessible by integration$/,
    )
    expect(requests).toHaveLength(1)
  })

  test('where GitHub hides the lack of a permission is not taken for absent', async () => {
    const { fact } = await ask({ repositories, hide: [permission] }, question)
    const hidden = name === 'repositoryExists' ? absent : { state: 'unavailable', permission }
    expect(fact).toMatchObject(hidden)
  })

  test('of a repository that is not there is not answered as if it were', async () => {
    const { fact } = await ask({}, question)
    expect(fact).toMatchObject(name === 'repositoryExists' ? absent : { state: 'unavailable', permission })
  })

  test('with a bad token is unavailable, and asked once', async () => {
    const { fact, requests } = await ask({ repositories }, question, 'ghs_expired')
    expect(reasonOf(fact)).toMatch(/: 401 Bad credentials \(the token is not valid\)$/)
    expect(requests).toHaveLength(1)
  })

  test('above the rate limit is unavailable, and does not wait for an hour', async () => {
    const { fact, requests, warnings } = await ask({ repositories, fail: [rateLimited(3600)] }, question)
    expect(reasonOf(fact)).toMatch(/: 403 API rate limit exceeded .* \(the rate limit is reached\)$/)
    expect(requests).toHaveLength(1)
    expect(warnings.join()).toContain('not asking again')
  })

  test('is asked again after a server error', async () => {
    const { fact, requests } = await ask({ repositories, fail: [{ status: 503, times: 3 }] }, question)
    expect(fact).toEqual(answer)
    expect(requests.length).toBeGreaterThanOrEqual(4)
  })

  test('is given up after three retries', async () => {
    const { fact, requests } = await ask({ repositories, fail: [{ status: 503, message: 'Down' }] }, question)
    expect(reasonOf(fact)).toMatch(/^GET .*: 503 Down$/)
    expect(requests).toHaveLength(4)
  })

  test('is asked again after the connection was reset', async () => {
    const { fact } = await ask({ repositories, fail: [{ connection: 'reset', times: 1 }] }, question)
    expect(fact).toEqual(answer)
  })

  test('is asked again after the answer broke off', async () => {
    const { fact } = await ask({ repositories, fail: [{ connection: 'cut', times: 1 }] }, question)
    expect(fact).toEqual(answer)
  })

  test('of a server that never answers is unavailable', async () => {
    const { fact, requests } = await ask({ repositories, fail: [{ connection: 'cut' }] }, question)
    expect(reasonOf(fact)).toMatch(/^GET .*: no answer \S/)
    expect(requests).toHaveLength(4)
  })

  test('of something that is not GitHub is unavailable', async () => {
    const fail = [{ status: 200, message: 'Welcome to the proxy' }]
    const { fact } = await ask({ repositories, fail }, question)
    expect(reasonOf(fact)).toMatch(/the answer is not what GitHub describes$/)
  })

  test('sends the token, and the version of the API it was written for', async () => {
    const { requests } = await ask({ repositories }, question)
    expect(requests[0]?.headers).toMatchObject({
      authorization: `token ${TOKEN}`,
      'x-github-api-version': '2022-11-28',
      'user-agent': expect.stringMatching(/^devsecops /),
    })
  })
})

describe('a limit', () => {
  const question = (client: Client) => client.repositoryExists(SHOP)

  test('that lifts soon is waited for, once', async () => {
    const { fact, requests, warnings } = await ask(
      { repositories, fail: [secondaryRateLimited(1, 1)] },
      question,
    )
    expect(fact.state).toBe('found')
    expect(requests).toHaveLength(2)
    expect(warnings).toEqual([
      "GET /repos/{owner}/{repo}: GitHub's rate limit is reached; asking again in 1 s",
    ])
  })

  test('that does not lift is unavailable', async () => {
    const { fact, requests } = await ask({ repositories, fail: [secondaryRateLimited(1)] }, question)
    expect(reasonOf(fact)).toMatch(/secondary rate limit.*\(the rate limit is reached\)$/)
    expect(requests).toHaveLength(2)
  })

  test.each([{ 'x-ratelimit-remaining': '0' }, { 'retry-after': '90' }])('is told by %j', async (headers) => {
    const { fact } = await ask({ repositories, fail: [{ status: 403, message: 'No', headers }] }, question)
    expect(reasonOf(fact)).toBe('GET /repos/example/shop: 403 No (the rate limit is reached)')
  })

  test('is told by status 429', async () => {
    const { fact } = await ask({ repositories, fail: [{ status: 429, message: 'Too many' }] }, question)
    expect(reasonOf(fact)).toBe('GET /repos/example/shop: 429 Too many (the rate limit is reached)')
  })
})

describe('a reason', () => {
  const question = (client: Client) => client.repositoryExists(SHOP)

  test('of a 403 that no permission would lift names none', async () => {
    const message = 'Resource protected by organization SAML enforcement.'
    const { fact } = await ask({ repositories, fail: [{ status: 403, message }] }, question)
    expect(fact).toEqual({ state: 'unavailable', reason: `GET /repos/example/shop: 403 ${message}` })
  })

  test('never shows the token, not even where GitHub does', async () => {
    const { fact } = await ask({ repositories, fail: [{ status: 400, message: `Bad ${TOKEN}!` }] }, question)
    expect(reasonOf(fact)).toBe('GET /repos/example/shop: 400 Bad ***!')
  })

  test('never shows a token that HTTP cannot carry', async () => {
    const { fact } = await ask({ repositories }, question, 'ghs_broken\nsecret')
    expect(reasonOf(fact)).toMatch(/^GET \/repos\/example\/shop: no answer/)
    expect(reasonOf(fact)).not.toMatch(/ghs_broken|secret/)
  })

  test('is one line, of bounded length', async () => {
    const message = `a\n::error::b\u001b[31m${'c'.repeat(1000)}`
    const { fact } = await ask({ repositories, fail: [{ status: 400, message }] }, question)
    expect(reasonOf(fact)).toMatch(/^GET \/repos\/example\/shop: 400 a ::error::b \[31mc+$/)
    expect(reasonOf(fact).length).toBeLessThan(350)
  })
})

describe('a question that must not be sent', () => {
  test.each(['shop', 'example/shop/x', 'example/..', '../shop', 'exa mple/shop', 'example/shop?x', ''])(
    'is one about the repository %j',
    async (repository) => {
      const { fact, requests } = await ask({}, (client) => client.repositoryExists(repository))
      expect(fact.state).toBe('unavailable')
      expect(requests).toEqual([])
    },
  )

  test.each(['..', '.', '', 'a/../b', 'a//b', 'a/'])('is one about the environment %j', async (name) => {
    const { fact, requests } = await ask({ repositories }, (client) => client.environment(SHOP, name))
    expect(reasonOf(fact)).toBe(`"${name}" cannot be the environment_name of a request to GitHub`)
    expect(requests).toEqual([])
  })

  test.each(['stranger:main', 'a..b', ''])('is a comparison with %j', async (head) => {
    const { fact, requests } = await ask({ repositories }, (client) => client.compare(SHOP, 'v1', head))
    expect(reasonOf(fact)).toBe(`"${head}" is not a branch, tag or commit`)
    expect(requests).toEqual([])
  })
})
