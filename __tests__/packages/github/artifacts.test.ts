import { absent, found } from '@devsecops/core'
import type { Artifact, Client } from '@devsecops/github'
import { zipOf, type ArtifactState, type RunState } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { ask, reasonOf, SHOP } from './session.ts'

/** When runs are started of which nothing else is said. */
const CREATED = Date.UTC(2026, 0, 1)

const NAME = 'baseline'
const FILE = 'a.json'

const left = (id: number, artifact: Partial<ArtifactState> = {}, run: Partial<RunState> = {}): RunState => ({
  id,
  ...run,
  artifacts: [{ name: NAME, zip: zipOf({ [FILE]: `text ${id}` }), ...artifact }],
})

const listed = (runs: readonly RunState[], options = {}) =>
  ask({ repositories: { [SHOP]: { runs } }, ...options }, (client) => client.artifactsNamed(SHOP, NAME))

const ids = async (runs: readonly RunState[]): Promise<readonly number[]> => {
  const { fact } = await listed(runs)
  return fact.state === 'found' ? fact.value.map(({ runId }) => runId) : []
}

describe('the artifacts of a name', () => {
  test('are those that have not expired, the newest first', async () => {
    expect(await ids([left(1), left(3), left(2, { expired: true }), left(4, { name: 'other' })])).toEqual([
      3, 1,
    ])
  })

  test('say which run of whose code left them', async () => {
    const { fact } = await listed([left(1, {}, { fork: true }), left(2, {}, { branch: 'feature' })])
    expect(fact).toMatchObject({ value: [{ branch: 'feature', isOwn: true }, { isOwn: false }] })
  })

  test('are gathered from pages', async () => {
    const { fact, requests } = await listed(Array.from({ length: 101 }, (_, index) => left(index + 1)))
    expect([fact.state === 'found' && fact.value.length, requests.length]).toEqual([101, 2])
  })

  test('cannot be told without the permission', async () => {
    const { fact } = await listed([left(1)], { deny: ['actions: read'] })
    expect(fact).toMatchObject({ state: 'unavailable', permission: 'actions: read' })
  })
})

describe('a file of an artifact', () => {
  const fileOf = (
    artifact: Partial<ArtifactState>,
    {
      limit = 100,
      change = (each) => each,
      fail = [],
    }: {
      limit?: number
      change?: (artifact: Artifact) => Artifact
      fail?: readonly { path: RegExp; status: number; times?: number }[]
    } = {},
  ) =>
    ask({ repositories: { [SHOP]: { runs: [left(1, artifact)] } }, fail }, async (client: Client) => {
      const list = await client.artifactsNamed(SHOP, NAME)
      const [first] = list.state === 'found' ? list.value : []
      if (first === undefined) throw new Error('there is no artifact')
      return client.artifactFile(SHOP, change(first), FILE, limit)
    })

  test('is read, in whatever folder it lies, and no other', async () => {
    const zip = zipOf({ 'b.json': 'x', [`folder/${FILE}`]: 'text' })
    expect((await fileOf({ zip })).fact).toEqual(found(new TextEncoder().encode('text')))
  })

  test('whose name would lead elsewhere is a file as any other', async () => {
    expect((await fileOf({ zip: zipOf({ [`../../${FILE}`]: 'text' }) })).fact).toMatchObject({
      state: 'found',
    })
  })

  test('is absent where there is none, and where the artifact has expired since', async () => {
    expect((await fileOf({ zip: zipOf({ 'b.json': 'x' }) })).fact).toEqual(absent)
    expect((await fileOf({}, { fail: [{ path: /\/zip$/, status: 410 }] })).fact).toEqual(absent)
  })

  test.each<[string, Parameters<typeof fileOf>[0], Parameters<typeof fileOf>[1], string]>([
    ['is larger than the limit', {}, { limit: 3 }, 'has 6 bytes, more than the 3'],
    ['is there twice', { zip: zipOf({ [`a/${FILE}`]: 'x', [`b/${FILE}`]: 'y' }) }, {}, 'more than one'],
    ['lies in what is no zip file', { zip: new Uint8Array(50) }, {}, 'not a zip file'],
    ['is not what GitHub says', { digest: `sha256:${'0'.repeat(64)}` }, {}, 'digest'],
    ['lies in an archive that is too large', {}, { change: (each) => ({ ...each, size: 2 ** 26 }) }, 'bytes'],
  ])('is unavailable when it %s', async (_, artifact, options, reason) => {
    expect(reasonOf((await fileOf(artifact, options)).fact)).toContain(reason)
  })

  test('bombs nothing: what its directory announces is the most that is unpacked', async () => {
    const zip = zipOf({ [FILE]: new Uint8Array(10_000_000) })
    expect(zip.length).toBeLessThan(20_000)
    expect(reasonOf((await fileOf({ zip }, { limit: 1000 })).fact)).toContain('has 10000000 bytes')
  })

  test('is asked for again when the storage fails', async () => {
    const { fact } = await fileOf({}, { fail: [{ path: /^\/artifact-storage/, status: 503, times: 1 }] })
    expect(fact).toMatchObject({ state: 'found' })
  })
})

describe('a run', () => {
  const run = (state: Partial<RunState>) =>
    ask({ repositories: { [SHOP]: { runs: [{ id: 1, ...state }] } } }, (client) =>
      client.workflowRun(SHOP, 1),
    )

  test('says what started it, where, how it ended, and of which workflow it is', async () => {
    expect((await run({})).fact).toEqual(
      found({
        workflowId: 1,
        event: 'push',
        conclusion: 'success',
        branch: 'main',
        createdAt: CREATED,
        isOwn: true,
      }),
    )
    expect((await run({ fork: true, conclusion: null, event: 'pull_request' })).fact).toEqual(
      found({ workflowId: 1, event: 'pull_request', branch: 'main', createdAt: CREATED, isOwn: false }),
    )
  })
})
