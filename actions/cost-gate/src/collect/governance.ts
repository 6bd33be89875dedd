import { driftIn, type Estimate, type Resource } from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import type { Governance, GatePolicy } from '../facts.ts'
import type { Inputs } from '../inputs.ts'
import type { PlanOf } from './sources.ts'
import { findViolations } from './rules.ts'
import { findTags } from './tags.ts'

/** The plans, and who prices what is in them. */
export interface Priced {
  readonly plans: readonly PlanOf[]
  readonly estimate: (resource: Resource) => Estimate
}

/** What the plans are like: their tags, what breaks rules, and what drifted. */
export const govern = async (
  policy: GatePolicy,
  { plans, estimate }: Priced,
  input: Inputs,
  io: Io,
): Promise<Governance> => ({
  tags: await findTags(policy, plans),
  ...(await findViolations(policy, plans, input, io)),
  drift: driftIn(
    plans.map(({ plan, project }) => ({ plan, project })),
    estimate,
    policy.cost.drift.ignore,
    io.now.getTime(),
  ),
})
