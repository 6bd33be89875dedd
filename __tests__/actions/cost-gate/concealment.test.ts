import type { Report } from '@devsecops/core'
import { aPlan, type PlannedResource } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { runOn, written } from './running.ts'

/** A policy that has every rule, tag, budget and kind of drift told. */
const POLICY = `cost:
  on-unknown: warn
  tags:
    required:
      - { key: Owner, values: [nobody] }
      - { key: CostCenter, pattern: "CC-[0-9]+" }
  budgets:
    - { tag: CostCenter, value: CC-1, monthly: 1 }
  allowed-regions: [eu-*]
  allowed-instance-families: [t3]
  blast-radius: { changes: 0, deletions: 0 }
`

/** What is looked for in all that comes of a run: every planted value holds it, in letters that nothing escapes. */
const CORE = /q7x\d+z/i

const plants = fc
  .tuple(
    fc.constantFrom(
      '',
      'acme-',
      'say "',
      '<b>',
      '*_`|',
      'line\n',
      '$&',
      '../',
      'ärger ',
      '${',
      '{{',
      'a\\',
      '#@',
    ),
    fc.nat(99_999),
    fc.constantFrom('', '-x', '"', '</b>', '.large', '\n', '`', '|', '}'),
  )
  .map(([before, number, after]) => `${before}q7x${String(number)}z${after}`)

/** Where a value gets into a plan: as a variable's, marked as sensitive, or both ways at once. */
const HOW = ['variable', 'sensitive', 'list'] as const

interface Planted {
  readonly secret: string
  readonly how: (typeof HOW)[number]
}

const planted: fc.Arbitrary<Planted> = fc.record({
  secret: plants,
  how: fc.constantFrom(...HOW),
})

const resourcesWith = (secret: string, marks: boolean): readonly PlannedResource[] => {
  const policy = JSON.stringify({
    Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', Sid: secret },
  })
  const sensitive = marks
    ? {
        tags: true,
        labels: true,
        name: true,
        policy: true,
        user_data: true,
        instance_type: true,
        engine: true,
        tag: true,
      }
    : {}
  const tags = { Owner: secret, CostCenter: secret, Name: `the ${secret}` }
  const common = { sensitive, before: { tags, name: secret } }
  return [
    {
      ...common,
      type: 'aws_instance',
      ...(!marks && { key: secret }),
      values: {
        instance_type: secret,
        tags,
        user_data: secret,
        root_block_device: [{ volume_type: secret, volume_size: 8 }],
      },
    },
    {
      ...common,
      type: 'aws_instance',
      name: 'other',
      actions: ['update'],
      values: { instance_type: 't3.micro', tags, tags_all: tags },
    },
    {
      ...common,
      type: 'aws_db_instance',
      values: {
        engine: secret,
        instance_class: secret,
        allocated_storage: 10,
        publicly_accessible: true,
        tags,
      },
    },
    { ...common, type: 'aws_s3_bucket', actions: ['delete'], before: { bucket: secret, tags } },
    { ...common, type: 'aws_s3_bucket_policy', values: { bucket: secret, policy } },
    { ...common, type: 'aws_iam_policy', values: { name: secret, policy } },
    {
      ...common,
      type: 'aws_security_group',
      values: {
        description: secret,
        ingress: [
          { from_port: 22, to_port: 22, protocol: 'tcp', cidr_blocks: ['0.0.0.0/0'], description: secret },
        ],
        tags,
      },
    },
    {
      ...common,
      type: 'aws_autoscaling_group',
      values: {
        tag: [{ key: 'Owner', value: secret, propagate_at_launch: false }],
        min_size: 1,
        max_size: 2,
      },
    },
    {
      ...common,
      type: 'aws_lambda_function',
      values: { function_name: secret, runtime: secret, environment: [{ variables: { KEY: secret } }], tags },
    },
    {
      ...common,
      type: 'google_compute_instance',
      values: { machine_type: secret, zone: secret, labels: { owner: secret } },
    },
    { ...common, type: 'azurerm_linux_virtual_machine', values: { size: secret, location: secret, tags } },
    {
      ...common,
      type: 'azurerm_managed_disk',
      values: { storage_account_type: secret, disk_size_gb: 10, location: 'westeurope', tags },
    },
    { ...common, type: 'acme_thing', values: { name: secret, tags } },
  ]
}

