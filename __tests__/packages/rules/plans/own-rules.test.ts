import { parsePlanRules } from '@devsecops/rules/plans'
import { loadPlanRego } from '@devsecops/rules/rego'
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { aResource, idsOf, scan } from './scanning.ts'

const RULES = `rules:
  - id: versioning
    title: The bucket keeps no old versions
    severity: high
    scope: resource
    types: [aws_s3_bucket_*]
    when: resource_type == "aws_s3_bucket_versioning"
    require: after.versioning_configuration.all(v, v.status == "Enabled")
    remedy: set status to Enabled
  - id: few-databases
    title: One change deletes several databases
    severity: medium
    scope: plan
    require: resources.filter(r, r.resource_type == "aws_db_instance" && "delete" in r.actions).size() < 2
`

describe('rules of one’s own over plans', () => {
  const rules = parsePlanRules(RULES, 'rules.yml')
  const versioning = (status: string) => ({
    type: 'aws_s3_bucket_versioning',
    after: { versioning_configuration: [{ status }] },
  })

  test('are asked of the types that they name', async () => {
    expect(await scan([versioning('Suspended')], { rules })).toEqual([
      {
        rule: { id: 'versioning', title: 'The bucket keeps no old versions', severity: 'high' },
        ...{ address: 'aws_s3_bucket_versioning.x', type: 'aws_s3_bucket_versioning', touched: true },
        remedy: 'set status to Enabled',
      },
    ])
    expect(await scan([versioning('Enabled'), { type: 'aws_s3_object' }], { rules })).toEqual([])
  })

  test('have no answer where a value is not there', async () => {
    expect(idsOf(await scan([{ type: 'aws_s3_bucket_versioning' }], { rules }))).toEqual(['versioning?'])
  })

  test('are asked of the plan as a whole', async () => {
    const gone = { type: 'aws_db_instance', actions: ['delete'] }
    expect(idsOf(await scan([gone], { rules }))).toEqual([])
    expect(idsOf(await scan([gone, gone], { rules }))).toEqual(['few-databases'])
  })

  test.each([
    ['id: versioning', 'id: public-access', 'a name that no built-in rule has'],
    ['scope: resource', 'scope: container', 'one of resource, plan'],
    ['types: [aws_s3_bucket_*]', 'types: aws_s3_bucket_*', 'types is not as expected: a list of texts'],
    ['remedy:', 'remedey:', 'nothing is called remedey; did you mean "remedy"?'],
  ])('instead of %s, %s is refused', (right, wrong, message) => {
    expect(() => parsePlanRules(RULES.replace(right, wrong), 'rules.yml')).toThrow(message)
  })
})

test('a policy in Rego denies resources of a plan, with its words', async () => {
  const bytes = gunzipSync(readFileSync(new URL('../fixtures/backup.wasm.gz', import.meta.url)))
  const policy = await loadPlanRego('rules/backup.wasm', bytes)
  const database = (days: number) =>
    aResource({ type: 'aws_db_instance', after: { backup_retention_period: days } })
  const allowed = { regions: undefined, families: undefined, changes: undefined, deletions: undefined }
  const asked = (days: number) =>
    policy({ resources: [database(days)], counts: { changes: 1, deletions: 0 }, allowed })
  expect(asked(7)).toEqual([])
  expect(asked(1)).toEqual([
    {
      rule: {
        id: 'backup-retention',
        title: 'The database x keeps its backups for less than a week',
        severity: 'medium',
      },
      ...{ address: 'aws_db_instance.x', type: 'aws_db_instance', touched: true },
    },
  ])
})
