import { aCommit, aPullRequest, githubServer, type BundleResult, type CommentState } from '@devsecops/testing'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { judge, reasonsOf, shopPlan } from './judging.ts'

const TOKEN = 'ghs_x'

/** A runner's clock cannot be set. */
const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()

/** No limit in dollars and no rule stands in the way of the blocked plan: only the approval is missing. */
const POLICY = `version: 1
environments:
  production:
    cost: { change: none, increase: none, approve-increase-over: 10% }
cost:
  rules: { public-access: warn, open-security-group: warn }
`
const BASE = { '.github/devsecops.yml': POLICY, '.github/CODEOWNERS': '/infrastructure/ @ada\n' }

const run = async (comments: readonly CommentState[], plan = shopPlan('blocked')): Promise<BundleResult> => {
  const server = await githubServer({
    token: TOKEN,
    repositories: {
      'example/shop': {
        files: { main: BASE, [aCommit('a')]: BASE },
        pulls: { 7: { files: ['infrastructure/database.tf', 'README.md'] } },
        comments: { 7: comments },
        runs: [{ id: Number(aPullRequest().runId), createdAt: hoursAgo(1) }],
      },
    },
  })
  try {
    return await judge(
      { ...BASE, 'plan.json': plan },
      { plan: 'plan.json', token: TOKEN },
      {
        event: aPullRequest({}, { apiUrl: server.apiUrl }),
        env: { GITHUB_ACTIONS: 'true' },
      },
    )
  } finally {
    await server.close()
  }
}

describe('an increase of more than the policy’s share', () => {
  let digest = ''
  let refused: BundleResult
  beforeAll(async () => {
    refused = await run([])
    digest = refused.outputs['plan-digest'] ?? ''
  })

  test('blocks while nobody said anything, and tells the digest', () => {
    expect(refused.exitCode).toBe(1)
    expect(reasonsOf(refused)).toContain('blocks approval-needed')
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(refused.stdout).toContain(`sha256:${digest}`)
  })

  const byAda = (changes: Partial<CommentState> = {}): CommentState => ({
    login: 'ada',
    association: 'MEMBER',
    body: `Approved: sha256:${digest}`,
    createdAt: hoursAgo(2),
    ...changes,
  })

  test('passes with the comment of a code owner that quotes the digest', async () => {
    const result = await run([byAda()])
    expect({ exitCode: result.exitCode, verdict: result.outputs['verdict'] }).toEqual({
      exitCode: 0,
      verdict: 'success',
    })
    expect(reasonsOf(result)).toContain('notes approved')
    expect(result.stdout).toMatch(/approved by ada in a comment/)
  })

  test('passes when the same change is planned anew', async () => {
    const anew = { ...(JSON.parse(shopPlan('blocked')) as object), timestamp: hoursAgo(0) }
    expect((await run([byAda()], JSON.stringify(anew))).outputs['verdict']).toBe('success')
  })

  test('does not pass when the change became another since', async () => {
    const dearer = shopPlan('blocked').replaceAll('c6i.8xlarge', 'c6i.16xlarge')
    const result = await run([byAda()], dearer)
    expect(reasonsOf(result)).toContain('blocks approval-needed')
  })

  test.each<[string, () => Partial<CommentState>]>([
    ['was edited', () => ({ updatedAt: hoursAgo(1) })],
    ['has expired', () => ({ createdAt: hoursAgo(8 * 24) })],
    ['is by the author of the change', () => ({ login: 'mona' })],
    ['repeats somebody else’s words', () => ({ body: `> Approved: sha256:${digest}` })],
  ])('does not pass with a comment that %s', async (_, changes) => {
    expect(reasonsOf(await run([byAda(changes())]))).toContain('blocks approval-needed')
  })
})
