import { describe, expect, test } from '@jest/globals'
import { readPlans, UnreadableFile, type NamedPlan } from '@devsecops/cost'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Plans of many tools and versions, with what they hold. The tests of this file need them and say so where they are absent. */
const FOLDER = resolve(import.meta.dirname, '../../../shared/corpus/plans')
const isAbsent = !existsSync(FOLDER)
if (isAbsent)
  process.stdout.write('The corpus is not here (../shared/corpus/plans): its tests are skipped.\n')
const described = isAbsent ? describe.skip : describe

/** What a document holds, as the corpus counts it. */
interface Shape {
  readonly formatVersion: string | null
  readonly terraformVersion: string | null
  readonly resourceChanges: number
  readonly actions: Readonly<Record<string, number>>
  readonly drift: number
}

const json = (path: string): unknown => JSON.parse(readFileSync(resolve(FOLDER, path), 'utf8'))

const read = (path: string): readonly NamedPlan[] =>
  readPlans({ path, bytes: readFileSync(resolve(FOLDER, path)) })

/** No plans: cut by hand until no version of the format was left, or damaged; why, is in the folders' READMEs. */
const REFUSED: Readonly<Record<string, string>> = {
  'checkov/resources-plan_vpc_endpoint-tfplan.json': 'not-a-plan',
  'terracost/terraform-plan-noprovider.json': 'not-json',
}

/** Changed by hand after they were written, so that their parts disagree; or states without a resource. */
const DOUBTFUL: Readonly<Record<string, string>> = {
  'checkov/resources-plan-tfplan.json': 'inconsistent',
  'checkov/resources-plan_after_unknown-tfplan.json': 'no-configuration, inconsistent',
  'infracost/plans/plan_with_target.json': 'targeted',
  'opentofu/show-json-state-no-state.json': 'no-resources',
  'terracost/terraform-noprior-plan.json': 'inconsistent',
  'terracost/terraform-plan-invalid.json': 'inconsistent',
  'terracost/terraform-plan-no-region.json': 'inconsistent',
}

const indexed = (folder: string): readonly (readonly [string, Shape])[] =>
  isAbsent
    ? []
    : Object.entries(json(`${folder}/index.json`) as Record<string, Shape>).map(([name, shape]) => [
        `${folder}/${name}`,
        shape,
      ])

const shaped = isAbsent
  ? []
  : Object.entries(json('infracost/expected.json') as Record<string, { shape: Shape }>).map(
      ([name, { shape }]) => [`infracost/${name}`, shape] as const,
    )

const known = [
  ...['opentofu', 'terraform-json', 'terraform-compliance', 'checkov'].flatMap(indexed),
  ...shaped,
].filter(([path]) => !(path in REFUSED))

const others = isAbsent
  ? []
  : [
      ...readdirSync(resolve(FOLDER, 'terracost'))
        .filter((name) => name.endsWith('plan.json') || name.includes('-plan-'))
        .map((name) => `terracost/${name}`),
      ...['aws', 'azure', 'google'].flatMap((cloud) =>
        readdirSync(resolve(FOLDER, 'goldens', cloud)).map((name) => `goldens/${cloud}/${name}/plan.json`),
      ),
    ].filter((path) => !(path in REFUSED))

const doubts = (plans: readonly NamedPlan[]): string =>
  plans.flatMap(({ plan }) => plan.incompleteness.map(({ code }) => code)).join(', ')

described('every plan of the corpus is read as what it is', () => {
  test.each(known)('%s', (path, shape) => {
    const plans = read(path)
    expect(plans).toHaveLength(1)
    const [{ plan } = { plan: undefined }] = plans
    const actions: Record<string, number> = {}
    for (const change of plan?.changes ?? []) {
      const name = change.actions.join('+')
      actions[name] = (actions[name] ?? 0) + 1
    }
    expect({
      formatVersion: plan?.formatVersion ?? null,
      terraformVersion: plan?.toolVersion ?? null,
      resourceChanges: plan?.changes.length,
      actions,
      drift: plan?.drift.length,
    }).toEqual({
      formatVersion: shape.formatVersion,
      terraformVersion: shape.terraformVersion,
      resourceChanges: shape.resourceChanges,
      actions: shape.actions,
      drift: shape.drift,
    })
    expect(doubts(plans)).toBe(DOUBTFUL[path] ?? '')
  })

  test.each(others)('%s', (path) => {
    expect(doubts(read(path))).toBe(DOUBTFUL[path] ?? '')
  })

  test.each(Object.entries(REFUSED))('%s is refused', (path, code) => {
    const refused = (): unknown => read(path)
    expect(refused).toThrow(UnreadableFile)
    expect(refused).toThrow(expect.objectContaining({ code }))
  })
})

described('states of both forms', () => {
  test.each(['0.12', '0.14'])(
    'of Terraform %s: every resource of every module by its full address',
    (version) => {
      const [{ plan } = { plan: undefined }] = read(`infracost/plans/terraform_v${version}_state.json`)
      expect(plan?.kind).toBe('state')
      const found = plan?.after.map(({ address }) => address)
      expect(found).toContain('aws_instance.instance_named["test.1"]')
      expect(found).toContain('module.db.module.db_1.module.db_instance.aws_db_instance.this[0]')
    },
  )
})

described('regions', () => {
  test('every resource of the goldens has one, or belongs to no place', () => {
    const without = others
      .filter((path) => path.startsWith('goldens/'))
      .flatMap((path) => read(path).flatMap(({ plan }) => plan.after))
      .filter(({ region }) => region === undefined)
      .map(({ type }) => type)
    // A price of the subscription as a whole, and a number that Terraform draws.
    expect([...new Set(without)].sort()).toEqual([
      'azurerm_security_center_subscription_pricing',
      'random_id',
    ])
  })
})
