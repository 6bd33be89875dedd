import { aDispatch, aForkPullRequest, aMergeGroup, aPush, aSchedule } from '@devsecops/testing'
import type { RunContext } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { report } from '../../../actions/environment-detect/src/report.ts'
import { aPolicy, aWish, decideWith, someFacts } from './deciding.ts'

const reportOf = async (run: RunContext = aPush('main'), wish = {}, policy?: string) => {
  const facts = someFacts({}, run)
  const decision = await decideWith(facts, aWish(wish), policy)
  return report(decision, await aPolicy(policy), facts, run)
}

/** Every output of environment-detect/action.yml but the three that runAction sets, and the files. */
const OUTPUTS = [
  'approvals',
  'change-category',
  'compliance',
  'components',
  'cost',
  'deployable',
  'environment',
  'environments',
  'frameworks',
  'policy-digest',
  'reason',
  'rpo',
  'rto',
  'scans',
  'security',
  'slo',
  'strategy',
  'tests',
]

const JSON_OUTPUTS = ['approvals', 'components', 'cost', 'environments', 'scans', 'slo', 'tests']

describe('the outputs', () => {
  test.each([
    ['a push', aPush('main'), {}],
    ['a pull request of a fork', aForkPullRequest(), {}],
    ['a schedule', aSchedule(), {}],
    ['a merge group', aMergeGroup(), {}],
    ['a refused environment', aDispatch(), { environment: 'prodution' }],
  ])('are complete, and lists are lists: %s', async (_name, run, wish) => {
    const { outputs } = await reportOf(run, wish)
    expect(Object.keys(outputs).sort()).toEqual(OUTPUTS)
    for (const name of JSON_OUTPUTS) expect(() => JSON.parse(outputs[name] ?? '') as unknown).not.toThrow()
    for (const name of ['scans', 'tests', 'components', 'environments'])
      expect(JSON.parse(outputs[name] ?? '')).toBeInstanceOf(Array)
  })

  test('of a push to main are the table’s', async () => {
    const { outputs } = await reportOf()
    expect(outputs).toMatchObject({
      environment: 'production',
      strategy: 'blue-green',
      security: 'required',
      compliance: 'full',
      frameworks: 'slsa,ssdf,owasp-top-10,sox,pci-dss,gdpr,hipaa,soc2,iso-27001',
      deployable: 'true',
      approvals: '{"count":1,"teams":[],"security-review":false}',
      'change-category': 'normal',
      cost: '{"change":1000,"monthly":50000,"daily":null,"alert-at":0.8,"approve-increase-over":0.1}',
      slo: '{"availability":0.999,"latency-p95-ms":200,"error-rate":0.001}',
      rto: '4h',
      rpo: '1h',
      components: '[]',
    })
  })

  test('give milliseconds without the rest of a multiplication', async () => {
    const policy = 'environments: { production: { slo: { latency-p95: 35ms } } }'
    expect((await reportOf(aPush('main'), {}, policy)).outputs['slo']).toContain('"latency-p95-ms":35,')
  })

  test('have an empty matrix where security is off', async () => {
    const policy = 'environments: { production: { security: "off" } }'
    expect((await reportOf(aPush('main'), {}, policy)).outputs['scans']).toBe('[]')
  })

  test('have no scan of a category that is off', async () => {
    const { outputs } = await reportOf(aPush('main'), {}, 'scans: { dast: { mode: "off" } }')
    const scans = JSON.parse(outputs['scans'] ?? '') as { category: string }[]
    expect(scans.map(({ category }) => category)).toEqual([
      'sast',
      'sca',
      'secrets',
      'container',
      'iac',
      'license',
    ])
  })

  test('have an empty matrix of tests where there are none', async () => {
    const { outputs } = await reportOf(aDispatch(), { environment: 'nowhere' }, 'tests: {}')
    expect(JSON.parse(outputs['tests'] ?? '')).toBeInstanceOf(Array)
    expect(outputs['environments']).toBe('[]')
  })

  test('of a schedule are empty words, and an object for each environment', async () => {
    const { outputs } = await reportOf(aSchedule())
    expect(outputs).toMatchObject({
      environment: '',
      strategy: '',
      compliance: '',
      rto: '',
      deployable: 'false',
    })
    const environments = JSON.parse(outputs['environments'] ?? '') as { environment: string }[]
    expect(environments.map(({ environment }) => environment)).toEqual(['dev', 'staging', 'production', 'dr'])
  })
})

