import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { git, setUp, tearDown, type Bench } from './bench.ts'
import { run, type VerdictDocument } from './engine.ts'
import { onPullRequest, onPush, RUN_LIMIT } from './scenarios.ts'

const benches: Bench[] = []

const shopWith = async (...args: Parameters<typeof setUp>): Promise<Bench> => {
  const bench = await setUp(...args)
  benches.push(bench)
  return bench
}
afterAll(() => Promise.all(benches.map(tearDown)))

const codesOf = (verdict: VerdictDocument | undefined): readonly string[] =>
  (verdict?.predicate['reasons'] as readonly { effect: string; code: string }[]).map(
    ({ effect, code }) => `${effect} ${code}`,
  )

describe('the bill of materials', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await shopWith()
  }, RUN_LIMIT)

  test(
    'is kept with its verdict, about the commit that was planned for',
    async () => {
      const { sha, verdict, artifacts, job } = await run(bench, onPush('main'))
      expect(job('sbom')).toBe('success')
      expect(verdict('sbom')).toMatchObject({
        subject: [{ digest: { gitCommit: sha } }],
        predicate: { mode: 'required', environment: 'production', conclusion: 'success' },
      })
      expect(artifacts).toEqual(
        expect.arrayContaining([
          'verdict-sbom/sbom.application.cdx.json',
          'verdict-sbom/sbom.merged.spdx.json',
          'verdict-sbom/sbom.diff.json',
        ]),
      )
    },
    RUN_LIMIT,
  )

  test.each(['branch', 'fork'] as const)(
    'of a pull request from a %s is compared with its base',
    async (from) => {
      const { verdict, job } = await run(bench, onPullRequest(from))
      expect(job('sbom')).toBe('success')
      expect(verdict('sbom')?.predicate).toMatchObject({ measures: { changes: { added: 0, removed: 0 } } })
    },
    RUN_LIMIT,
  )
})

describe('a verdict of sbom that fails', () => {
  test(
    'lets nothing be deployed, though the security gate passes',
    async () => {
      const bench = await shopWith('sbom: { licenses: { deny: [permissive] } }\n')
      const { job, verdict } = await run(bench, onPush('main'))
      expect(codesOf(verdict('sbom'))).toContain('blocks license-denied')
      expect(['sbom', 'security-gate', 'deploy', 'audit'].map(job)).toEqual([
        'failure',
        'success',
        'skipped',
        'success',
      ])
    },
    RUN_LIMIT,
  )

  test(
    'only advises where the policy says so',
    async () => {
      const bench = await shopWith(
        'sbom: { licenses: { deny: [permissive] } }\ntriggers:\n  - { on: push, branches: ["**"], environment: dev, security: advisory }\n',
      )
      const { job, verdict } = await run(bench, onPush('feature/search'))
      expect(verdict('sbom')?.predicate).toMatchObject({ mode: 'advisory', conclusion: 'neutral' })
      expect(['sbom', 'security-gate', 'deploy'].map(job)).toEqual(['success', 'success', 'success'])
    },
    RUN_LIMIT,
  )
})

describe('vulnerabilities that sbom knows', () => {
  test(
    'are judged by the security gate, as reports of its own category, beside those of the scans',
    async () => {
      const bench = await shopWith()
      const { artifacts, job, verdict } = await run(bench, {
        ...onPullRequest('fork'),
        caller: 'own-advisories',
      })
      expect(artifacts).toContain('reports-sbom/sca/sbom/sbom.vulnerabilities.sarif')
      expect(verdict('security-gate')?.predicate).toMatchObject({
        conclusion: 'failure',
        measures: { reports: expect.arrayContaining([expect.objectContaining({ format: 'sarif' })]) },
      })
      expect(JSON.stringify(verdict('security-gate')?.predicate['reasons'])).toMatch(
        /cookie 0\.6\.0: A made-up weakness/,
      )
      // Sbom itself judges none.
      expect(['sbom', 'security-gate'].map(job)).toEqual(['success', 'failure'])
    },
    RUN_LIMIT,
  )

  test(
    'are not taken for none where the database was not handed over',
    async () => {
      const bench = await shopWith()
      const { job, verdict } = await run(bench, {
        ...onPullRequest('branch'),
        caller: 'own-advisories',
        lost: 'own-advisories',
      })
      expect(codesOf(verdict('sbom'))).toContain('blocks advisories-unreadable')
      expect(['sbom', 'security-gate'].map(job)).toEqual(['failure', 'failure'])
    },
    RUN_LIMIT,
  )
})

describe('a repository without lock files', () => {
  test(
    'passes: its workflows use actions, which are the components that it has',
    async () => {
      const bench = await shopWith('', (shop) =>
        git(shop, 'rm', '-r', '-f', '--quiet', 'web', 'worker', 'infrastructure', 'deploy'),
      )
      const { job, verdict, artifacts } = await run(bench, onPullRequest('branch'))
      expect(['sbom', 'security-gate'].map(job)).toEqual(['success', 'success'])
      const measures = verdict('sbom')?.predicate['measures'] as { ecosystems: object }
      expect(Object.keys(measures.ecosystems)).toEqual(['githubactions'])
      expect(artifacts.filter((path) => path.startsWith('reports-sbom'))).toEqual([])
    },
    RUN_LIMIT,
  )
})
