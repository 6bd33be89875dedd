import { describe, expect, test } from '@jest/globals'
import { aPolicy } from './policies.ts'

describe('without a policy file', () => {
  test('each environment has the costs, objectives and controls of the table', async () => {
    const { environments } = await aPolicy()
    const rows = Object.values(environments).map(({ name, cost, slo, rto, rpo, approvals, minimumScore }) => [
      name,
      cost.change,
      cost.monthly,
      cost.daily,
      slo.availability,
      slo.latencyP95,
      slo.errorRate,
      rto,
      rpo,
      approvals.count,
      minimumScore,
    ])
    expect(rows).toEqual([
      ['dev', 100, 5000, 200, 0.99, 1, 0.05, null, null, 0, 0],
      ['staging', 500, 10_000, 500, 0.995, 0.5, 0.01, 8 * 3600, 4 * 3600, 0, 70],
      ['production', 1000, 50_000, null, 0.999, 0.2, 0.001, 4 * 3600, 3600, 1, 90],
      ['dr', 1000, 50_000, null, 0.999, 0.2, 0.001, 30 * 60, 5 * 60, 1, 90],
    ])
  })

  test('a budget alerts at 80 %, and production asks for an approval above 10 %', async () => {
    const { environments } = await aPolicy()
    expect(Object.values(environments).map(({ cost }) => cost.alertAt)).toEqual([0.8, 0.8, 0.8, 0.8])
    expect(environments['dev']?.cost.approveIncreaseOver).toBeNull()
    expect(environments['production']?.cost.approveIncreaseOver).toBeCloseTo(0.1)
  })

  test('each category blocks from the severity of the table', async () => {
    const { environments } = await aPolicy()
    const thresholds = (name: string) =>
      Object.entries(environments[name]?.scans ?? {}).map(([category, { failOn }]) => `${category} ${failOn}`)
    expect(thresholds('dev')).toEqual([
      'sast medium',
      'sca high',
      'secrets any',
      'container critical',
      'iac high',
      'dast high',
      'license high',
    ])
    expect(thresholds('production')).toContain('container high')
  })

  test('basic and full are the frameworks of the table', async () => {
    const { environments } = await aPolicy()
    expect(environments['dev']?.frameworks).toEqual(['slsa', 'ssdf', 'owasp-top-10'])
    expect(environments['production']?.frameworks).toEqual([
      'slsa',
      'ssdf',
      'owasp-top-10',
      'sox',
      'pci-dss',
      'gdpr',
      'hipaa',
      'soc2',
      'iso-27001',
    ])
  })

  test('records are kept for seven years', async () => {
    expect((await aPolicy()).retentionSeconds).toBe(7 * 365 * 86_400)
  })

  test('an environment of one’s own starts from the strictest controls', async () => {
    const { environments } = await aPolicy('environments: { qa: { strategy: canary } }')
    expect(environments['qa']).toMatchObject({
      strategy: 'canary',
      compliance: 'full',
      approvals: { count: 1 },
    })
  })
})
