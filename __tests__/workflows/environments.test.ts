import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { setUp, tearDown } from './bench.ts'
import type { Bench } from './bench.ts'
import { run } from './engine.ts'
import { onDispatch, onPullRequest, onPush, onSchedule, RUN_LIMIT } from './scenarios.ts'

const JOBS = ['plan', 'scan', 'sbom', 'security-gate', 'deploy', 'audit']

let bench: Bench

beforeAll(async () => {
  bench = await setUp()
}, RUN_LIMIT)
afterAll(() => tearDown(bench))

describe('a push', () => {
  test.each([
    ['main', 'production'],
    ['develop', 'staging'],
    ['feature/search', 'dev'],
  ])(
    'to %s is judged for %s and deployed',
    async (branch, environment) => {
      const { job, verdict } = await run(bench, onPush(branch))
      expect(verdict('environment-detect')?.predicate).toMatchObject({ environment })
      expect(JOBS.map(job)).toEqual(Array(6).fill('success'))
    },
    RUN_LIMIT,
  )

  test(
    'is judged at its own commit by every gate',
    async () => {
      const { sha, verdict } = await run(bench, onPush('main'))
      const commits = ['environment-detect', 'sbom', 'security-gate'].map((gate) => verdict(gate)?.subject)
      expect(commits).toEqual([
        [expect.objectContaining({ digest: { gitCommit: sha } })],
        [expect.objectContaining({ digest: { gitCommit: sha } })],
        [expect.objectContaining({ digest: { gitCommit: sha } })],
      ])
    },
    RUN_LIMIT,
  )
})

describe('a pull request', () => {
  test.each(['branch', 'fork'] as const)(
    'from a %s is judged for dev and never deployed',
    async (from) => {
      const { job, verdict } = await run(bench, onPullRequest(from))
      expect(verdict('environment-detect')?.predicate).toMatchObject({ environment: 'dev' })
      expect(['plan', 'scan', 'security-gate', 'deploy'].map(job)).toEqual([
        'success',
        'success',
        'success',
        'skipped',
      ])
    },
    RUN_LIMIT,
  )
})

describe('a dispatch', () => {
  test(
    'goes where the form says',
    async () => {
      const { job, verdict } = await run(bench, onDispatch({ environment: 'staging', strategy: 'rolling' }))
      expect(verdict('environment-detect')?.predicate).toMatchObject({
        environment: 'staging',
        measures: { strategy: 'rolling' },
      })
      expect(job('deploy')).toBe('success')
    },
    RUN_LIMIT,
  )

  test(
    'that would skip security is refused where the policy requires it',
    async () => {
      const { job, log } = await run(
        bench,
        onDispatch({ environment: 'production', 'skip-security': 'true' }),
      )
      expect(['plan', 'security-gate', 'deploy', 'audit'].map(job)).toEqual([
        'failure',
        'skipped',
        'skipped',
        'success',
      ])
      expect(log).toContain('security-required')
    },
    RUN_LIMIT,
  )

  test(
    'to an environment that the policy does not know is refused with the name that was meant',
    async () => {
      const { job, log } = await run(bench, onDispatch({ environment: 'prodution' }))
      expect(job('plan')).toBe('failure')
      expect(log).toContain('production')
    },
    RUN_LIMIT,
  )
})

describe('a schedule', () => {
  test(
    'is judged for all environments and deploys to none',
    async () => {
      const { job, verdict } = await run(bench, onSchedule())
      expect(verdict('environment-detect')?.predicate).toMatchObject({ measures: { deployable: false } })
      expect(['plan', 'scan', 'security-gate', 'deploy', 'audit'].map(job)).toEqual([
        'success',
        'success',
        'success',
        'skipped',
        'success',
      ])
    },
    RUN_LIMIT,
  )
})
