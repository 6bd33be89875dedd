import { absent, found } from '@devsecops/core'
import { createClient } from '@devsecops/github'
import { githubServer, type GithubServerOptions } from '@devsecops/testing'
import type { Change, Gap } from '@devsecops/bom'
import { expect, test } from '@jest/globals'

import type { Facts } from '../../../../actions/sbom/src/facts.ts'
import { submit } from '../../../../actions/sbom/src/supply/submit.ts'
import { component, graphOf } from '../../../packages/bom/graphs.ts'

const lockFile = (file: string, gaps: readonly Gap[] = []) => ({
  graph: {
    ...graphOf({
      edges: { '.': ['a'] },
      components: [component({ ref: 'a', version: '1.0.0', purl: 'pkg:npm/a@1.0.0' })],
      file,
    }),
    gaps,
  },
})

const SETTING = {
  repository: 'example/shop',
  sha: 'a'.repeat(40),
  ref: 'refs/heads/main',
  job: { id: '7', correlator: 'ci sbom' },
  scanned: new Date('2026-01-01T00:00:00Z'),
}

const submitting = async (
  facts: Partial<Pick<Facts, 'lockFiles' | 'comparison'>>,
  options: GithubServerOptions = {},
) => {
  const server = await githubServer({ token: 'ghs_x', repositories: { 'example/shop': {} }, ...options })
  const log = { debug: () => undefined, warning: () => undefined }
  const client = createClient({
    token: 'ghs_x',
    apiUrl: server.apiUrl,
    log,
    retryAfterMs: 1,
    paced: false,
  })
  const reasons = await submit({ lockFiles: [], comparison: absent, ...facts }, SETTING, client)
  await server.close()
  return { reasons, bodies: server.requests.map(({ body }) => body) }
}

test('each lock file is submitted under a correlator of its own', async () => {
  const { reasons, bodies } = await submitting({
    lockFiles: [lockFile('package-lock.json'), lockFile('web/package-lock.json')],
  })
  expect(reasons).toEqual([
    {
      code: 'submitted',
      effect: 'notes',
      message: '2 of 2 snapshots of dependencies were submitted to GitHub.',
    },
  ])
  expect(bodies).toMatchObject([
    { job: { correlator: 'ci sbom package-lock.json' }, detector: { name: 'devsecops sbom' } },
    { job: { correlator: 'ci sbom web/package-lock.json' } },
  ])
})

test('one that cannot be read is not submitted, which is a warning with the reason', async () => {
  const broken = lockFile('package-lock.json', [{ code: 'truncated', message: 'it ends in line 3' }])
  const { reasons, bodies } = await submitting({ lockFiles: [broken] })
  expect(bodies).toEqual([])
  expect(reasons).toEqual([
    {
      code: 'not-submitted',
      effect: 'warns',
      subject: 'package-lock.json',
      message:
        'package-lock.json was not submitted, because it could not be read whole (truncated: it ends in line 3); what GitHub knows of it stays in force.',
    },
  ])
})

test('one that the change takes away gets an empty snapshot', async () => {
  const removed: Change = {
    file: 'old/yarn.lock',
    ecosystem: 'npm',
    name: 'a',
    kind: 'removed',
    aspects: [],
  }
  const { bodies } = await submitting({
    comparison: found({ base: 'b'.repeat(40), changes: [removed], moved: [], unread: [] }),
  })
  expect(bodies).toMatchObject([
    { job: { correlator: 'ci sbom old/yarn.lock' }, manifests: { 'old/yarn.lock': { resolved: {} } } },
  ])
})

test('without the permission the first refusal ends it, and names the permission', async () => {
  const { reasons, bodies } = await submitting(
    { lockFiles: [lockFile('a/package-lock.json'), lockFile('b/package-lock.json')] },
    { deny: ['contents: write'] },
  )
  expect(bodies).toHaveLength(1)
  expect(reasons).toMatchObject([
    { code: 'submit-failed', effect: 'warns', message: expect.stringContaining('contents: write') },
  ])
})

test('without a token nothing is asked', async () => {
  expect(await submit({ lockFiles: [], comparison: absent }, SETTING, undefined)).toMatchObject([
    { code: 'submit-failed', message: expect.stringContaining('there is no token') },
  ])
})
