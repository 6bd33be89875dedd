import type { Governance, GatePolicy } from '../facts.ts'
import type { PlanFile } from './plans.ts'
import { findTags } from './tags.ts'

/** What the plans are like: their tags. */
export const govern = async (policy: GatePolicy, plans: readonly PlanFile[]): Promise<Governance> => ({
  tags: await findTags(policy, plans),
})
