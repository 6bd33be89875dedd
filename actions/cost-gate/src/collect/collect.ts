import { absent, digestOf } from '@devsecops/core'
import {
  estimatorOver,
  knownTags,
  loadBook,
  planMovements,
  type Movement,
  type Resource,
  type Usage,
} from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import type { Facts, GatePolicy } from '../facts.ts'
import type { Inputs } from '../inputs.ts'
import { collectPlans, unmatched, type PlanFile } from './plans.ts'
import { findUsage } from './usage.ts'

/** Reads the plans, and prices what they hold. */
export const collect = async (policy: GatePolicy, input: Inputs, io: Io): Promise<Facts> => {
  const files = io.files.glob(input.plan)
  const { plans, unreadable } = await collectPlans(files, input.region, io)
  const { usageOf, remarks } = findUsage(policy, input, io)
  return {
    sources: plans.map(({ source }) => source),
    unreadable: [...unmatched(input.plan, io), ...unreadable],
    movements: await movementsOf(plans, usageOf),
    digest: digestOf(plans.map(({ plan }) => plan.digest()).sort()),
    approvals: absent,
    remarks,
  }
}

const movementsOf = async (
  plans: readonly PlanFile[],
  usageOf: (resource: Resource) => Usage,
): Promise<readonly Movement[]> => {
  const types = plans.flatMap(({ plan }) => [...plan.before, ...plan.after].map(({ type }) => type))
  const estimate = estimatorOver({ book: await loadBook(types), usageOf })
  return plans
    .flatMap(({ plan, source }) => planMovements(source.project, plan, estimate, knownTags))
    .toSorted((a, b) => compare(a.project, b.project) || compare(a.address, b.address))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
