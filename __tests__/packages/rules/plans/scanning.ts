import {
  BUILTIN_PLAN_RULES,
  compilePlanRules,
  scanPlan,
  type Allowed,
  type PlannedCounts,
  type PlannedResource,
  type PlanRule,
  type PlanViolation,
} from '@devsecops/rules/plans'

/** A resource that a plan creates: its type, and what its scenario says. */
export type Scenario = Partial<PlannedResource> & { readonly type: string }

export const aResource = (scenario: Scenario): PlannedResource => ({
  address: `${scenario.type}.x`,
  name: 'x',
  module: '',
  provider: scenario.type.split('_')[0] ?? '',
  region: 'eu-central-1',
  actions: ['create'],
  touched: true,
  before: {},
  after: {},
  unknown: {},
  configured: undefined,
  ...scenario,
})

const ALL: Allowed = { regions: undefined, families: undefined, changes: undefined, deletions: undefined }

/** What the built-in rules, or those given, say of resources. */
export const scan = async (
  resources: readonly Scenario[],
  {
    rules = BUILTIN_PLAN_RULES,
    allowed = {},
    counts = { changes: 0, deletions: 0 },
  }: { rules?: readonly PlanRule[]; allowed?: Partial<Allowed>; counts?: PlannedCounts } = {},
): Promise<readonly PlanViolation[]> =>
  scanPlan(
    { resources: resources.map(aResource), counts, allowed: { ...ALL, ...allowed } },
    await compilePlanRules(rules),
  )

/** `public-access`, or `public-access?` where it has no answer. */
export const idsOf = (violations: readonly PlanViolation[]): readonly string[] => [
  ...new Set(violations.map(({ rule, unknown }) => (unknown === undefined ? rule.id : `${rule.id}?`))),
]
