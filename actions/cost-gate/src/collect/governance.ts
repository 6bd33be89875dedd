import type { Io } from '@devsecops/runner'
import type { Governance, GatePolicy } from '../facts.ts'
import type { Inputs } from '../inputs.ts'
import type { PlanFile } from './plans.ts'
import { findViolations } from './rules.ts'
import { findTags } from './tags.ts'

/** What the plans are like: their tags, and what breaks rules. */
export const govern = async (
  policy: GatePolicy,
  plans: readonly PlanFile[],
  input: Inputs,
  io: Io,
): Promise<Governance> => ({
  tags: await findTags(policy, plans),
  ...(await findViolations(policy, plans, input, io)),
})
