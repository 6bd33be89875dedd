import { aForkPullRequest, aForkWorkflowRun, aPullRequest, fakeIo } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { gunzipSync } from 'node:zlib'
import type { Log } from 'sarif'
import { decide } from '../../../../actions/security-gate/src/decide.ts'
import { publish, relay } from '../../../../actions/security-gate/src/publish/index.ts'
import { report } from '../../../../actions/security-gate/src/report.ts'
import { sarifFaults } from '../../../../packages/testing/src/github/sarif-limits.ts'
import { aPolicy, NOW, recorded, someFacts } from '../facts.ts'
import { ALL, HEAD, leftBy, withGithub } from './publishing.ts'

const readings = recorded('blocked')
const facts = someFacts(readings)
const decision = decide(aPolicy(), facts, NOW)
const judged = report(decision, facts, {
  commit: HEAD,
  policy: { sha256: 'd'.repeat(64), sources: [] },
  sarifFile: 'security-gate.sarif',
  now: NOW,
  author: 'https://github.com/example/shop',
})
const findings = {
  published: decision.weaknesses,
  coverage: readings.flatMap(({ coverage }) => coverage),
}

const logIn = (body: unknown): Log =>
  JSON.parse(gunzipSync(Buffer.from((body as { sarif: string }).sarif, 'base64')).toString()) as Log

describe('the example’s decision', () => {
  test('is published as alerts that GitHub accepts, the worst of them on top of the check run', async () => {
    const { value, requests } = await withGithub({}, (client) =>
      publish(judged, findings, ALL, client, aPullRequest()),
    )
    expect(value.verdict).toMatchObject({ conclusion: 'failure', reasons: judged.verdict.reasons })
    const [upload, check] = requests.filter(({ method }) => method === 'POST')
    const log = logIn(upload?.body)
    expect(sarifFaults(log)).toEqual([])
    expect(log.runs.flatMap(({ results = [] }) => results)).toHaveLength(
      decision.weaknesses.filter(({ outcome }) => outcome !== 'suppressed').length,
    )
    expect(check?.body).toMatchObject({
      conclusion: 'failure',
      output: {
        annotations: expect.arrayContaining([expect.objectContaining({ annotation_level: 'failure' })]),
      },
    })
  })

  test('reaches a fork’s pull request through the relay', async () => {
    const context = aForkPullRequest({}, { runId: '99', runAttempt: '1' })
    const left = leftBy(await publish(judged, findings, ALL, undefined, context), context)
    const files = Object.fromEntries(Object.entries(left).map(([path, text]) => [`a/${path}`, text]))
    const following = aForkWorkflowRun()
    const run = { ...(following.payload['workflow_run'] as object), run_attempt: 1 }
    const io = fakeIo({
      files,
      context: { ...following, payload: { ...following.payload, workflow_run: run } },
    })
    const { value, requests } = await withGithub({}, (client) => relay('a', ALL, client, io))
    expect(value.verdict.conclusion).toBe('success')
    expect(
      requests.map(({ method, path }) => `${method} ${path.replace('/repos/example/shop', '')}`),
    ).toEqual([
      'GET /pulls/7',
      'POST /code-scanning/sarifs',
      'GET /code-scanning/sarifs/00000000-0000-4000-8000-000000000001',
      'GET /code-scanning/sarifs/00000000-0000-4000-8000-000000000001',
      'POST /check-runs',
      'GET /issues/7/comments',
      'POST /issues/7/comments',
    ])
  })

  test('has the digest of what is left to publish in its verdict', async () => {
    const { verdict } = await publish(judged, findings, ALL, undefined, aForkPullRequest())
    expect(verdict.measures).toMatchObject({
      ...judged.verdict.measures,
      publication: {
        manifest: expect.stringMatching(/^[0-9a-f]{64}$/),
        open: ['upload', 'checkRun', 'comment'],
      },
    })
  })
})
