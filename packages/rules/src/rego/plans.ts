import type { PlannedResource } from '../plans/planned.ts'
import type { PlanSubject, PlanViolation } from '../plans/scan.ts'
import { loadModule, type Denial } from './module.ts'

/** What a policy in Rego says of a plan. */
export type RegoPlanPolicy = (subject: PlanSubject) => readonly PlanViolation[]

/**
 * Loads a policy over plans. It is asked of each resource, as `input.resource` beside all of them as `input.resources` and
 * the numbers as `input.counts`; values that only the apply will tell are `true` in `after_unknown`. See loadModule.
 *
 * @throws ConfigurationError `bad-rule` for a module that is no such policy, or wants a function that is not lent.
 */
export const loadPlanRego = async (name: string, bytes: Uint8Array): Promise<RegoPlanPolicy> => {
  const judge = await loadModule(name, bytes)
  return ({ resources, counts }) => {
    const all = resources.map(documentOf)
    return resources.flatMap((resource, index) =>
      judge({ resource: all[index], resources: all, counts }).map((denial) => violation(resource, denial)),
    )
  }
}

const documentOf = (resource: PlannedResource): object => {
  const { address, type, name, module, provider, region, actions, before, after, unknown } = resource
  return {
    ...{ address, type, name, module, provider, actions, before, after },
    region: region ?? null,
    after_unknown: unknown ?? {},
  }
}

const violation = (
  { address, type, touched }: PlannedResource,
  { id, message, severity }: Denial,
): PlanViolation => ({
  rule: { id, title: message ?? 'The policy in Rego denies it', severity },
  ...{ address, type, touched },
  ...(message === undefined && { unknown: 'the policy in Rego gave no message' }),
})
