import { absent, digestOf } from '@devsecops/core'
import {
  estimatorOver,
  knownTags,
  loadBook,
  planMovements,
  type Estimate,
  type Movement,
  type Resource,
  type Usage,
} from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import type { Facts, GatePolicy } from '../facts.ts'
import type { Inputs } from '../inputs.ts'
import { collectPlans, type PlanFile } from './plans.ts'
import { concealFacts } from './concealment.ts'
import { govern } from './governance.ts'
import { findUsage } from './usage.ts'

/** Reads the plans, and prices what they hold. */
export const collect = async (policy: GatePolicy, input: Inputs, io: Io): Promise<Facts> => {
  const files = io.files.glob(input.plan)
  const { plans, unreadable } = await collectPlans(files, input.region, io)
  const { usageOf, remarks } = findUsage(policy, input, io)
  const estimate = await estimateFor(plans, usageOf)
  const facts: Facts = {
    sources: plans.map(({ source }) => source),
    unreadable,
    movements: movementsOf(plans, estimate),
    governance: await govern(policy, { plans, estimate }, input, io),
    digest: digestOf(plans.map(({ plan }) => plan.digest()).sort()),
    approvals: absent,
    remarks,
  }
  return concealFacts(
    facts,
    plans.flatMap(({ plan }) => plan.concealed()),
    policy,
  )
}

const estimateFor = async (
  plans: readonly PlanFile[],
  usageOf: (resource: Resource) => Usage,
): Promise<(resource: Resource) => Estimate> => {
  const types = plans.flatMap(({ plan: { before, after, drift } }) => [
    ...[...before, ...after].map(({ type }) => type),
    ...drift.flatMap((change) => (change.after ?? change.before)?.type ?? []),
  ])
  return estimatorOver({ book: await loadBook(types), usageOf })
}

const movementsOf = (
  plans: readonly PlanFile[],
  estimate: (resource: Resource) => Estimate,
): readonly Movement[] =>
  plans
    .flatMap(({ plan, source }) => planMovements(source.project, plan, estimate, knownTags))
    .toSorted((a, b) => compare(a.project, b.project) || compare(a.address, b.address))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
