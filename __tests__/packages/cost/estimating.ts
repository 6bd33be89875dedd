import { TABLES as AWS } from '../../../packages/cost/src/book/aws.gen.ts'
import { TABLES as AZURE } from '../../../packages/cost/src/book/azure.gen.ts'
import { TABLES as GOOGLE } from '../../../packages/cost/src/book/google.gen.ts'
import { estimateAll, openBook, readPlan, usageFrom } from '@devsecops/cost'
import type { Estimate, Line } from '@devsecops/cost'
import { aPlan } from '@devsecops/testing'
import type { PlannedResource, PlanOverrides } from '@devsecops/testing'

const book = openBook({ ...AWS, ...AZURE, ...GOOGLE })

/** What a scenario is made of beside its resource. */
export interface Scenario extends PlanOverrides {
  /** What is told of the resource's use, as in a usage file. */
  readonly usage?: Readonly<Record<string, unknown>>
  /** Other resources of the same plan. */
  readonly beside?: readonly PlannedResource[]
}

/** The estimate of a resource that a plan creates. */
export const estimateOf = (resource: PlannedResource, scenario: Scenario = {}): Estimate => {
  const { after } = readPlan(aPlan([resource, ...(scenario.beside ?? [])], scenario))
  const [first] = after
  if (first === undefined) throw new Error('the plan has no resource')
  const usageOf = usageFrom({ resource_usage: { [first.address]: scenario.usage ?? {} } })
  const [estimate] = estimateAll(after, { book, usageOf })
  if (estimate === undefined) throw new Error('there is no estimate')
  return estimate
}

/** The lines of a resource's bill: `group / name` → dollars a month, rounded to cents; `undefined` where unknown. */
export const billOf = (
  resource: PlannedResource,
  scenario: Scenario = {},
): Record<string, number | undefined> =>
  Object.fromEntries(estimateOf(resource, scenario).lines.map((line) => [nameOf(line), centsOf(line)]))

/** The whole of a resource's bill a month, of the lines that are known. */
export const costOf = (resource: PlannedResource, scenario: Scenario = {}): number =>
  Object.values(billOf(resource, scenario)).reduce<number>((sum, cost) => sum + (cost ?? 0), 0)

/** A formula's dollars, rounded to cents. */
export const dollars = (amount: number): number => Math.round(amount * 100) / 100

const nameOf = ({ group, name }: Line): string => [...group, name].join(' / ')

const centsOf = ({ cost }: Line): number | undefined =>
  cost === undefined ? undefined : dollars(cost.expected)
