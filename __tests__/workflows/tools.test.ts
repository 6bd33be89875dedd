import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { setUp, tearDown } from './bench.ts'
import type { Bench } from './bench.ts'
import { run } from './engine.ts'
import { onPullRequest, RUN_LIMIT } from './scenarios.ts'

const benches: Bench[] = []

const shopWith = async (policy: string): Promise<Bench> => {
  const bench = await setUp(policy)
  benches.push(bench)
  return bench
}
afterAll(() => Promise.all(benches.map(tearDown)))

describe('tools that the policy names', () => {
  test(
    'are those that run, and all of them',
    async () => {
      const bench = await shopWith(`
scans:
  sast: { tools: [semgrep, codeql, bandit] }
  sca: { tools: [osv-scanner] }
  iac: { tools: [checkov, trivy] }
`)
      const { artifacts, job } = await run(bench, onPullRequest('branch'))
      expect(artifacts.filter((path) => path.startsWith('reports-'))).toEqual([
        'reports-iac/iac/checkov/checkov.json',
        'reports-iac/iac/trivy/trivy.json',
        'reports-sast/sast/bandit/bandit.json',
        'reports-sast/sast/codeql/javascript.sarif',
        'reports-sast/sast/semgrep/semgrep.json',
        'reports-sca/sca/osv-scanner/osv-scanner.json',
        'reports-secrets/secrets/trivy/trivy.json',
      ])
      expect(job('security-gate')).toBe('success')
    },
    RUN_LIMIT,
  )

  test(
    'but that are not run here fail the gate, unless the caller brings reports',
    async () => {
      const bench = await shopWith('scans: { iac: { tools: [trivy, snyk-iac] } }\n')
      const { job, log } = await run(bench, onPullRequest('branch'))
      expect(job('security-gate')).toBe('failure')
      expect(log).toContain('snyk-iac left no report for iac')
      const brought = await run(bench, { ...onPullRequest('branch'), caller: 'own-reports' })
      expect(brought.job('security-gate')).toBe('success')
    },
    RUN_LIMIT,
  )
})

describe('reports that the caller brings', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await shopWith('')
  }, RUN_LIMIT)

  test(
    'are judged with the others',
    async () => {
      const { verdict } = await run(bench, { ...onPullRequest('fork'), caller: 'own-reports' })
      expect(verdict('security-gate')?.predicate).toMatchObject({
        measures: { reports: expect.arrayContaining([expect.objectContaining({ format: 'checkov' })]) },
      })
    },
    RUN_LIMIT,
  )

  test(
    'can block',
    async () => {
      const { job } = await run(bench, {
        ...onPullRequest('fork'),
        caller: 'own-reports',
        reports: 'blocked',
      })
      expect(job('security-gate')).toBe('failure')
    },
    RUN_LIMIT,
  )
})

describe('a policy that turns every scan off', () => {
  test(
    'starts none, and the gate judges what the caller brings',
    async () => {
      const categories = ['sast', 'sca', 'secrets', 'container', 'iac', 'dast', 'license']
      const off = categories.map((category) => `  ${category}: { mode: 'off' }\n`).join('')
      const bench = await shopWith(`scans:\n${off}`)
      const { job } = await run(bench, { ...onPullRequest('branch'), caller: 'own-reports' })
      expect(['plan', 'scan', 'security-gate'].map(job)).toEqual(['success', 'skipped', 'success'])
      // Without any report nothing was judged, which is no pass.
      expect((await run(bench, onPullRequest('branch'))).job('security-gate')).toBe('failure')
    },
    RUN_LIMIT,
  )
})
