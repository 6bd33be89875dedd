import { aCommit, aForkPullRequest, aPullRequest, githubServer, type GithubServer } from '@devsecops/testing'
import { afterEach, describe, expect, test } from '@jest/globals'
import { judge, reasonsOf, shopPlan } from './judging.ts'

const TOKEN = 'ghs_x'
const MARKER = '<!-- devsecops:cost-gate -->'
const FILES = { 'README.md': '' }

const servers: GithubServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

const shop = async (deny: readonly string[] = []): Promise<GithubServer> => {
  const server = await githubServer({
    token: TOKEN,
    deny,
    repositories: {
      'example/shop': {
        files: { main: FILES, [aCommit('a')]: FILES },
        pulls: { 7: { files: ['infrastructure/main.tf'] } },
        comments: { 7: [] },
      },
    },
  })
  servers.push(server)
  return server
}

const run = (server: GithubServer, plan: 'passing' | 'blocked', context = aPullRequest) =>
  judge(
    { 'plan.json': shopPlan(plan) },
    { plan: 'plan.json', comment: 'true', token: TOKEN, environment: 'dev' },
    { event: context({}, { apiUrl: server.apiUrl }), env: { GITHUB_ACTIONS: 'true' } },
  )

const writesSince = ({ requests }: GithubServer, from = 0) =>
  requests.slice(from).filter(({ method }) => method !== 'GET')

describe('the comment', () => {
  test('has the verdict and what moves most, below a marker, and is updated when they change', async () => {
    const server = await shop()
    const first = await run(server, 'passing')
    expect(first.outputs['verdict']).toBe('success')
    const [written] = writesSince(server)
    expect(written).toMatchObject({ method: 'POST', path: '/repos/example/shop/issues/7/comments' })
    const { body = '' } = (written?.body ?? {}) as { body?: string }
    expect(body.split('\n')[0]).toBe(MARKER)
    expect(body).toContain('cost-gate: success')
    expect(body).toContain('`aws_db_instance.shop`')
    expect(body.length).toBeLessThanOrEqual(65_536)

    const before = server.requests.length
    await run(server, 'passing')
    expect(writesSince(server, before)).toEqual([])
    await run(server, 'blocked')
    expect(writesSince(server, before)).toMatchObject([
      { method: 'PATCH', body: { body: expect.stringContaining('cost-gate: failure') } },
    ])
  })

  test('that a fork’s token may not write is a warning, and changes no verdict', async () => {
    const server = await shop(['pull-requests: write'])
    const result = await run(server, 'passing', aForkPullRequest)
    expect(result.outputs['verdict']).toBe('success')
    expect(reasonsOf(result)).toContain('warns comment-failed')
  })
})
