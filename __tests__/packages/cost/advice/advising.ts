import { TABLES as AWS } from '../../../../packages/cost/src/book/aws.gen.ts'
import { TABLES as AZURE } from '../../../../packages/cost/src/book/azure.gen.ts'
import { TABLES as GOOGLE } from '../../../../packages/cost/src/book/google.gen.ts'
import { advise, openBook, readPlan, usageFrom } from '@devsecops/cost'
import type { Advice, AdviceInput, Resource } from '@devsecops/cost'
import { aPlan } from '@devsecops/testing'
import type { PlannedResource, PlanOverrides } from '@devsecops/testing'

const book = openBook({ ...AWS, ...AZURE, ...GOOGLE })

export interface Setting extends PlanOverrides {
  /** What is told of use, by address, as in a usage file. */
  readonly usage?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly offHours?: boolean
  readonly on?: string
}

/** The resources that a plan creates. */
export const planned = (resources: readonly PlannedResource[], setting: Setting = {}): readonly Resource[] =>
  readPlan(aPlan(resources, setting)).after

export const inputOf = ({ usage = {}, offHours = false, on = '2025-04-04' }: Setting = {}): AdviceInput => ({
  ...{ book, offHours, on },
  usageOf: usageFrom({ resource_usage: usage }),
})

/** All advice on what a plan creates. */
export const advisedOn = (resources: readonly PlannedResource[], setting: Setting = {}): readonly Advice[] =>
  advise('', planned(resources, setting), inputOf(setting))

/** The advice of one rule: address → dollars a month to the cent, as expected. */
export const savings = (
  id: string,
  resources: readonly PlannedResource[],
  setting: Setting = {},
): Record<string, number> =>
  Object.fromEntries(
    advisedOn(resources, setting)
      .filter((each) => each.id === id)
      .map(({ address, saving }) => [address, Math.round(saving.expected * 100) / 100]),
  )

/** The one piece of advice of a rule. */
export const onlyAdvice = (
  id: string,
  resources: readonly PlannedResource[],
  setting: Setting = {},
): Advice => {
  const found = advisedOn(resources, setting).filter((each) => each.id === id)
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${String(found.length)} pieces of advice`)
  return found[0]
}
