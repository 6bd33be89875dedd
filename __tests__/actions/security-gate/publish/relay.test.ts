import { sha256, type RunContext } from '@devsecops/core'
import { aForkPullRequest, aForkWorkflowRun, fakeIo, type GithubServerOptions } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { gunzipSync } from 'node:zlib'
import { publish, relay } from '../../../../actions/security-gate/src/publish/index.ts'
import { ALL, aReport, FINDINGS, HEAD, leftBy, SHOP, withGithub } from './publishing.ts'

type Tree = Readonly<Record<string, string>>

const FORK_RUN = aForkPullRequest({}, { runId: '99', runAttempt: '2' })

/** What the run of a fork's pull request left, as it is found in the downloaded artifact. */
const artifact = async (): Promise<Tree> => {
  const report = await publish(aReport(), FINDINGS, ALL, undefined, FORK_RUN)
  return Object.fromEntries(
    Object.entries(leftBy(report, FORK_RUN)).map(([path, text]) => [`artifact/${path}`, text]),
  )
}

/** The run that follows it. */
const following = (rest: Readonly<Record<string, unknown>> = {}): RunContext => {
  const context = aForkWorkflowRun()
  const run = context.payload['workflow_run'] as object
  return { ...context, payload: { ...context.payload, workflow_run: { ...run, run_attempt: 2, ...rest } } }
}

const relayed = async (files: Tree, context = following(), options: GithubServerOptions = {}) => {
  const { value, requests } = await withGithub(options, (client) =>
    relay('artifact', ALL, client, fakeIo({ files, context })).catch((error: unknown) => error as Error),
  )
  const writes = requests.filter(({ method }) => method !== 'GET')
  return { value, writes }
}

describe('a relay', () => {
  test('publishes what the other run could not', async () => {
    const { value, writes } = await relayed(await artifact())
    expect(value).toMatchObject({
      verdict: { gate: 'security-gate-relay', conclusion: 'success' },
      commit: HEAD,
    })
    expect(writes.map(({ path }) => path)).toEqual([
      '/repos/example/shop/code-scanning/sarifs',
      '/repos/example/shop/check-runs',
      '/repos/example/shop/issues/7/comments',
    ])
  })

  test('files alerts under the pull request’s own ref', async () => {
    const { writes } = await relayed(await artifact())
    expect(writes[0]?.body).toMatchObject({ commit_sha: HEAD, ref: 'refs/pull/7/head' })
    const log = gunzipSync(Buffer.from((writes[0]?.body as { sarif: string }).sarif, 'base64')).toString()
    expect(JSON.parse(log)).toEqual(JSON.parse((await artifact())['artifact/publish/sarif-1.sarif'] ?? ''))
  })

  test('makes a check run that cannot stand for a required one', async () => {
    const files = await artifact()
    const forged = files['artifact/security-gate.verdict.json']?.replace(
      '"conclusion": "failure"',
      '"conclusion": "success"',
    )
    const { writes } = await relayed({ ...files, 'artifact/security-gate.verdict.json': forged ?? '' })
    expect(writes[1]?.body).toMatchObject({ name: 'security-gate findings (relayed)', conclusion: 'neutral' })
  })

  test('takes over no Markdown', async () => {
    const { writes } = await relayed(await artifact())
    const { body } = writes[2]?.body as { body: string }
    expect(body).not.toMatch(/<b>|@everyone/)
    expect(body).toContain('1 finding blocks')
    expect(body).toContain('was not trusted with a token')
  })

  test('says which permission is missing, and goes on', async () => {
    const { value, writes } = await relayed(await artifact(), following(), { deny: ['checks: write'] })
    expect(writes).toHaveLength(3)
    expect((value as { summary: string }).summary).toContain('checks')
  })
})

test('where the other run published everything itself, nothing is done', async () => {
  const files = {
    'artifact/security-gate.verdict.json': leftBy(aReport(), FORK_RUN)['security-gate.verdict.json'] ?? '',
  }
  const { value, writes } = await relayed(files)
  expect(writes).toEqual([])
  expect(value).toMatchObject({ commit: HEAD, verdict: { reasons: [{ code: 'nothing-to-relay' }] } })
})

/** The artifact with one file changed; digests are adjusted up to the verdict, as a forger would. */
const forged = async (path: string, change: (text: string) => string): Promise<Tree> => {
  const files = { ...(await artifact()) }
  const replace = (name: string, by: (text: string) => string): readonly [string, string] => {
    const before = files[`artifact/${name}`] ?? ''
    const after = by(before)
    files[`artifact/${name}`] = after
    return [sha256(before), sha256(after)]
  }
  const swap =
    ([from, to]: readonly [string, string]) =>
    (text: string) =>
      text.replace(from, to)
  const manifest = 'publish/manifest.json'
  const inner = path === manifest ? change : swap(replace(path, change))
  replace('security-gate.verdict.json', swap(replace(manifest, inner)))
  return files
}

