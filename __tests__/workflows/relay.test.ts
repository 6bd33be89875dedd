import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { setUp, tearDown } from './bench.ts'
import type { Bench } from './bench.ts'
import { run, type Outcome } from './engine.ts'
import { workflowRun } from './payloads.ts'
import { onPullRequest, RUN_LIMIT } from './scenarios.ts'

let bench: Bench

beforeAll(async () => {
  bench = await setUp()
}, RUN_LIMIT)
afterAll(() => tearDown(bench))

/** What GitHub was asked to write since. */
const writesSince = (from: number): readonly string[] =>
  bench.github.requests
    .slice(from)
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path}`)

/** The workflow of the default branch that follows a run. */
const relayOf = (before: Pick<Outcome, 'id' | 'sha'>): Promise<Outcome> =>
  run(bench, {
    caller: 'publish-relay',
    event: 'workflow_run',
    branch: 'main',
    payload: () => workflowRun(before.id, before.sha),
    reports: 'blocked',
  })

describe('what a fork’s pull request may not publish', () => {
  test(
    'is left as an artifact, and published by the workflow that follows',
    async () => {
      const start = bench.github.requests.length
      const gates = await run(bench, {
        ...onPullRequest('fork'),
        caller: 'publishing-gates',
        reports: 'blocked',
      })
      expect(gates.job('security-gate')).toBe('failure')
      expect(writesSince(start)).toEqual([])
      expect(gates.artifacts).toContain('verdict-security-gate/publish/manifest.json')

      const before = bench.github.requests.length
      const relay = await relayOf(gates)
      expect(relay.job('relay')).toBe('success')
      expect([...new Set(writesSince(before))]).toEqual([
        'POST /repos/example/shop/code-scanning/sarifs',
        'POST /repos/example/shop/check-runs',
        'POST /repos/example/shop/issues/7/comments',
      ])
    },
    2 * RUN_LIMIT,
  )

  test(
    'is not published for another commit than GitHub names',
    async () => {
      const gates = await run(bench, { ...onPullRequest('fork'), caller: 'publishing-gates' })
      const before = bench.github.requests.length
      const relay = await relayOf({ id: gates.id, sha: 'e'.repeat(40) })
      expect(relay.job('relay')).toBe('failure')
      expect(relay.log).toContain('the commit is another')
      expect(writesSince(before)).toEqual([])
    },
    2 * RUN_LIMIT,
  )
})

test(
  'a run that left nothing has nothing relayed',
  async () => {
    const before = bench.github.requests.length
    const relay = await relayOf({ id: '9999', sha: 'e'.repeat(40) })
    expect(relay.job('relay')).toBe('success')
    expect(writesSince(before)).toEqual([])
  },
  RUN_LIMIT,
)
