import { countsOf, plannedResources } from '@devsecops/cost'
import type { CostPolicy } from '@devsecops/policy'
import { readRuleFiles } from '@devsecops/policy-source'
import type {
  Allowed,
  CompiledCheck,
  PlannedResource,
  PlanSubject,
  PlanViolation,
} from '@devsecops/rules/plans'
import type { Io } from '@devsecops/runner'
import type { Governance, GatePolicy } from '../facts.ts'
import type { Inputs } from '../inputs.ts'
import type { PlanOf } from './sources.ts'

type Found = Pick<Governance, 'violations' | 'counts' | 'ruleFiles'>

/**
 * Asks the plans by the built-in rules and the repository's own. The language of the rules is loaded only here.
 * @throws ConfigurationError for a file of rules that is faulty, is not the pinned one, or cannot be read.
 */
export const findViolations = async (
  { cost }: GatePolicy,
  plans: readonly PlanOf[],
  input: Inputs,
  io: Io,
): Promise<Found> => {
  const projects = plans.map(({ plan, project }) => ({
    project: project,
    resources: plannedResources(plan),
  }))
  const all = projects.flatMap(({ resources }) => resources)
  const counts = countsOf(all)
  const allowed = allowedBy(cost)
  const { judges, files } = await judgesFor(cost, all, input, io)
  const ask = (resources: readonly PlannedResource[], scope: Judge['scope']): readonly PlanViolation[] =>
    judges
      .filter((judge) => judge.scope === scope)
      .flatMap(({ judge }) => judge({ resources, counts, allowed }))
  return {
    violations: [
      ...projects.flatMap(({ project, resources }) =>
        ask(resources, 'resource').map((violation) => ({ ...violation, project })),
      ),
      ...ask(all, 'plan').map((violation) => ({ ...violation, project: '' })),
    ],
    counts,
    ruleFiles: files,
  }
}

/** Something that is asked of each project's resources, or of all of them at once. */
interface Judge {
  readonly scope: 'resource' | 'plan'
  readonly judge: (subject: PlanSubject) => readonly PlanViolation[]
}

const judgesFor = async (
  cost: CostPolicy,
  resources: readonly PlannedResource[],
  { rules, token }: Inputs,
  io: Io,
): Promise<{ readonly judges: readonly Judge[]; readonly files: Found['ruleFiles'] }> => {
  const { BUILTIN_PLAN_RULES, compilePlanRules, parsePlanRules, scanPlan } =
    await import('@devsecops/rules/plans')
  const types = new Set(resources.map(({ type }) => type))
  const byChecks = (checks: readonly CompiledCheck[]): readonly Judge[] =>
    (['resource', 'plan'] as const).map((scope) => {
      const own = checks.filter(({ rule }) => rule.scope === scope)
      return { scope, judge: (subject) => scanPlan(subject, own) }
    })
  const builtin = BUILTIN_PLAN_RULES.filter(({ id }) => levelOf(cost, id) !== 'off')
  const judges = [...byChecks(await compilePlanRules(builtin, { types }))]
  const files = await readRuleFiles(rules, { token }, io)
  for (const { path: file, bytes, isCompiled } of files) {
    if (isCompiled) {
      const { loadPlanRego } = await import('@devsecops/rules/rego')
      judges.push({ scope: 'resource', judge: await loadPlanRego(file, bytes) })
    } else {
      const own = parsePlanRules(new TextDecoder().decode(bytes), file)
      judges.push(...byChecks(await compilePlanRules(own, { file })))
    }
  }
  return { judges, files: files.map(({ descriptor }) => descriptor) }
}

const levelOf = ({ rules }: CostPolicy, id: string): string | undefined =>
  Object.hasOwn(rules, id) ? rules[id as keyof typeof rules] : undefined

/** Azure writes its regions with capitals and spaces, and without. */
const allowedBy = ({ allowedRegions, allowedInstanceFamilies, blastRadius }: CostPolicy): Allowed => ({
  regions:
    allowedRegions === 'all'
      ? undefined
      : allowedRegions.map((region) => region.toLowerCase().replaceAll(' ', '')),
  families: allowedInstanceFamilies === 'all' ? undefined : allowedInstanceFamilies,
  changes: blastRadius.changes ?? undefined,
  deletions: blastRadius.deletions ?? undefined,
})
