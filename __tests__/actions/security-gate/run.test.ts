import { describe, expect, test } from '@jest/globals'
import type { Report } from '@devsecops/core'
import { readInputs } from '@devsecops/runner'
import { fakeIo } from '@devsecops/testing'
import { inputs, run } from '../../../actions/security-gate/src/run.ts'

const input = (given: Readonly<Record<string, string>>) =>
  readInputs(inputs, {
    'INPUT_SARIF-FILE': 'security-gate.sarif',
    ...Object.fromEntries(
      Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  })
const leak = JSON.stringify([{ RuleID: 'r', File: 'a.ts' }])

describe('the whole run, without a network', () => {
  test('a push to main is judged for production, by the default policy', async () => {
    const report = await run(
      input({ reports: 'a.json' }),
      fakeIo({ onRunner: false, files: { 'a.json': leak } }),
    )
    expect(report.evidence.environment).toBe('production')
    expect(report.verdict.conclusion).toBe('failure')
    expect(report.evidence.policy.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each(['', '# nothing'])('without reports to judge (%j) it is refused', async (reports) => {
    await expect(run(input({ reports }), fakeIo({ onRunner: false }))).rejects.toThrow(
      'Input reports: found nothing',
    )
  })

  test('to publish what another run has judged, it must follow that run', async () => {
    await expect(run(input({ 'publish-from': 'relay' }), fakeIo())).rejects.toThrow(
      'is published by a run on workflow_run',
    )
  })

  test('the input environment chooses another', async () => {
    const report = await run(
      input({ reports: 'a.json', environment: 'dev' }),
      fakeIo({ onRunner: false, files: { 'a.json': '[]' } }),
    )
    expect(report.evidence.environment).toBe('dev')
  })

  test('one that the policy does not know fails, with a required gate', async () => {
    const report = await run(
      input({ reports: 'a.json', environment: 'prodction' }),
      fakeIo({ onRunner: false, files: { 'a.json': '[]' } }),
    )
    expect(report.verdict).toMatchObject({ conclusion: 'failure', mode: 'required' })
    expect(report.verdict.reasons).toContainEqual(expect.objectContaining({ code: 'unknown-environment' }))
  })

  test('the repository’s policy decides', async () => {
    const policy = 'version: 1\nscans:\n  secrets: { mode: advisory }\n'
    const files = { 'a.json': leak, '.github/devsecops.yml': policy }
    const { verdict } = await run(input({ reports: 'a.json' }), fakeIo({ onRunner: false, files }))
    expect(verdict.reasons).toContainEqual(
      expect.objectContaining({ code: 'advisory-findings', subject: 'secrets' }),
    )
    expect(verdict.reasons).not.toContainEqual(expect.objectContaining({ code: 'findings' }))
  })

  test('an input looser than the policy is refused', async () => {
    const started = run(
      input({ reports: 'a.json', mode: 'advisory' }),
      fakeIo({ onRunner: false, files: { 'a.json': '[]' } }),
    )
    await expect(started).rejects.toMatchObject({ faults: [{ code: 'looser-than-floor' }] })
  })
})

/** The text of a file that a run writes. */
const written = ({ files }: Report, path: string): string =>
  files
    .filter((each) => each.path === path)
    .flatMap(({ parts }) => [...parts])
    .map((part) => (typeof part === 'string' ? part : ''))
    .join('')

describe('a run after another', () => {
  const bandit = (...rules: readonly string[]): string =>
    JSON.stringify({
      errors: [],
      generated_at: '2026-01-01T00:00:00Z',
      metrics: {},
      results: rules.map((test_id, index) => ({
        test_id,
        test_name: test_id,
        filename: 'a.py',
        line_number: index + 1,
        issue_severity: 'HIGH',
        issue_confidence: 'HIGH',
        issue_text: 'A weakness.',
      })),
    })
  const policy = [
    'scans: { sast: { new-only: true }, sca: { on-missing: warn }, secrets: { on-missing: warn } }',
    'remediate: { high: 7d }',
  ].join('\n')
  const start = (
    report: string,
    more: Readonly<Record<string, string>> = {},
    given: Readonly<Record<string, string>> = {},
    now = '2026-01-01T12:00:00Z',
  ) =>
    run(
      input({ reports: 'a.json', ...given }),
      fakeIo({
        onRunner: false,
        now: new Date(now),
        files: { 'a.json': report, '.github/devsecops.yml': policy, ...more },
      }),
    )
  const BASELINE = 'security-gate.baseline.json'
  const known = { baseline: 'base.json', 'hash-key': 'a key of the test' }
  const codes = ({ verdict }: Report): readonly string[] => verdict.reasons.map(({ code }) => code)

  test('is held against the baseline that the first one wrote', async () => {
    const first = await start(bandit('B602'), {}, { 'hash-key': known['hash-key'] })
    expect(first.verdict.conclusion).toBe('failure')
    const base = { 'base.json': written(first, BASELINE) }
    const second = await start(bandit('B602'), base, known, '2026-01-08T11:59:59Z')
    expect([second.verdict.conclusion, codes(second)]).toEqual([
      'success',
      expect.arrayContaining(['existing-findings']),
    ])
    expect(second.evidence.inputs.map(({ name }) => name)).toEqual(['a.json', 'base.json'])
    const third = await start(
      bandit('B602'),
      { 'base.json': written(second, BASELINE) },
      known,
      '2026-01-08T12:00:00Z',
    )
    expect(third.verdict.conclusion).toBe('failure')
    const other = await start(bandit('B602', 'B605'), base, known)
    expect(other.verdict.reasons.filter(({ code }) => code === 'finding')).toHaveLength(1)
  })

  test('refuses a baseline that somebody without the key has written', async () => {
    const unsigned = await start(bandit('B602'))
    const { verdict } = await start(bandit('B602'), { 'base.json': written(unsigned, BASELINE) }, known)
    expect(verdict.reasons).toContainEqual(
      expect.objectContaining({ code: 'baseline-unreadable', effect: 'blocks' }),
    )
    expect(JSON.stringify(verdict)).not.toContain(known['hash-key'])
  })

  test('without the baseline that an input names takes everything for new', async () => {
    expect(codes(await start(bandit('B602'), {}, known))).toEqual(
      expect.arrayContaining(['baseline-absent', 'finding']),
    )
  })
})

describe('what else is known', () => {
  const files = {
    'a.json': JSON.stringify({
      results: [
        {
          source: { path: 'package-lock.json', type: 'lockfile' },
          packages: [
            {
              package: { name: 'cross-spawn', version: '7.0.3', ecosystem: 'npm' },
              vulnerabilities: [{ id: 'GHSA-3xgq-45jj-v275', aliases: ['CVE-2024-21538'] }],
              groups: [{ ids: ['GHSA-3xgq-45jj-v275'], aliases: ['CVE-2024-21538'], max_severity: '7.5' }],
            },
          ],
        },
      ],
    }),
    '.github/devsecops.yml': 'scans: { sast: { on-missing: warn }, secrets: { on-missing: warn } }\n',
    'next.yml': 'scans: { sca: { fail-on: critical } }\n',
    'bad.yml': 'scanz: {}\n',
    'vex/a.json': JSON.stringify({
      '@context': 'https://openvex.dev/ns/v0.2.0',
      timestamp: '2025-12-01T00:00:00Z',
      statements: [
        {
          vulnerability: { name: 'CVE-2024-21538' },
          products: [{ '@id': 'pkg:npm/cross-spawn@7.0.3' }],
          status: 'fixed',
        },
      ],
    }),
    'vex/broken.json': '{',
    'kev.json': '{"vulnerabilities":[{"cveID":"CVE-2024-21538","dateAdded":"2025-01-01"}]}',
    'epss.csv': 'cve,epss,percentile\nCVE-2024-21538,0.5,0.9\n',
  }
  const waived = {
    ...files,
    '.github/devsecops-waivers.yml':
      'waivers: [{ id: CVE-2024-21538, owner: sam, reason: The code is never reached., expires: 2026-02-01 }]\n',
  }
  const start = (given: Readonly<Record<string, string>>, disk: Readonly<Record<string, string>> = files) =>
    run(input({ reports: 'a.json', ...given }), fakeIo({ onRunner: false, files: disk }))

  test('waivers of the file that the policy names let through', async () => {
    expect((await start({})).verdict.conclusion).toBe('failure')
    const { verdict } = await start({}, waived)
    expect([verdict.conclusion, verdict.waived.length]).toEqual(['success', 1])
  })

  test('a secret is waived by the hash that the summary shows', async () => {
    const given = { 'hash-key': 'a key of the test' }
    const leaked = {
      ...files,
      'a.json': JSON.stringify([{ RuleID: 'r', File: 'a.ts', Secret: 'planted-value-1' }]),
    }
    const report = await start(given, leaked)
    const hash = /\b[0-9a-f]{64}\b/.exec(report.summary)?.[0] ?? ''
    const text = `waivers: [{ secret: ${hash}, owner: sam, reason: A password of a test., expires: 2026-01-20 }]`
    const again = await start(given, { ...leaked, '.github/devsecops-waivers.yml': text })
    expect([report.verdict.waived.length, again.verdict.waived.length]).toEqual([0, 1])
    expect(JSON.stringify([report, again])).not.toContain('planted-value-1')
  })

  test('VEX documents let through, and a broken one is told', async () => {
    const { verdict } = await start({ vex: 'vex/*.json' })
    expect(verdict.conclusion).toBe('success')
    expect(verdict.reasons).toContainEqual(
      expect.objectContaining({ code: 'vex-unused', subject: 'vex/broken.json' }),
    )
  })

  test('lists say what is exploited, and one that is not there is told', async () => {
    const report = await start({ kev: 'kev.json', epss: 'epss.csv' })
    expect(report.summary).toContain('known since 2025-01-01; 50 % within 30 days')
    expect((await start({ kev: 'none.json' })).verdict.reasons).toContainEqual(
      expect.objectContaining({ code: 'list-unused' }),
    )
  })

  test('a simulated policy is judged beside the verdict', async () => {
    const report = await start({ simulate: 'next.yml' })
    expect(report.verdict.conclusion).toBe('failure')
    expect(JSON.parse(written(report, 'security-gate.explain.json'))).toMatchObject({
      simulation: {
        file: 'next.yml',
        conclusion: { from: 'failure', to: 'failure' },
        released: [expect.any(String)],
      },
    })
  })

  test('one that would be refused is told, and does no harm', async () => {
    const report = await start({ simulate: 'bad.yml' })
    expect(report.verdict).toEqual((await start({})).verdict)
    expect(written(report, 'security-gate.explain.json')).toContain('unknown key \\"scanz\\"')
  })
})
