import { rateLimited } from '@devsecops/testing'
import { expect, test } from '@jest/globals'

import { publishing } from './publishing.ts'
import { SHOP } from './session.ts'

const SNAPSHOT = {
  version: 0,
  job: { id: '1', correlator: 'ci sbom package-lock.json' },
  sha: 'a'.repeat(40),
  ref: 'refs/heads/main',
  detector: { name: 'devsecops sbom', version: '1.0.0', url: 'https://github.com/org/devsecops' },
  scanned: '2026-01-01T00:00:00.000Z',
  manifests: {
    'package-lock.json': {
      name: 'package-lock.json',
      file: { source_location: 'package-lock.json' },
      resolved: {
        'pkg:npm/a@1.0.0': {
          package_url: 'pkg:npm/a@1.0.0',
          relationship: 'direct',
          scope: 'runtime',
          dependencies: [],
        },
      },
    },
  },
}

const submit = async (options: object = {}) =>
  publishing({ repositories: { [SHOP]: {} }, ...options }, (client) => client.submitSnapshot(SHOP, SNAPSHOT))

test('a snapshot is sent as GitHub describes it, and is in use', async () => {
  const { value, requests } = await submit()
  expect(value).toMatchObject({ state: 'found', value: { id: 1, isUsed: true } })
  expect(requests).toEqual([
    { method: 'POST', path: `/repos/${SHOP}/dependency-graph/snapshots`, body: SNAPSHOT },
  ])
})

test('one that GitHub keeps aside is told from one in use', async () => {
  const { value } = await submit({ repositories: { [SHOP]: { dependencyGraph: 'aside' } } })
  expect(value).toMatchObject({ value: { isUsed: false, message: expect.stringContaining('accepted') } })
})

test('one that GitHub takes for malformed was not submitted', async () => {
  const { value } = await submit({ repositories: { [SHOP]: { dependencyGraph: 'invalid' } } })
  expect(value).toMatchObject({ state: 'unavailable', reason: expect.stringContaining('malformed') })
})

test('without the permission it is unavailable, and names it', async () => {
  const { value } = await submit({ deny: ['contents: write'] })
  expect(value).toMatchObject({ state: 'unavailable', permission: 'contents: write' })
})

test('a repository without a dependency graph says so, and names the permission', async () => {
  const { value } = await submit({ repositories: { [SHOP]: { dependencyGraph: 'off' } } })
  expect(value).toMatchObject({
    reason: expect.stringContaining('no dependency graph, or the token may not see it'),
    permission: 'contents: write',
  })
})

test.each([
  { status: 500, times: 1 },
  { status: 503, times: 2 },
  { connection: 'cut', times: 1 },
])('after %j it is sent again', async (failure) => {
  const { value, requests } = await submit({ fail: [failure] })
  expect(value.state).toBe('found')
  expect(requests).toHaveLength(failure.times + 1)
})

test('a used up rate limit is told', async () => {
  const { value } = await submit({ fail: [rateLimited(3600)] })
  expect(value).toMatchObject({ reason: expect.stringContaining('the rate limit is reached') })
})

test('an attestation is kept with the repository', async () => {
  const bundle = { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', verificationMaterial: {} }
  const keep = (options: object) =>
    publishing({ repositories: { [SHOP]: {} }, ...options }, (client) =>
      client.storeAttestation(SHOP, bundle),
    )
  expect((await keep({})).value).toEqual({ state: 'found', value: 1 })
  expect((await keep({ deny: ['attestations: write'] })).value).toMatchObject({
    permission: 'attestations: write',
  })
})
