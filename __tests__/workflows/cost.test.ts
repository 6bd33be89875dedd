import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { setUp, tearDown, type Bench } from './bench.ts'
import { run, type Scenario, type VerdictDocument } from './engine.ts'
import { onPullRequest, onPush, RUN_LIMIT } from './scenarios.ts'

let bench: Bench

beforeAll(async () => {
  bench = await setUp()
}, RUN_LIMIT)
afterAll(() => tearDown(bench))

const withPlans = (plans: 'passing' | 'blocked'): Scenario => ({
  ...onPush('main'),
  caller: 'own-plans-pipeline',
  plans,
})

const codesOf = (verdict: VerdictDocument | undefined): readonly string[] =>
  (verdict?.predicate['reasons'] as readonly { effect: string; code: string }[]).map(
    ({ effect, code }) => `${effect} ${code}`,
  )

describe('a plan that the caller brings', () => {
  test(
    'is priced, about the commit that was planned for, and deployed',
    async () => {
      const { sha, verdict, artifacts, job } = await run(bench, withPlans('passing'))
      expect(verdict('cost-gate')).toMatchObject({
        subject: [{ digest: { gitCommit: sha } }],
        predicate: { mode: 'required', environment: 'production', conclusion: 'success' },
      })
      expect(artifacts).toEqual(
        expect.arrayContaining([
          'verdict-cost-gate/cost-gate.resources.json',
          'verdict-cost-gate/cost-gate.unpriced.json',
          'evidence/verdict-cost-gate/cost-gate.verdict.json',
        ]),
      )
      expect(['cost-gate', 'deploy', 'audit'].map(job)).toEqual(['success', 'success', 'success'])
    },
    RUN_LIMIT,
  )

  test(
    'lets nothing be deployed where it costs too much, though the other gates pass',
    async () => {
      const { verdict, job } = await run(bench, withPlans('blocked'))
      expect(codesOf(verdict('cost-gate'))).toContain('blocks change-over-limit')
      expect(['sbom', 'cost-gate', 'security-gate', 'deploy', 'audit'].map(job)).toEqual([
        'success',
        'failure',
        'success',
        'skipped',
        'success',
      ])
    },
    RUN_LIMIT,
  )

  test(
    'blocks where it was lost on the way',
    async () => {
      const { verdict, job } = await run(bench, { ...withPlans('passing'), lost: 'plans-shop' })
      expect(codesOf(verdict('cost-gate'))).toContain('blocks no-plan')
      expect(['cost-gate', 'deploy'].map(job)).toEqual(['failure', 'skipped'])
    },
    RUN_LIMIT,
  )

  test(
    'is not deployed on a verdict that was altered on the way',
    async () => {
      const { job, log } = await run(bench, { ...withPlans('passing'), altered: 'verdict-cost-gate' })
      expect(['cost-gate', 'deploy', 'audit'].map(job)).toEqual(['success', 'failure', 'success'])
      expect(log).toContain('The verdict of cost-gate is missing, or not the one that the gate wrote.')
    },
    RUN_LIMIT,
  )

  test.each(['branch', 'fork'] as const)(
    'of a pull request from a %s is judged by the base',
    async (from) => {
      const { verdict, job } = await run(bench, {
        ...onPullRequest(from),
        caller: 'own-plans',
        plans: 'blocked',
      })
      expect(verdict('cost-gate')?.predicate).toMatchObject({ environment: 'dev', conclusion: 'failure' })
      expect(['cost-gate', 'security-gate'].map(job)).toEqual(['failure', 'success'])
    },
    RUN_LIMIT,
  )
})

test(
  'a caller that brings no plan is judged on no cost, and deployed',
  async () => {
    const { artifacts, job } = await run(bench, onPush('main'))
    expect(['cost-gate', 'security-gate', 'deploy'].map(job)).toEqual(['skipped', 'success', 'success'])
    expect(artifacts.filter((path) => path.includes('cost-gate'))).toEqual([])
  },
  RUN_LIMIT,
)
