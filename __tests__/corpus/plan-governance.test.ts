import { compileTagRules, countsOf, judgeTags, plannedResources, readPlans, type Plan } from '@devsecops/cost'
import { BUILTIN_PLAN_RULES, compilePlanRules, scanPlan } from '@devsecops/rules/plans'
import { describe, expect, test } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** The tests of this file need real plans, and say so where they are absent. */
const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus/plans')

/** The corpus' own list, and a file without a plan's version, which is refused. */
const NO_PLANS = ['resources-plan_vpc_endpoint-tfplan.json', 'index.json']

const FILES = globSync('{checkov,terraform-compliance}/*.json', { cwd: CORPUS })
  .filter((file) => !NO_PLANS.includes(basename(file)))
  .sort()

const plansOf = (file: string): readonly Plan[] =>
  readPlans({ path: file, bytes: readFileSync(join(CORPUS, file)) }).map(({ plan }) => plan)

interface RawChange {
  readonly address: string
  readonly mode: string
  readonly type: string
  readonly change: { readonly after: Readonly<Record<string, unknown>> | null }
}

const rawChanges = (file: string): readonly RawChange[] => {
  const bytes = readFileSync(join(CORPUS, file))
  const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes).replace(/^\uFEFF/, '')
  const document = JSON.parse(text) as { readonly resource_changes?: readonly RawChange[] }
  return document.resource_changes ?? []
}

/** The addresses of resources whose tags have a name, as the document writes them. */
const named = (file: string): readonly string[] =>
  rawChanges(file)
    .filter(({ mode, type }) => mode === 'managed' && type !== 'aws_autoscaling_group')
    .filter(({ change: { after } }) => {
      const tags = after?.['tags']
      const name = typeof tags === 'object' && tags !== null && 'Name' in tags ? tags.Name : undefined
      return typeof name === 'string' && name !== ''
    })
    .map(({ address }) => address)
    .sort()

const present = async (file: string): Promise<readonly string[]> => {
  const rules = await compileTagRules([{ key: 'Name', setting: 'name' }])
  return plansOf(file)
    .flatMap((plan) => judgeTags('', plan, rules))
    .filter(
      ({ standing, type, part }) => standing === 'present' && part === '' && type !== 'aws_autoscaling_group',
    )
    .map(({ address }) => address)
    .sort()
}

const scanned = async (file: string): Promise<readonly string[]> => {
  const allowed = { regions: undefined, families: undefined, changes: undefined, deletions: undefined }
  const checks = await compilePlanRules(BUILTIN_PLAN_RULES)
  return plansOf(file)
    .flatMap((plan) => {
      const resources = plannedResources(plan)
      return scanPlan({ resources, counts: countsOf(resources), allowed }, checks)
    })
    .map(({ rule, address, unknown }) => `${rule.id}${unknown === undefined ? '' : '?'} ${address}`)
}

if (FILES.length === 0)
  process.stdout.write('The corpus is not here (../shared/corpus/plans): its tests are skipped.\n')
const described = FILES.length === 0 ? describe.skip : describe

described('plans for policies and tags', () => {
  test.each(FILES)('%s has the tags that it writes', async (file) => {
    expect(await present(file)).toEqual(named(file))
  })

  test('a plan of deliberate mistakes breaks the rules that they are mistakes by', async () => {
    expect(await scanned('checkov/resources-plan_tags-tfplan.json')).toEqual([
      'encryption-at-rest aws_ebs_volume.web_host_storage',
      'encryption-at-rest aws_db_instance.default',
      'encryption-at-rest aws_neptune_cluster.default',
      'encryption-at-rest aws_elasticsearch_domain.monitoring-framework',
      'public-access aws_db_instance.default',
      'public-access aws_s3_bucket.data',
      'public-access aws_elasticsearch_domain_policy.monitoring-framework-policy',
      'public-access aws_eks_cluster.eks_cluster',
      'open-security-group aws_security_group.web-node',
    ])
  })
})
