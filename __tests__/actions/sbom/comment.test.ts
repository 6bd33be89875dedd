import { readInputs } from '@devsecops/runner'
import {
  aCommit,
  aForkPullRequest,
  aPullRequest,
  aPush,
  fakeIo,
  githubServer,
  type GithubServer,
  type GithubServerOptions,
} from '@devsecops/testing'
import { afterEach, describe, expect, test } from '@jest/globals'
import { inputs, run } from '../../../actions/sbom/src/run.ts'

const COMMENTS = '/repos/example/shop/issues/7/comments'
const MARKER = '<!-- devsecops:sbom -->'

const DEFAULTS = {
  path: '.',
  formats: 'cyclonedx-1.7',
  engine: 'native',
  submit: 'false',
  attest: 'false',
  token: 'ghs_x',
}

/** The base of the pull request, and the default branch: without a policy. */
const FILES = { main: { 'README.md': '' }, [aCommit('a')]: { 'README.md': '' } }

const lockOf = (licence: string): string =>
  JSON.stringify({
    name: 'shop',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'shop', version: '1.0.0', dependencies: { 'left-pad': '^1.3.0' } },
      'node_modules/left-pad': { version: '1.3.0', license: licence },
    },
  })

const servers: GithubServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

const shop = async (options: GithubServerOptions = {}): Promise<GithubServer> => {
  const server = await githubServer({
    token: 'ghs_x',
    repositories: { 'example/shop': { files: FILES, comments: { 7: [] } } },
    ...options,
  })
  servers.push(server)
  return server
}

interface Run {
  readonly context?: typeof aPullRequest
  readonly licence?: string
  readonly given?: Readonly<Record<string, string>>
}

const started = (server: GithubServer, { context = aPullRequest, licence = 'MIT', given = {} }: Run = {}) => {
  const values = Object.entries({ ...DEFAULTS, comment: 'true', ...given })
  const input = readInputs(
    inputs,
    Object.fromEntries(values.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  )
  const files = { 'package-lock.json': lockOf(licence) }
  const io = fakeIo({ onRunner: false, context: context({}, { apiUrl: server.apiUrl }), files })
  return run(input, io)
}

/** What was written since, and where. */
const writesSince = (
  { requests }: GithubServer,
  from = 0,
): readonly { method: string; path: string; body: string }[] =>
  requests
    .slice(from)
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, body }) => ({
      method,
      path,
      body: (body as { body?: string } | undefined)?.body ?? '',
    }))

const failuresOf = ({ verdict }: Awaited<ReturnType<typeof started>>) =>
  verdict.reasons.filter(({ code }) => code === 'comment-failed')

describe('the comment', () => {
  test('is made once, with the summary below a marker that is not shown', async () => {
    const server = await shop()
    const report = await started(server)
    const [written, ...more] = writesSince(server)
    expect(more).toEqual([])
    expect(written).toMatchObject({ method: 'POST', path: COMMENTS })
    expect(written?.body.split('\n')[0]).toBe(MARKER)
    expect(written?.body).toContain('sbom: success')
    expect(failuresOf(report)).toEqual([])
  })

  test('is updated by the next run, and left alone where it says the same', async () => {
    const server = await shop()
    await started(server)
    const first = server.requests.length
    await started(server)
    expect(writesSince(server, first)).toEqual([])
    const second = server.requests.length
    await started(server, { licence: 'ISC', given: { formats: 'spdx-2.3' } })
    expect(writesSince(server, second)).toMatchObject([
      { method: 'PATCH', path: expect.stringMatching(/^\/repos\/example\/shop\/issues\/comments\/\d+$/) },
    ])
  })

  test('of a stranger with our marker is not taken for ours', async () => {
    const planted = [{ body: `${MARKER}\nAll is well.`, login: 'stranger' }]
    const server = await shop({
      repositories: { 'example/shop': { files: FILES, comments: { 7: planted } } },
    })
    await started(server)
    expect(writesSince(server)).toMatchObject([{ method: 'POST', path: COMMENTS }])
  })

  test('that a fork’s token may not write is a warning with the permission, and changes no verdict', async () => {
    const server = await shop({ deny: ['pull-requests: write'] })
    const report = await started(server, { context: aForkPullRequest })
    expect(report.verdict.conclusion).toBe('success')
    expect(failuresOf(report)).toMatchObject([
      { effect: 'warns', message: expect.stringMatching(/403 .*permission pull-requests: write/) },
    ])
    expect(report.summary).toContain('comment-failed')
  })

  test('is not multiplied where the present ones may not be read', async () => {
    const server = await shop({ deny: ['pull-requests: read'] })
    const report = await started(server)
    expect(writesSince(server)).toEqual([])
    expect(failuresOf(report)).toMatchObject([{ effect: 'warns' }])
  })

  test('without a token is said to be missing, and changes no verdict', async () => {
    const server = await shop()
    const report = await started(server, { given: { token: '' } })
    expect(server.requests).toEqual([])
    expect(failuresOf(report)).toMatchObject([
      { effect: 'warns', message: expect.stringContaining('no token') },
    ])
    expect(report.verdict.conclusion).toBe('success')
  })

  test('of a run on no pull request is noted', async () => {
    const server = await shop()
    const report = await started(server, { context: (_, overrides) => aPush('main', overrides) })
    expect(writesSince(server)).toEqual([])
    expect(failuresOf(report)).toMatchObject([{ effect: 'notes' }])
  })

  test('is not written where nobody asks for it', async () => {
    const server = await shop()
    await started(server, { given: { comment: 'false' } })
    expect(writesSince(server)).toEqual([])
  })
})

test('with submit, a pull request’s dependencies are submitted for its head, under the job’s correlator', async () => {
  const server = await shop()
  const given = { comment: 'false', submit: 'true', correlator: 'ci sbom' }
  const report = await started(server, { given })
  expect(server.requests.filter(({ method }) => method === 'POST')).toMatchObject([
    {
      path: '/repos/example/shop/dependency-graph/snapshots',
      body: {
        sha: 'b'.repeat(40),
        ref: 'refs/pull/7/merge',
        job: { correlator: 'ci sbom package-lock.json' },
        manifests: { 'package-lock.json': { resolved: expect.any(Object) } },
      },
    },
  ])
  expect(report.verdict.reasons).toContainEqual(expect.objectContaining({ code: 'submitted' }))
})

test('with submit, a token that may not write is a warning with the permission', async () => {
  const server = await shop({ deny: ['contents: write'] })
  const { verdict } = await started(server, { given: { comment: 'false', submit: 'true' } })
  expect(verdict.conclusion).toBe('success')
  expect(verdict.reasons).toContainEqual(
    expect.objectContaining({
      code: 'submit-failed',
      effect: 'warns',
      message: expect.stringContaining('contents: write'),
    }),
  )
})
