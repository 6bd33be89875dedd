import { sha256 } from '@devsecops/core'
import { aCommit } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { DOCUMENT, POLICY, ended, orchestrate } from './running.ts'

const codesOf = ({ reasons }: { reasons: readonly { effect: string; code: string; subject?: string }[] }) =>
  reasons.map(({ effect, code, subject }) => `${effect} ${code} ${String(subject)}`)

describe('the pipeline', () => {
  test('succeeds when every gate does, and names their verdicts as what it rests on', async () => {
    const { report } = await orchestrate()
    expect(report.verdict).toMatchObject({ conclusion: 'success', reasons: [], missing: [] })
    expect(report.commit).toBe(aCommit('a'))
    expect(report.evidence).toEqual({
      environment: 'production',
      policy: POLICY,
      inputs: [
        { name: 'environment-detect.verdict.json', digest: { sha256: sha256(DOCUMENT) } },
        { name: 'sbom.verdict.json', digest: { sha256: sha256(DOCUMENT) } },
        { name: 'security-gate.verdict.json', digest: { sha256: sha256(DOCUMENT) } },
      ],
    })
  })

  test('fails with one gate, and starts the others all the same', async () => {
    const { report, started } = await orchestrate({
      'environment-detect': ended('environment-detect', 'failure'),
    })
    expect(report.verdict.conclusion).toBe('failure')
    expect(codesOf(report.verdict)).toEqual(['blocks gate-failed environment-detect'])
    expect(report.verdict.reasons[0]?.message).toBe('The gate failed. A finding blocks.')
    expect(started.map(({ name }) => name)).toEqual(['environment-detect', 'sbom', 'security-gate'])
  })

  test('warns of an advisory gate that would have failed', async () => {
    const { report } = await orchestrate({ 'security-gate': ended('security-gate', 'neutral') })
    expect(report.verdict.conclusion).toBe('success')
    expect(codesOf(report.verdict)).toEqual(['warns gate-neutral security-gate'])
  })

  test.each([
    ['left nothing', { exitCode: 1, outputs: {} }],
    ['gave up', { exitCode: 1, outputs: { verdict: 'failure' } }],
    [
      'names a document that is not there',
      ended('security-gate', 'success', { 'verdict-file': '/workspace/out/no.json' }),
    ],
    ['says a word that is no verdict', ended('security-gate', 'passed')],
    ['said success, and then crashed', { ...ended('security-gate'), exitCode: 137 }],
    ['said failure, and ended well', { ...ended('security-gate', 'failure'), exitCode: 0 }],
  ])('fails for a missing verdict when a gate %s', async (_what, ending) => {
    const { report } = await orchestrate({ 'security-gate': ending })
    expect(report.verdict).toMatchObject({ conclusion: 'failure', missing: ['the verdict of security-gate'] })
    expect(codesOf(report.verdict)).toEqual(['blocks verdict-missing security-gate'])
  })

  test('fails when a document is not the one that the gate wrote', async () => {
    const altered = { ...ended('security-gate'), document: 'not even JSON' }
    const { report } = await orchestrate({ 'security-gate': altered })
    expect(report.verdict.conclusion).toBe('failure')
    expect(codesOf(report.verdict)).toEqual(['blocks verdict-altered security-gate'])
  })

  test('fails when a gate names no digest', async () => {
    const ending = ended('security-gate', 'success', { 'verdict-sha256': '' })
    expect((await orchestrate({ 'security-gate': ending })).report.verdict.conclusion).toBe('failure')
  })

  test('leaves out a gate that the policy has switched off, and says so', async () => {
    const off = ended('environment-detect', 'success', { security: 'off' })
    const { report, started } = await orchestrate({ 'environment-detect': off })
    expect(started.map(({ name }) => name)).toEqual(['environment-detect'])
    expect(codesOf(report.verdict)).toEqual(['warns gate-skipped sbom', 'warns gate-skipped security-gate'])
    expect(report.verdict.conclusion).toBe('success')
  })

  test('does not leave out a gate because the one before it crashed', async () => {
    const { report, started } = await orchestrate({ 'environment-detect': { exitCode: 1, outputs: {} } })
    expect(started.map(({ name }) => name)).toEqual(['environment-detect', 'sbom', 'security-gate'])
    expect(report.verdict.conclusion).toBe('failure')
    expect(report.evidence.policy.sha256).toBe('')
  })
})

