import { conclude } from '@devsecops/core'
import {
  aForkPullRequest,
  aMergeGroup,
  aPullRequest,
  aPullRequestTarget,
  aPush,
  aTag,
} from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { gunzipSync } from 'node:zlib'
import type { Log } from 'sarif'
import { publish } from '../../../../actions/security-gate/src/publish/index.ts'
import { targetOf } from '../../../../actions/security-gate/src/publish/target.ts'
import { ALL, aReport, FINDINGS, HEAD, published, SHOP, withGithub } from './publishing.ts'

const NONE = { upload: false, checkRun: false, comment: false }

const logIn = (body: unknown): Log =>
  JSON.parse(gunzipSync(Buffer.from((body as { sarif: string }).sarif, 'base64')).toString()) as Log

describe('on a pull request', () => {
  test('everything is published, and nothing needs to be said', async () => {
    const { report, writes } = await published(aPullRequest())
    expect(report).toEqual(aReport())
    expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /repos/example/shop/code-scanning/sarifs',
      'POST /repos/example/shop/check-runs',
      'POST /repos/example/shop/issues/7/comments',
    ])
  })

  test('alerts are of GitHub’s merge, and the check run of the change', async () => {
    const { writes } = await published(aPullRequest())
    expect(writes[0]?.body).toMatchObject({ commit_sha: 'c'.repeat(40), ref: 'refs/pull/7/merge' })
    expect(writes[1]?.body).toMatchObject({
      name: 'security-gate findings',
      head_sha: HEAD,
      conclusion: 'failure',
      output: {
        title: 'The verdict is failure',
        annotations: [{ path: 'api/orders.py', annotation_level: 'failure' }],
      },
    })
  })

  test('the comment begins with its marker, and has the summary', async () => {
    const { writes } = await published(aPullRequest())
    expect(writes[2]?.body).toEqual({ body: '<!-- devsecops:security-gate -->\n## security-gate: failure\n' })
  })

  test('a tool that found nothing has an empty run', async () => {
    const { writes } = await published(aPullRequest())
    expect(logIn(writes[0]?.body).runs.map(({ results }) => results?.length)).toEqual([2, 0])
  })

  test('of an advisory gate no alert is worse than a warning', async () => {
    const advisory = {
      ...aReport(),
      verdict: conclude('security-gate', 'advisory', aReport().verdict.reasons),
    }
    const { requests } = await withGithub({}, (client) =>
      publish(advisory, FINDINGS, ALL, client, aPullRequest()),
    )
    const levels = logIn(requests[0]?.body).runs.flatMap(({ results = [] }) =>
      results.map(({ level }) => level),
    )
    expect(levels).toEqual(['warning', 'note'])
  })
})

describe('elsewhere', () => {
  test('a push has no pull request to comment on', async () => {
    const { report, writes, codes } = await published(aPush())
    expect([writes.length, codes, report.files]).toEqual([2, ['comment-failed'], []])
    expect(report.verdict.reasons.at(-1)?.effect).toBe('notes')
  })

  test('on a branch alerts have the severity that they have', async () => {
    const { writes } = await published(aPush())
    expect(logIn(writes[0]?.body).runs[0]?.results?.[0]?.level).toBe('error')
  })

  test('a merge group gets a check run and no alerts', async () => {
    const { report, writes } = await published(aMergeGroup())
    expect(writes.map(({ path }) => path)).toEqual(['/repos/example/shop/check-runs'])
    expect(report.verdict.reasons[1]?.message).toContain('alerts of it would stay behind')
  })

  test.each([
    ['a fork', aForkPullRequest(), 'comes from a fork'],
    ['Dependabot', aPullRequest({}, { actor: 'dependabot[bot]' }), 'Dependabot started the run'],
  ])('nothing is even tried for %s', async (_, context, why) => {
    const { report, writes } = await published(context)
    expect(writes).toEqual([])
    expect(report.verdict.reasons[1]?.message).toContain(why)
    expect(report.files.map(({ path }) => path)).toEqual([
      'publish/sarif-1.sarif',
      'publish/annotations.json',
      'publish/manifest.json',
    ])
  })

  test('without a token nothing is asked', async () => {
    const report = await publish(aReport(), FINDINGS, ALL, undefined, aPullRequest())
    expect(report.verdict.reasons[1]?.message).toContain('there is no token')
  })

  test('where nothing is wanted nothing is done', async () => {
    const { report, writes } = await published(aPullRequest(), {}, NONE)
    expect([report, writes]).toEqual([aReport(), []])
  })
})

test('an upload that GitHub cannot process is told, with what to do', async () => {
  const repositories = { [SHOP]: { codeScanning: { setup: 'default-setup' } } } as const
  const { report } = await published(aPush(), { repositories }, { ...NONE, upload: true })
  expect(report.verdict.reasons.at(-1)).toMatchObject({
    code: 'upload-rejected',
    effect: 'warns',
    message: expect.stringContaining('switch code scanning from default to advanced setup'),
  })
})

test('what is not shown is counted', async () => {
  const waived = {
    published: FINDINGS.published.map((each) => ({ ...each, outcome: 'waived' as const })),
    coverage: [],
  }
  const { value } = await withGithub({}, (client) =>
    publish(aReport(), waived, { ...NONE, upload: true }, client, aPush()),
  )
  expect(value.verdict.reasons.at(-1)?.message).toBe(
    'Not shown in code scanning, sast, semgrep: 1 high, 1 low, which were accepted by a waiver, a VEX statement or the tool.',
  )
})

test('the comment names what was not uploaded', async () => {
  const { writes } = await published(aPullRequest(), { deny: ['security-events: write'] })
  expect((writes.at(-1)?.body as { body: string }).body).toContain('upload-failed')
})

test.each([
  ['a branch', aPush(), 'refs/heads/main', undefined],
  ['a tag', aTag(), 'refs/tags/v1.2.3', undefined],
  ['a pull request', aPullRequest(), 'refs/pull/7/merge', 7],
  ['a pull request judged with the base’s rights', aPullRequestTarget(), 'refs/pull/7/head', 7],
])('alerts of %s are filed under its ref', (_, context, ref, pull) => {
  const target = targetOf(context, HEAD)
  expect([target.analysis.ref, target.pull]).toEqual([ref, pull])
})