const planWith = ({ secret, how }: Planted): object => {
  const resources = resourcesWith(secret, how === 'sensitive')
  const [, web] = resources
  const drift = web === undefined ? [] : [{ ...web, before: { ...web.values, tags: { [secret]: secret } } }]
  return aPlan(resources, {
    drift,
    document: {
      variables: variablesOf(secret, how),
      planned_values: { outputs: { o: { value: secret, sensitive: true } }, root_module: {} },
      output_changes: { o: { actions: ['create'], after: secret, after_sensitive: true } },
    },
  })
}

const variablesOf = (secret: string, how: Planted['how']): object => {
  if (how === 'sensitive') return {}
  return { owner: { value: how === 'list' ? [{ deep: [secret] }, 'other'] : secret } }
}

/** All that a run says, writes and gives. */
const everythingOf = (report: Report): string =>
  [
    JSON.stringify({ ...report, files: [] }),
    report.summary,
    report.text,
    ...report.files.map(({ path }) => written(report, path)),
  ].join('\n')

/** Ten plans a run: the rules are compiled once for all of them. */
const TEN = { minLength: 10, maxLength: 10 }

test('no value of a variable, and none that is sensitive, is in anything that a run gives: 500 plans', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(planted, TEN), async (all) => {
      const files = Object.fromEntries(
        all.map((each, index) => [`plans/${String(index)}.json`, JSON.stringify(planWith(each))]),
      )
      const report = await runOn({}, { policy: POLICY, files, inputs: { plan: 'plans/*.json' } })
      expect(report.evidence.inputs).toHaveLength(TEN.minLength)
      expect(CORE.exec(everythingOf(report))?.[0]).toBeUndefined()
    }),
    { numRuns: 50 },
  )
}, 300_000)

describe('the report', () => {
  test('is not empty of all else', async () => {
    const report = await runOn(planWith({ secret: 'q7x1z', how: 'variable' }), { policy: POLICY })
    expect(report.verdict.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'tag-not-allowed',
        'wildcard-iam',
        'public-access',
        'open-security-group',
        'drift',
        'stateful-deletion',
      ]),
    )
    expect(report.summary).toContain('aws_instance.instance')
  })

  test('says which variable stands there', async () => {
    const resource = { type: 'aws_instance', key: 'q7x1z', values: { instance_type: 't3.micro' } }
    const plan = aPlan([resource], { document: { variables: { names: { value: ['other', 'q7x1z'] } } } })
    const report = await runOn(plan, { policy: POLICY })
    expect(written(report, 'cost-gate.resources.json')).toContain(
      'aws_instance.instance[\\"(value 2 of var.names)\\"]',
    )
  })

  test('finds a resource in what a former run wrote, though its key is hidden in both', async () => {
    const resource = { type: 'aws_instance', key: 'q7x1z', values: { instance_type: 't3.micro' } }
    const plan = aPlan([resource], { document: { variables: { names: { value: ['q7x1z'] } } } })
    const former = await runOn(plan, { policy: POLICY })
    const files = { 'base.json': written(former, 'cost-gate.resources.json') }
    const report = await runOn(plan, { policy: POLICY, files, inputs: { base: 'base.json' } })
    expect([former, report].map(({ outputs }) => Number(outputs['monthly-delta']) > 0)).toEqual([true, false])
  })

  test('hides the values of a base that is a plan', async () => {
    const planOf = (name: string): object =>
      aPlan([{ type: 'aws_instance', key: name, values: { instance_type: 't3.micro' } }], {
        document: { variables: { names: { value: [name, 'one more'] } } },
      })
    const files = { 'base.json': JSON.stringify(planOf('q7x2z')) }
    const report = await runOn(planOf('q7x1z'), { policy: POLICY, files, inputs: { base: 'base.json' } })
    expect(CORE.exec(everythingOf(report))?.[0]).toBeUndefined()
  })
})
