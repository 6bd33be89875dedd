import { describe, expect, test } from '@jest/globals'
import type { Fact } from '@devsecops/core'
import { readInputs } from '@devsecops/runner'
import {
  aCommit,
  aPullRequest,
  fakeIo,
  githubServer,
  type GithubServerOptions,
  type RepositoryState,
} from '@devsecops/testing'
import { findApprovals } from '../../../actions/cost-gate/src/collect/approvals.ts'
import type { Approval } from '../../../actions/cost-gate/src/facts.ts'
import { inputs } from '../../../actions/cost-gate/src/inputs.ts'
import { DIGEST, policy } from './deciding.ts'

const SHOP = 'example/shop'
const TOKEN = 'token-of-the-test'
const WRITTEN = '2026-05-31T10:00:00Z'
const AGREED = `I agree: sha256:${DIGEST}`

const GIVEN = { INPUT_PLAN: 'plan.json', INPUT_ENGINE: 'book', INPUT_COMMENT: 'false', INPUT_TOKEN: TOKEN }

const ada = { login: 'ada', association: 'MEMBER', body: AGREED, createdAt: WRITTEN }

/** The approvals of a run on pull request 7, which touches a file of ada's. */
const approvals = async (
  repository: RepositoryState,
  options: GithubServerOptions = {},
  yaml = '',
): Promise<Fact<readonly Approval[]>> => {
  const context = aPullRequest()
  const tree = { '.github/CODEOWNERS': '* @grace\n/infrastructure/ @ada @mona\n' }
  const commits = Array.from('0123456789abcdef', aCommit)
  const files = Object.fromEntries(['main', 'HEAD', ...commits].map((name) => [name, tree]))
  const server = await githubServer({
    token: TOKEN,
    repositories: {
      [SHOP]: { files, pulls: { 7: { files: ['infrastructure/main.tf', 'README.md'] } }, ...repository },
    },
    ...options,
  })
  try {
    const io = fakeIo({ context: { ...context, apiUrl: server.apiUrl } })
    return await findApprovals(policy(yaml), DIGEST, readInputs(inputs, GIVEN), io)
  } finally {
    await server.close()
  }
}

const run = (
  reviews: NonNullable<NonNullable<RepositoryState['runs']>[number]['reviews']>,
): RepositoryState => ({
  runs: [{ id: Number(aPullRequest().runId), createdAt: WRITTEN, reviews }],
})
const noRun = run([])

describe('a comment approves', () => {
  test('when a code owner of the change quotes the digest', async () => {
    expect(await approvals({ ...noRun, comments: { 7: [ada] } })).toMatchObject({
      state: 'found',
      value: [{ by: 'ada', from: 'comment', at: Date.parse(WRITTEN) }],
    })
  })

  test.each([
    ['it was edited', { ...ada, updatedAt: '2026-05-31T11:00:00Z' }],
    ['it quotes another digest', { ...ada, body: `sha256:${'e'.repeat(64)}` }],
    ['it is by somebody who owns none of the files', { ...ada, login: 'eve' }],
    ['it is by somebody who does not own the infrastructure', { ...ada, login: 'grace' }],
    ['it is by a stranger of the same name', { ...ada, association: 'NONE' }],
    ['it is our own', { body: AGREED, createdAt: WRITTEN }],
    ['it is by the author of the change', { ...ada, login: 'mona' }],
  ])('not when %s', async (_, comment) => {
    expect(await approvals({ ...noRun, comments: { 7: [comment] } })).toMatchObject({ state: 'absent' })
  })

  test('not where the policy takes reviews alone', async () => {
    const yaml = 'cost: { approval: { from: [review] } }'
    expect(await approvals({ ...noRun, comments: { 7: [ada] } }, {}, yaml)).toMatchObject({ state: 'absent' })
  })

  test('not where nobody owns any code', async () => {
    const files = { main: {}, HEAD: {} }
    expect(await approvals({ ...noRun, files, comments: { 7: [ada] } })).not.toMatchObject({ state: 'found' })
  })
})

describe('a review approves', () => {
  const agreed = { login: 'grace', comment: AGREED, environments: ['production'] }

  test('when it lets this run into the environment and quotes the digest; it counts from the start of the run', async () => {
    expect(await approvals({ ...run([agreed]), comments: { 7: [] } })).toMatchObject({
      state: 'found',
      value: [{ by: 'grace', from: 'review', at: Date.parse(WRITTEN) }],
    })
  })

  test.each([
    ['it rejects', { ...agreed, state: 'rejected' as const }],
    ['it says nothing of the plan', { ...agreed, comment: 'fine' }],
    ['it is of another environment', { ...agreed, environments: ['staging'] }],
    ['it is by the author of the change', { ...agreed, login: 'mona' }],
  ])('not when %s', async (_, review) => {
    expect(await approvals({ ...run([review]), comments: { 7: [] } })).toMatchObject({ state: 'absent' })
  })
})

test('what cannot be asked is told with the permission that would help', async () => {
  expect(await approvals({ ...noRun, comments: { 7: [] } }, { deny: ['pull-requests: read'] })).toMatchObject(
    {
      state: 'unavailable',
      permission: 'pull-requests: read',
    },
  )
})

test('where one source cannot be asked, what the other gives counts', async () => {
  const reviewed = run([{ login: 'grace', comment: AGREED, environments: ['production'] }])
  expect(
    await approvals({ ...reviewed, comments: { 7: [] } }, { deny: ['pull-requests: read'] }),
  ).toMatchObject({
    state: 'found',
  })
})
