import type { Severity } from '@devsecops/core'
import type { Values } from '../condition.ts'
import type { CompiledCheck } from './compile.ts'
import type { Allowed, PlannedCounts, PlannedResource } from './planned.ts'
import type { PlanRule } from './rule.ts'
import { isOfTypes } from './types.ts'
import { knownValues, valuesOf } from './values.ts'
import { lazily } from './words/lazily.ts'
import { machinesOf } from './words/machines.ts'
import { openingsOf } from './words/openings.ts'
import { statementsOf } from './words/statements.ts'

/** What breaks a rule, or cannot be judged by it. */
export interface PlanViolation {
  readonly rule: { readonly id: string; readonly title: string; readonly severity: Severity }
  /** Empty where it is the plan as a whole. */
  readonly address: string
  readonly type: string
  /** What is wrong, as the rest of a sentence about the resource. Without it, the rule's title tells. */
  readonly says?: string
  readonly remedy?: string
  /** Whether the change brings, alters or takes away the resource. */
  readonly touched: boolean
  /** Why the rule has no answer; absent where the answer is that it is broken. */
  readonly unknown?: string
}

/** What rules are asked of. */
export interface PlanSubject {
  readonly resources: readonly PlannedResource[]
  readonly counts: PlannedCounts
  readonly allowed: Allowed
}

/** Asks every check of each resource that it is about: in the order of the checks, then of the resources. */
export const scanPlan = (
  subject: PlanSubject,
  checks: readonly CompiledCheck[],
): readonly PlanViolation[] => {
  const asked = subject.resources.map((resource) => ({
    resource,
    values: resourceValues(resource, subject.allowed),
  }))
  const byType = Map.groupBy(asked.entries(), ([, { resource }]) => resource.type)
  return checks.flatMap((compiled) => {
    if (compiled.rule.scope === 'plan')
      return violationOf(compiled, planValues(subject), { address: '', type: '', touched: true })
    return [...byType]
      .filter(([type]) => isOfTypes(type, compiled.check.types))
      .flatMap(([, members]) => members)
      .sort(([a], [b]) => a - b)
      .flatMap(([, { resource, values }]) =>
        isAbout(compiled.rule, resource) ? violationOf(compiled, values, resource) : [],
      )
  })
}

/** What is deleted has no values after the change: most rules have nothing to ask of it. */
const isAbout = (rule: PlanRule, { actions }: PlannedResource): boolean =>
  rule.ofDeletions === true || actions.includes('create') || !actions.includes('delete')

const violationOf = (
  { rule, check, when, require }: CompiledCheck,
  values: Values,
  { address, type, touched }: Pick<PlanViolation, 'address' | 'type' | 'touched'>,
): readonly PlanViolation[] => {
  const applies = when?.ask(values) ?? { truth: 'true' }
  if (applies.truth === 'false') return []
  const answer = applies.truth === 'true' ? require.ask(values) : applies
  if (answer.truth === 'true') return []
  const { id, title, severity } = rule
  const { says, remedy } = check
  return [
    {
      ...{ rule: { id, title, severity }, address, type, touched },
      ...(says !== undefined && { says }),
      ...(remedy !== undefined && { remedy }),
      ...(answer.truth === 'unknown' && { unknown: answer.why ?? 'it has no answer' }),
    },
  ]
}

const resourceValues = (resource: PlannedResource, { regions, families }: Allowed): Values => {
  const { address, type, name, module, provider, region, actions } = resource
  const values = { address, resource_type: type, name, module, provider, region, actions }
  lazily(values, 'after', () => valuesOf(resource))
  lazily(values, 'before', () => knownValues(resource.before))
  const after = (): Readonly<Record<string, unknown>> =>
    (values as unknown as { after: Record<string, unknown> }).after
  lazily(values, 'statements', () => statementsOf(after()))
  lazily(values, 'openings', () => openingsOf(type, after()))
  lazily(values, 'machines', () => machinesOf(type, after()))
  return Object.assign(values, { allowed_regions: regions ?? [], allowed_families: families ?? [] })
}

const planValues = ({ resources, counts, allowed }: PlanSubject): Values => ({
  changes: BigInt(counts.changes),
  deletions: BigInt(counts.deletions),
  max_changes: BigInt(allowed.changes ?? -1),
  max_deletions: BigInt(allowed.deletions ?? -1),
  resources: resources.map(({ address, type, actions, touched }) => ({
    address,
    resource_type: type,
    actions,
    touched,
  })),
})
