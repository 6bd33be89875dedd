import { compileTagRules, judgeTags, type TagFinding } from '@devsecops/cost'
import type { GatePolicy } from '../facts.ts'
import { isFor } from '../reasons/limits.ts'
import type { PlanOf } from './sources.ts'

/**
 * Whether resources bear the tags that the policy demands in this environment.
 * @throws ConfigurationError for a pattern that is none.
 */
export const findTags = async (
  policy: GatePolicy,
  plans: readonly PlanOf[],
): Promise<readonly TagFinding[]> => {
  const demands = policy.cost.tags.required.map((demand, index) => ({
    ...demand,
    setting: `cost.tags.required.${String(index)}`,
  }))
  const rules = await compileTagRules(demands)
  const demanded = rules.filter((_, index) => isFor(demands[index]?.environments, policy))
  return plans.flatMap(({ plan, project }) => judgeTags(project, plan, demanded))
}