describe('a gate is started', () => {
  test('with the inputs that are its own, empty where none was given', async () => {
    const { started } = await orchestrate({}, { 'policy-file': 'p.yml', environment: 'production' })
    expect(Object.keys(started[0]?.inputs ?? {}).sort()).toEqual([
      'change-category',
      'check-environment',
      'compliance',
      'environment',
      'organisation-policy',
      'policy-file',
      'policy-token',
      'reason',
      'rollback',
      'security',
      'strategy',
      'token',
    ])
    expect(started[0]?.inputs).toMatchObject({ 'policy-file': 'p.yml', strategy: '', rollback: 'false' })
  })

  test('with what was found before it', async () => {
    const staging = ended('environment-detect', 'success', { environment: 'staging', security: 'advisory' })
    const { started } = await orchestrate({ 'environment-detect': staging })
    const target = { environment: 'staging', mode: 'advisory' }
    expect(started.map(({ inputs }) => inputs)).toMatchObject([
      {},
      target,
      { ...target, reports: 'reports/*' },
    ])
  })

  test('with the vulnerabilities that sbom was told to look for, beside the reports that were given', async () => {
    const sbom = ended('sbom', 'success', { 'vulnerabilities-sarif': '/out/sbom.vulnerabilities.sarif' })
    const given = { advisories: 'osv', 'advisories-max-age': '7', 'scan-with': 'grype' }
    const { started, report } = await orchestrate({ sbom }, given)
    expect(started[1]?.inputs).toMatchObject(given)
    expect(started[2]?.inputs['reports']).toBe('reports/*\nsca=/out/sbom.vulnerabilities.sarif')
    expect(report.outputs['vulnerabilities-sarif']).toBe('/out/sbom.vulnerabilities.sarif')
  })

  test('with the vulnerabilities alone where no reports were given, also when sbom failed', async () => {
    const sbom = ended('sbom', 'failure', { 'vulnerabilities-sarif': '/out/sbom.vulnerabilities.sarif' })
    const { started } = await orchestrate({ sbom }, { reports: undefined })
    expect(started[2]?.inputs['reports']).toBe('sca=/out/sbom.vulnerabilities.sarif')
  })

  test('without them where sbom looked for none, or crashed', async () => {
    const quiet = await orchestrate({ sbom: ended('sbom', 'success', { 'vulnerabilities-sarif': '' }) })
    const crashed = await orchestrate({ sbom: { exitCode: 1, outputs: {} } }, { reports: undefined })
    expect([quiet, crashed].map(({ started }) => started[2]?.inputs['reports'])).toEqual(['reports/*', ''])
  })
})

describe('the report', () => {
  test('passes on what the gates found', async () => {
    const security = ended('security-gate', 'success', { findings: '{"sast":{"low":1}}' })
    const { outputs } = (await orchestrate({ 'security-gate': security })).report
    expect(outputs).toMatchObject({
      environment: 'production',
      findings: '{"sast":{"low":1}}',
      'blocked-by': '',
    })
    expect(JSON.parse(outputs['gates'] ?? '')).toEqual(
      ['environment-detect', 'sbom', 'security-gate'].map((gate) => ({
        gate,
        conclusion: 'success',
        'verdict-file': `/workspace/out/${gate}.verdict.json`,
        'verdict-sha256': sha256(DOCUMENT),
      })),
    )
  })

  test('has one summary: the verdict, the way, and each gate’s own folded away', async () => {
    const { summary } = (await orchestrate({ 'security-gate': ended('security-gate', 'failure') })).report
    expect(summary).toMatch(/^## ❌ orchestrate: failure$/m)
    expect(summary).toContain('```mermaid')
    expect(summary).toContain('Summary of environment-detect')
    expect(summary.match(/<details>/g)).toHaveLength(3)
  })

  test('lets nothing be deployed that a gate has stopped', async () => {
    const stopped = await orchestrate({ 'security-gate': ended('security-gate', 'failure') })
    expect(stopped.report.outputs['deployable']).toBe('false')
    expect((await orchestrate()).report.outputs['deployable']).toBe('true')
  })

  test('has one table for the terminal', async () => {
    const { text } = (await orchestrate({ 'security-gate': ended('security-gate', 'failure') })).report
    expect(text).toMatch(/environment-detect +✅ success/)
    expect(text).toMatch(/security-gate +❌ failure/)
    expect(text).toContain('failure: production, not to be deployed')
  })
})
