import { describe, expect, test } from '@jest/globals'
import { readInput, type EngineResult } from '@devsecops/cost'
import { aPlan, bytesOf, refusal } from '../plan/planning.ts'

type Json = Readonly<Record<string, unknown>>

const read = (document: unknown): EngineResult => {
  const input = readInput({ path: 'infracost.json', bytes: bytesOf(document) })
  if (input.kind !== 'infracost') throw new Error('it was read as a plan')
  return input.result
}

const component = (more: Json = {}): Json => ({
  name: 'Instance usage',
  unit: 'hours',
  hourlyQuantity: '1',
  monthlyQuantity: '730',
  price: '0.1',
  hourlyCost: '0.1',
  monthlyCost: '73',
  priceNotFound: false,
  ...more,
})

const project = (components: readonly Json[], more: Json = {}): Json => ({
  name: 'live',
  metadata: { path: '.', type: 'terraform_plan_json' },
  pastBreakdown: null,
  breakdown: {
    resources: [{ name: 'module.a.aws_instance.web["x"]', costComponents: components }],
    totalMonthlyCost: '73',
  },
  diff: null,
  ...more,
})

const legacy = (projects: readonly Json[], more: Json = {}): Json => ({
  version: '0.2',
  currency: 'EUR',
  timeGenerated: '2026-08-21T10:00:00Z',
  projects,
  totalMonthlyCost: '73',
  pastTotalMonthlyCost: null,
  diffTotalMonthlyCost: null,
  ...more,
})

describe('the JSON of Infracost 0.10', () => {
  test('a line has quantity, price and cost, and says where it comes from', () => {
    const [first] = read(legacy([project([component()])])).projects[0]?.after ?? []
    expect(first).toMatchObject({
      standing: 'priced',
      resource: { address: 'module.a.aws_instance.web["x"]', type: 'aws_instance', module: 'module.a' },
      lines: [
        {
          name: 'Instance usage',
          quantity: { expected: 730 },
          price: { amount: 0.1, currency: 'EUR', source: 'Infracost', asOf: '2026-08-21' },
          cost: { low: 73, expected: 73, high: 73 },
          usage: false,
          method: 'exact',
        },
      ],
    })
  })

  test('a cost that is null is unknown, and not zero', () => {
    const bare = component({ monthlyQuantity: null, monthlyCost: null, hourlyCost: null, usageBased: true })
    const [line] = read(legacy([project([bare])])).projects[0]?.after[0]?.lines ?? []
    expect(line).toMatchObject({ cost: undefined, usage: true, method: 'unknown', why: 'it hangs on use' })
  })

  test('a price that was not found is unknown, though the cost says zero', () => {
    const bare = component({ price: '0', monthlyCost: '0', priceNotFound: true })
    const [line] = read(legacy([project([bare])])).projects[0]?.after[0]?.lines ?? []
    expect(line).toMatchObject({ cost: undefined, method: 'unknown', why: 'Infracost has no price' })
  })

  test('parts of a resource are groups', () => {
    const parts = [{ name: 'outer', subresources: [{ name: 'inner', costComponents: [component()] }] }]
    const breakdown = { resources: [{ name: 'a_b.c', subresources: parts }], totalMonthlyCost: '73' }
    const [line] = read(legacy([project([], { breakdown })])).projects[0]?.after[0]?.lines ?? []
    expect(line?.group).toEqual(['outer', 'inner'])
  })

  test('what was there before is the other side; without it there is none', () => {
    const pastBreakdown = { resources: [{ name: 'a_b.c' }], totalMonthlyCost: '5' }
    const { projects } = read(legacy([project([component()], { pastBreakdown }), project([component()])]))
    expect(projects.map(({ before }) => before?.length)).toEqual([1, undefined])
    expect(projects.map(({ totals }) => totals.before)).toEqual(['5', undefined])
  })

  test('a project that failed makes the result incomplete', () => {
    const failed = project([], {
      breakdown: null,
      metadata: { errors: [{ code: 401, message: 'run limit\nexceeded', isError: true }] },
    })
    expect(read(legacy([failed], { totalMonthlyCost: '0' })).incompleteness).toEqual([
      {
        code: 'project-failed',
        message: 'Infracost could not evaluate the project live: run limit exceeded',
      },
    ])
  })

  test('a total that its parts do not sum to is told', () => {
    const { incompleteness } = read(legacy([project([component()])], { totalMonthlyCost: '74' }))
    expect(incompleteness).toMatchObject([{ code: 'inconsistent' }])
  })

  test('types without a price are counted, free resources are free', () => {
    const breakdown = { resources: [], freeResources: [{ name: 'aws_iam_role.r' }], totalMonthlyCost: '73' }
    const summary = { unsupportedResourceCounts: { aws_mwaa_environment: 2 } }
    const [found] = read(legacy([project([], { breakdown, summary })])).projects
    expect(found?.unpriced).toEqual([{ type: 'aws_mwaa_environment', count: 2 }])
    expect(found?.after).toMatchObject([{ standing: 'free' }])
  })

  test.each<readonly [string, Json, string]>([
    [
      'a version that is not known',
      { version: '3.0' },
      'unsupported-version: infracost.json: at $.version the version is none that is known',
    ],
    [
      'a cost that is no number',
      { totalMonthlyCost: 'much' },
      'wrong-shape: infracost.json: at $.totalMonthlyCost there is a text where a decimal number is expected',
    ],
    [
      'projects that are no list',
      { projects: {} },
      'wrong-shape: infracost.json: at $.projects there is an object where an array is expected',
    ],
    [
      'a project without a breakdown',
      { projects: [{ name: 'x' }] },
      'wrong-shape: infracost.json: at $.projects[0].breakdown there is nothing where an object is expected',
    ],
  ])('%s is refused', (_name, more, message) => {
    expect(refusal(() => read({ ...legacy([]), ...more }))).toContain(message)
  })
})