describe('the evidence', () => {
  test.each([
    ['the environment', aPush('main'), {}, 'production'],
    ['all, on a schedule', aSchedule(), {}, 'all'],
    ['none, when it was refused', aDispatch(), { environment: 'nowhere' }, ''],
  ])('names %s', async (_name, run, wish, environment) => {
    expect((await reportOf(run, wish)).evidence.environment).toBe(environment)
  })

  test('names the event by the digest of its payload', async () => {
    const [one, same, other] = await Promise.all([reportOf(), reportOf(), reportOf(aPush('develop'))])
    expect(one.evidence.inputs).toEqual(same.evidence.inputs)
    expect(one.evidence.inputs).not.toEqual(other.evidence.inputs)
  })

  test('is explained in a file: every setting with its origin, and every step', async () => {
    const { files, fileOutputs } = await reportOf(aPush('main'), {}, 'retention: 9y')
    expect(fileOutputs).toEqual({ 'explain-file': 'environment-detect.explain.json' })
    const explained = JSON.parse([...(files[0]?.parts ?? [])].map(String).join('')) as Record<
      string,
      unknown[]
    >
    expect(explained['settings']).toContainEqual({
      setting: 'retention',
      value: '9y',
      origin: '.github/devsecops.yml:1',
    })
    expect(explained['trace']?.length).toBeGreaterThan(5)
  })
})

describe('the summary', () => {
  test('draws the way from the trigger to the deployment', async () => {
    const { summary } = await reportOf()
    expect(summary).toMatch(/^## ✅ environment-detect: success$/m)
    expect(summary).toContain(
      '```mermaid\nflowchart LR\n  n0["push main"]\n  n1["production"]\n  n2["blue-green"]',
    )
    expect(summary).toContain('"may deploy"')
  })

  test('says of each effective setting where it comes from', async () => {
    const { summary } = await reportOf(aPush('main'), {}, 'retention: 9y')
    expect(summary).toContain('| `retention` | `9y` | .github/devsecops.yml:1 |')
    expect(summary).not.toContain('environments.dev.')
  })

  test('says which framework was left out, and why', async () => {
    const { summary } = await reportOf(
      aPush('main'),
      {},
      'frameworks: { exclude: { hipaa: no health data } }',
    )
    expect(summary).toContain('| `hipaa` | no health data |')
  })

  test('shows a stranger’s words as text', async () => {
    const name = 'x"]-->|<img src=x>|`@org/team`\n```\n# heading'
    const { summary } = await reportOf(aPush(name))
    expect(summary).not.toContain('<img')
    expect(summary).not.toContain('@org/team')
    expect(summary).not.toContain('\n# heading')
    expect(summary.match(/^```/gm)).toHaveLength(2)
  })

  test('keeps its shape whatever a branch is called', async () => {
    const shape = (summary: string): string => summary.replaceAll(/[^\n|]/g, '')
    const usual = shape((await reportOf(aPush('feature'))).summary)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (name) => {
        fc.pre(!/^(main|develop|release\/|hotfix\/)/.test(name))
        expect(shape((await reportOf(aPush(`feature/${name}`))).summary)).toBe(usual)
      }),
      { numRuns: 50 },
    )
  })
})

test('what blocks and what warns is annotated, with its level', async () => {
  const { annotations } = await reportOf(aDispatch(), { environment: 'prodution' })
  expect(annotations).toMatchObject([
    { level: 'error', message: expect.stringContaining('did you mean "production"?') },
  ])
})
