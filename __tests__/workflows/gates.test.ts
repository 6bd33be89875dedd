import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { setUp, tearDown } from './bench.ts'
import type { Bench } from './bench.ts'
import { run } from './engine.ts'
import { onPullRequest, onPush, RUN_LIMIT } from './scenarios.ts'

let bench: Bench

beforeAll(async () => {
  bench = await setUp()
}, RUN_LIMIT)
afterAll(() => tearDown(bench))

describe('a blocked report', () => {
  test(
    'stops the deployment, and the audit still runs',
    async () => {
      const { job, verdict } = await run(bench, { ...onPush('main'), reports: 'blocked' })
      expect(verdict('security-gate')?.predicate).toMatchObject({ conclusion: 'failure' })
      expect(['security-gate', 'deploy', 'audit'].map(job)).toEqual(['failure', 'skipped', 'success'])
    },
    RUN_LIMIT,
  )

  test(
    'fails a pull request',
    async () => {
      const { job } = await run(bench, { ...onPullRequest('fork'), reports: 'blocked' })
      expect(job('security-gate')).toBe('failure')
    },
    RUN_LIMIT,
  )

  test(
    'is part of the evidence all the same',
    async () => {
      const { artifacts } = await run(bench, { ...onPush('main'), reports: 'blocked' })
      expect(artifacts).toEqual(
        expect.arrayContaining([
          'evidence/verdict-environment-detect/environment-detect.verdict.json',
          'evidence/verdict-security-gate/security-gate.verdict.json',
          'reports-sast/sast/semgrep/semgrep.json',
          'reports-secrets/secrets/trivy/trivy.json',
          'verdict-environment-detect/environment-detect.verdict.json',
          'verdict-security-gate/security-gate.verdict.json',
        ]),
      )
    },
    RUN_LIMIT,
  )
})

describe('a scanner that breaks down', () => {
  test.each(['semgrep', 'trivy'])(
    'such as %s is not taken for one that found nothing',
    async (broken) => {
      const { job, log } = await run(bench, { ...onPush('main'), broken })
      expect(['scan', 'security-gate', 'deploy'].map(job)).toEqual(['success', 'failure', 'skipped'])
      expect(log).toContain(`${broken}/no-report.json is empty`)
    },
    RUN_LIMIT,
  )
})

describe('a verdict that was altered on the way', () => {
  test.each(['environment-detect', 'sbom', 'security-gate'])(
    'of %s is not deployed on',
    async (gate) => {
      const { job, log } = await run(bench, { ...onPush('main'), altered: `verdict-${gate}` })
      expect(['security-gate', 'deploy', 'audit'].map(job)).toEqual(['success', 'failure', 'success'])
      expect(log).toContain(`The verdict of ${gate} is missing, or not the one that the gate wrote.`)
    },
    RUN_LIMIT,
  )
})
