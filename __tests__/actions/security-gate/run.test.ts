import { describe, expect, test } from '@jest/globals'
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