describe('the JSON of Infracost 2.0', () => {
  const resource = (more: Json = {}): Json => ({
    name: 'aws_instance.web',
    type: 'aws_instance',
    is_supported: true,
    is_free: false,
    cost_components: [
      {
        name: 'Instance usage',
        unit: 'hours',
        price: '0.1',
        quantity: '730',
        base_monthly_cost: '73',
        usage_monthly_cost: '0',
        total_monthly_cost: '73',
      },
    ],
    metadata: {},
    ...more,
  })
  const scan = (resources: readonly Json[], more: Json = {}): Json => ({
    currency: 'USD',
    summary: { total_monthly_cost: '73' },
    projects: [{ project_name: 'live', path: '.', resources }],
    ...more,
  })

  test('has one side, with the total that it states', () => {
    const result = read(scan([resource()]))
    expect(result).toMatchObject({
      engine: 'infracost-2.0',
      totals: { before: undefined, after: '73' },
      incompleteness: [],
    })
    expect(result.projects[0]?.before).toBeUndefined()
    expect(result.projects[0]?.after[0]?.lines[0]).toMatchObject({ cost: { expected: 73 }, usage: false })
  })

  test('writes zero for what it does not know: a quantity, a price', () => {
    const zero = {
      name: 'x',
      unit: 'GB',
      total_monthly_cost: '0',
      base_monthly_cost: '0',
      usage_monthly_cost: '0',
    }
    const components = [
      { ...zero, price: '0.1', quantity: '0' },
      { ...zero, price: '0', quantity: '5' },
    ]
    const { projects } = read(scan([resource({ cost_components: components })], { summary: null }))
    expect(projects[0]?.after[0]?.lines.map(({ cost, why }) => [cost, why])).toEqual([
      [undefined, 'it hangs on use'],
      [undefined, 'Infracost has no price'],
    ])
  })

  test('what it does not support is unknown, what is free is free', () => {
    const resources = [
      resource({ is_supported: false, cost_components: [] }),
      resource({ is_free: true, cost_components: [] }),
    ]
    const [found] = read(scan(resources, { summary: { total_monthly_cost: '0' } })).projects
    expect(found?.after.map(({ standing }) => standing)).toEqual(['unknown', 'free'])
    expect(found?.unpriced).toEqual([{ type: 'aws_instance', count: 1 }])
  })

  test('critical diagnostics and a total that does not agree make it incomplete', () => {
    const diagnostics = [
      { severity: 'critical', message: 'cannot parse' },
      { severity: 'warning', message: 'slow' },
    ]
    const projects = [{ project_name: 'live', resources: [resource()], diagnostics }]
    const { incompleteness } = read(scan([], { projects, summary: { total_monthly_cost: '80' } }))
    expect(incompleteness.map(({ code }) => code)).toEqual(['project-failed', 'inconsistent'])
  })
})

test('a plan beside a result is refused', () => {
  expect(refusal(() => read(`${JSON.stringify(legacy([]))}\n${JSON.stringify(aPlan([]))}`))).toBe(
    "not-a-plan: infracost.json holds several documents, some of them Infracost's; expected plans, or one result of Infracost.",
  )
})
