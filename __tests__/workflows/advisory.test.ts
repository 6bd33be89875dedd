import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { setUp, tearDown } from './bench.ts'
import type { Bench } from './bench.ts'
import { run } from './engine.ts'
import { onPush, RUN_LIMIT } from './scenarios.ts'

describe('where the policy says that security only advises', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await setUp(
      'triggers:\n  - { on: push, branches: ["**"], environment: dev, security: advisory }\n',
    )
  }, RUN_LIMIT)
  afterAll(() => tearDown(bench))

  test(
    'a blocked report is told, in a neutral verdict, and deployed',
    async () => {
      const { job, verdict } = await run(bench, { ...onPush('feature/search'), reports: 'blocked' })
      expect(verdict('security-gate')?.predicate).toMatchObject({ mode: 'advisory', conclusion: 'neutral' })
      expect(['security-gate', 'deploy', 'audit'].map(job)).toEqual(['success', 'success', 'success'])
    },
    RUN_LIMIT,
  )
})