describe('a bundle is refused, and nothing published, when', () => {
  const expectRefused = async (
    files: Tree,
    message: RegExp,
    context?: RunContext,
    options?: GithubServerOptions,
  ) => {
    const { value, writes } = await relayed(files, context, options)
    expect(writes).toEqual([])
    expect(value).toMatchObject({ faults: [{ code: 'untrusted', message: expect.stringMatching(message) }] })
  }

  test('it is about another commit than GitHub says', async () => {
    await expectRefused(
      await artifact(),
      /^Input publish-from: the commit is another/,
      following({ head_sha: 'e'.repeat(40) }),
    )
  })

  test('another run made it', async () => {
    await expectRefused(await artifact(), /the run is another/, following({ id: 98 }))
    await expectRefused(await artifact(), /the attempt is another/, following({ run_attempt: 1 }))
  })

  test('the run before it was no pull request', async () => {
    await expectRefused(await artifact(), /follows one on pull_request/, following({ event: 'push' }))
    await expectRefused(await artifact(), /follows one on pull_request/, aForkPullRequest())
  })

  test('the pull request that it names has another newest commit', async () => {
    const repositories = { [SHOP]: { pulls: { 7: { head: 'e'.repeat(40) } } } }
    await expectRefused(await artifact(), /pull request 7 is not open with this commit/, following(), {
      repositories,
    })
  })

  test('the pull request that it names is closed, or not there', async () => {
    const closed = { [SHOP]: { pulls: { 7: { head: HEAD, state: 'closed' } } } } as const
    await expectRefused(await artifact(), /is not open/, following(), { repositories: closed })
    await expectRefused(await artifact(), /is not open/, following(), { repositories: { [SHOP]: {} } })
  })

  test('its manifest is not the one that the verdict document names', async () => {
    const files = await artifact()
    const manifest = files['artifact/publish/manifest.json'] ?? ''
    await expectRefused(
      { ...files, 'artifact/publish/manifest.json': manifest.replace('"pull": 7', '"pull": 8') },
      /the digest of the manifest is another/,
    )
  })

  test('a file is not the one that its manifest names', async () => {
    const files = await artifact()
    await expectRefused(
      { ...files, 'artifact/publish/sarif-1.sarif': '{}' },
      /the digest of sarif-1.sarif is another/,
    )
  })

  test.each(['publish/manifest.json', 'publish/sarif-1.sarif', 'security-gate.verdict.json'])(
    '%s is not there, or no JSON',
    async (name) => {
      const { [`artifact/${name}`]: gone, ...files } = await artifact()
      expect(gone).toBeDefined()
      await expectRefused(files, /is not there/)
      await expectRefused({ ...files, [`artifact/${name}`]: '\u0000' }, /is not JSON|is another/)
    },
  )

  test('a log speaks for somebody else’s category', async () => {
    const files = await forged('publish/sarif-1.sarif', (text) =>
      text.replace('security-gate/sast/semgrep/', '.github/workflows/codeql.yml:analyze/'),
    )
    await expectRefused(files, /sarif-1.sarif is not a log that this gate writes/)
  })

  test('it names files elsewhere', async () => {
    const files = await forged('publish/manifest.json', (text) =>
      text.replace('"path": "sarif-1.sarif"', '"path": "../../secret.sarif"'),
    )
    await expectRefused({ ...files, 'secret.sarif': '{}' }, /names a file that no bundle has/)
  })

  test('the verdict is another gate’s', async () => {
    const files = await artifact()
    const name = 'artifact/security-gate.verdict.json'
    await expectRefused(
      { ...files, [name]: (files[name] ?? '').replace('"gate": "security-gate"', '"gate": "cost-gate"') },
      /is not a verdict of this gate/,
    )
  })
})

test('a forger who adjusts every digest still reaches no other pull request', async () => {
  const files = await forged('publish/manifest.json', (text) => text.replace('"pull": 7', '"pull": 8'))
  const repositories = { [SHOP]: { pulls: { 7: { head: HEAD }, 8: { head: 'f'.repeat(40) } } } }
  const { value, writes } = await relayed(files, following(), { repositories })
  expect(writes).toEqual([])
  expect((value as Error).message).toContain('pull request 8 is not open with this commit')
})
