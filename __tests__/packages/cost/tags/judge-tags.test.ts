import { compileTagRules, judgeTags, readPlan, type TagDemand } from '@devsecops/cost'
import { aPlan, type PlannedResource, type PlanOverrides } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'

const OWNER: TagDemand = { key: 'Owner', setting: 'cost.tags.required.0' }

/** The standing of each part of the plan's resources: `''` is the resource itself. */
const standings = async (
  resources: readonly PlannedResource[],
  demand: Partial<TagDemand> = {},
  overrides: PlanOverrides = {},
): Promise<readonly string[]> => {
  const rules = await compileTagRules([{ ...OWNER, ...demand }])
  return judgeTags('', readPlan(aPlan(resources, overrides)), rules).map(
    ({ part, standing }) => `${part}${part === '' ? '' : ': '}${standing}`,
  )
}

const bucket = (values: object, rest: Partial<PlannedResource> = {}): PlannedResource => ({
  type: 'aws_s3_bucket',
  values: { ...values },
  ...rest,
})

describe('a resource of AWS', () => {
  test.each<[string, PlannedResource, string]>([
    ['bears what its tags say', bucket({ tags: { Owner: 'shop' } }), 'present'],
    ['bears what the provider adds', bucket({ tags: null, tags_all: { Owner: 'shop' } }), 'present'],
    ['lacks what neither has', bucket({ tags: { owner: 'shop' }, tags_all: { owner: 'shop' } }), 'missing'],
    ['bears an empty tag in vain', bucket({ tags: { Owner: ' ' } }), 'not-allowed'],
    ['lacks a tag that is null', bucket({ tags: { Owner: null } }), 'missing'],
    [
      'may bear a tag that the apply tells',
      bucket({ tags_all: {} }, { unknown: { tags_all: { Owner: true } } }),
      'unknown',
    ],
    [
      'lacks a tag beside one that the apply tells',
      bucket({ tags_all: {} }, { unknown: { tags_all: { Name: true } } }),
      'missing',
    ],
    [
      'bears its own tag though the whole is unknown',
      bucket({ tags: { Owner: 'shop' } }, { unknown: { tags_all: true } }),
      'present',
    ],
    [
      'lacks a tag that nobody wrote though the whole is unknown',
      bucket({ tags: null }, { unknown: { tags_all: true } }),
      'missing',
    ],
    [
      'may bear tags that are computed',
      bucket({}, { unknown: { tags: true, tags_all: true }, references: { tags: ['module.labels'] } }),
      'unknown',
    ],
  ])('%s', async (_, resource, standing) => {
    expect(await standings([resource])).toEqual([standing])
  })

  const unseen = bucket({ tags: null }, { unknown: { tags_all: true } })

  test('bears the default tags that the provider’s block writes', async () => {
    const provider = { default_tags: [{ tags: { constant_value: { Owner: 'shop' } } }] }
    expect(await standings([unseen], {}, { provider })).toEqual(['present'])
  })

  test('may bear default tags that the plan does not tell', async () => {
    const provider = { default_tags: [{ tags: { references: ['local.tags'] } }] }
    expect(await standings([unseen], {}, { provider })).toEqual(['unknown'])
  })

  test('may bear any where the plan has no configuration', async () => {
    expect(await standings([unseen], {}, { document: { configuration: {} } })).toEqual(['unknown'])
  })

  test('that has no place for tags is not asked', async () => {
    expect(await standings([{ type: 'aws_iam_role_policy_attachment', values: { role: 'x' } }])).toEqual([])
  })
})

describe('what a resource makes', () => {
  const group = (tag: readonly object[], rest: Partial<PlannedResource> = {}): PlannedResource => ({
    type: 'aws_autoscaling_group',
    values: { tag },
    ...rest,
  })

  test('a group hands its tags on', async () => {
    const tag = [{ key: 'Owner', value: 'shop', propagate_at_launch: true }]
    expect(await standings([group(tag)])).toEqual(['present'])
  })

  test('a group that keeps its tags has instances without them', async () => {
    const tag = [{ key: 'Owner', value: 'shop', propagate_at_launch: false }]
    expect(await standings([group(tag)])).toEqual(['present', 'its instances: missing'])
  })

  test('the launch template tags instances as well', async () => {
    const tag = [{ key: 'Owner', value: 'shop', propagate_at_launch: false }]
    const launch_template = [{ id: null, version: '1' }]
    const resource: PlannedResource = { type: 'aws_autoscaling_group', values: { tag, launch_template } }
    const template = {
      type: 'aws_launch_template',
      values: {
        tags: { Owner: 'shop' },
        tag_specifications: [{ resource_type: 'instance', tags: { Owner: 'shop' } }],
      },
    }
    const plan = aPlan([resource, template]) as {
      configuration: { root_module: { resources: { expressions: object }[] } }
    }
    const [written] = plan.configuration.root_module.resources
    if (written === undefined) throw new Error('there is no configuration')
    written.expressions = {
      ...written.expressions,
      launch_template: [
        {
          id: {
            references: ['aws_launch_template.launch_template.id', 'aws_launch_template.launch_template'],
          },
        },
      ],
    }
    const rules = await compileTagRules([OWNER])
    expect(judgeTags('', readPlan(plan), rules).map(({ standing }) => standing)).toEqual([
      'present',
      'present',
    ])
  })

  test('a group whose blocks are unknown may hand on any', async () => {
    expect(await standings([group([], { unknown: { tag: true }, values: {} })])).toEqual(['unknown'])
  })

  test('volumes are asked where anything is said of their tags', async () => {
    const values = {
      tags: { Owner: 'shop' },
      volume_tags: { Name: 'x' },
      root_block_device: [{ tags: { Owner: 'shop' } }, {}],
      ebs_block_device: [{ tags: { Name: 'x' }, tags_all: { Name: 'x', Owner: 'shop' } }],
    }
    expect(await standings([{ type: 'aws_instance', values }])).toEqual(['present', 'its volumes: missing'])
  })

  test('volumes that nobody tagged are not asked', async () => {
    const resource = {
      type: 'aws_instance',
      values: { tags: { Owner: 'shop' } },
      unknown: { volume_tags: true },
    }
    expect(await standings([resource])).toEqual(['present'])
  })

  test('what a template launches is asked where no group tags it', async () => {
    const values = {
      tags: { Owner: 'a' },
      tag_specifications: [{ resource_type: 'volume', tags: { Name: 'x' } }],
    }
    expect(await standings([{ type: 'aws_launch_template', values }])).toEqual([
      'present',
      'the volume it launches: missing',
    ])
  })
})

