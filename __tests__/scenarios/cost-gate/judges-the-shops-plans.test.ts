import { sha256 } from '@devsecops/core'
import type { BundleResult } from '@devsecops/testing'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { judge, reasonsOf, resourcesOf, SHOP, shopPlan } from './judging.ts'

const plan = (name: 'passing' | 'blocked') => ({ plan: `plans/${name}/plan.json` })
const dollars = (text: string | undefined): number => Number(text)

describe('the plan that passes', () => {
  let result: BundleResult
  beforeAll(async () => {
    result = await judge(SHOP, plan('passing'))
  })

  test('ends well, with every resource that costs something priced', () => {
    expect(result.exitCode).toBe(0)
    expect(result.outputs).toMatchObject({ verdict: 'success', currency: 'USD', coverage: '1' })
    expect(JSON.parse(result.files['cost-gate.unpriced.json'] ?? '[]')).not.toContainEqual(
      expect.objectContaining({ unknown: [expect.any(String)] }),
    )
  })

  test('adds up: the sum and what the change adds are those of the resources', () => {
    const sum = (of: 'monthly' | 'delta'): number =>
      resourcesOf(result).reduce((total, each) => total + (each[of] ?? 0), 0)
    expect(dollars(result.outputs['monthly-cost'])).toBeCloseTo(sum('monthly'), 2)
    expect(dollars(result.outputs['monthly-delta'])).toBeCloseTo(sum('delta'), 2)
    expect(dollars(result.outputs['monthly-delta'])).toBeGreaterThan(0)
    expect(dollars(result.outputs['low'])).toBeLessThanOrEqual(dollars(result.outputs['monthly-cost']))
    expect(dollars(result.outputs['high'])).toBeGreaterThanOrEqual(dollars(result.outputs['monthly-cost']))
  })

  test('names the source and the day of each price', () => {
    const prices = resourcesOf(result).flatMap(({ lines }) => lines.flatMap(({ price }) => price ?? []))
    expect(prices.length).toBeGreaterThan(2)
    for (const price of prices)
      expect(price).toMatchObject({ source: expect.any(String), 'as-of': expect.stringMatching(/^20\d\d-/) })
  })

  test('leaves a verdict with the digest of the plan, and its own as an output', () => {
    const text = result.files['cost-gate.verdict.json'] ?? ''
    expect(sha256(text)).toBe(result.outputs['verdict-sha256'])
    expect(JSON.parse(text)).toMatchObject({
      predicate: {
        gate: 'cost-gate',
        environment: 'production',
        inputs: [{ name: 'plans/passing/plan.json', digest: { sha256: sha256(shopPlan('passing')) } }],
        measures: { 'plan-digest': result.outputs['plan-digest'] },
      },
    })
  })

  test('has a summary with a bar for each limit, and the resource that moves', () => {
    expect(result.summary).toMatch(/█+░+|░{20}/)
    expect(result.summary).toContain('`aws_db_instance.shop`')
  })
})

describe('the plan that is blocked', () => {
  let result: BundleResult
  beforeAll(async () => {
    result = await judge(SHOP, plan('blocked'))
  })

  test('ends with 1: it adds too much, opens the database to the internet, and nobody approved it', () => {
    expect(result.exitCode).toBe(1)
    expect(result.outputs['verdict']).toBe('failure')
    expect(JSON.parse(result.outputs['blocked-by'] ?? '[]')).toEqual([
      { code: 'change-over-limit', subject: '' },
      { code: 'public-access', subject: 'aws_db_instance.shop' },
      {
        code: 'open-security-group',
        subject: 'aws_vpc_security_group_ingress_rule.database_from_anywhere',
      },
      { code: 'approval-needed', subject: '' },
    ])
  })

  test('tells the digest that an approval must quote', () => {
    expect(result.summary).toContain(`sha256:${result.outputs['plan-digest'] ?? '–'}`)
  })

  test('is held against the limits of its environment', async () => {
    const { outputs, stdout } = await judge(SHOP, { ...plan('blocked'), environment: 'dev' })
    expect(stdout).toContain('dev lets one change add $100.00')
    expect(outputs['monthly-delta']).toBe(result.outputs['monthly-delta'])
  })
})

test('in an advisory gate nothing fails, and all is told', async () => {
  const workspace = {
    'plan.json': shopPlan('blocked'),
    '.github/devsecops.yml':
      'version: 1\ntriggers:\n  - { on: push, branches: ["**"], environment: production, security: advisory }\n',
  }
  const result = await judge(workspace, { plan: 'plan.json', mode: 'advisory', environment: '' })
  expect({ exitCode: result.exitCode, verdict: result.outputs['verdict'] }).toEqual({
    exitCode: 0,
    verdict: 'neutral',
  })
  expect(reasonsOf(result)).toContain('blocks change-over-limit')
})