describe('other clouds', () => {
  test.each<[string, PlannedResource, string]>([
    [
      'labels have small letters',
      { type: 'google_storage_bucket', values: { labels: { cost_center: 'a' } } },
      'present',
    ],
    [
      'the provider’s labels count',
      { type: 'google_storage_bucket', values: { labels: null, effective_labels: { costcenter: 'a' } } },
      'present',
    ],
    [
      'labels for people in a block of settings',
      {
        type: 'google_sql_database_instance',
        values: { settings: [{ user_labels: { 'cost-center': 'a' } }] },
      },
      'present',
    ],
    [
      'network tags are no labels',
      { type: 'google_compute_instance', values: { tags: ['CostCenter'], labels: null } },
      'missing',
    ],
    [
      'labels of a cluster',
      { type: 'google_container_cluster', values: { resource_labels: { costcenter: 'a' } } },
      'present',
    ],
    ['tags of Azure', { type: 'azurerm_storage_account', values: { tags: { CostCenter: 'a' } } }, 'present'],
    ['Azure without tags', { type: 'azurerm_storage_account', values: { tags: null } }, 'missing'],
    [
      'a list of keys and values',
      { type: 'awscc_s3_bucket', values: { tags: [{ key: 'CostCenter', value: 'a' }] } },
      'present',
    ],
    ['a list that nobody wrote', { type: 'awscc_s3_bucket', values: {}, unknown: { tags: true } }, 'missing'],
  ])('%s', async (_, resource, standing) => {
    expect(await standings([resource], { key: 'CostCenter' })).toEqual([standing])
  })

  test('a list of texts of another provider has no keys to ask for', async () => {
    expect(await standings([{ type: 'datadog_monitor', values: { tags: ['env:prod'] } }])).toEqual([])
  })
})

describe('values', () => {
  const tagged = (Owner: string) => [bucket({ tags: { Owner } })]

  test('are of a list', async () => {
    expect(await standings(tagged('shop'), { values: ['shop', 'web'] })).toEqual(['present'])
    expect(await standings(tagged('shops'), { values: ['shop', 'web'] })).toEqual(['not-allowed'])
  })

  test('match the pattern as a whole', async () => {
    expect(await standings(tagged('CC-12'), { pattern: 'CC-\\d+' })).toEqual(['present'])
    expect(await standings(tagged('xCC-12'), { pattern: 'CC-\\d+' })).toEqual(['not-allowed'])
    expect(await standings(tagged('CC-1\nx'), { pattern: 'CC-\\d+|y' })).toEqual(['not-allowed'])
  })

  test('of Google are compared without capitals', async () => {
    const resource = { type: 'google_pubsub_topic', values: { labels: { owner: 'cc-12' } } }
    expect(await standings([resource], { pattern: 'CC-\\d+', values: ['CC-12'] })).toEqual(['present'])
  })

  test('a pattern that is none is refused with its place', async () => {
    await expect(compileTagRules([{ ...OWNER, pattern: '(CC' }])).rejects.toThrow(
      'cost.tags.required.0.pattern is no regular expression of RE2: missing closing )',
    )
  })
})

describe('what the change does not touch', () => {
  const touched = async (resource: PlannedResource): Promise<readonly boolean[]> =>
    judgeTags('', readPlan(aPlan([resource])), await compileTagRules([OWNER])).map(
      (finding) => finding.touched,
    )

  test('is told as such', async () => {
    expect(await touched(bucket({ tags: null }, { actions: ['no-op'] }))).toEqual([false])
    expect(await touched(bucket({ tags: null }, { actions: ['update'] }))).toEqual([true])
  })

  test('what goes is not asked', async () => {
    expect(await touched(bucket({ tags: null }, { actions: ['delete'] }))).toEqual([])
    expect(await touched(bucket({ tags: null }, { actions: ['forget'] }))).toEqual([])
  })
})
