import { PLAN_RULES, type Level } from '@devsecops/policy'
import type { Governance, GatePolicy, ProjectViolation, Remark } from '../facts.ts'

/** How many resources are named one by one, of each rule. */
const NAMED = 20

/**
 * What breaks rules. What the change brings, alters or takes away is judged; what stays as it is, is only told. A rule
 * that has no answer until the apply is told once, with the resources that it has none for.
 */
export const ruleRemarks = (
  policy: GatePolicy,
  { violations, counts }: Pick<Governance, 'violations' | 'counts'>,
): readonly Remark[] =>
  [...Map.groupBy(violations, ({ rule }) => rule.id).values()].flatMap((group) => {
    const certain = group.filter(({ unknown }) => unknown === undefined)
    const touched = certain.filter((violation) => violation.touched)
    return [
      ...brokenRemarks(policy, touched, counts),
      ...unknownRemark(
        policy,
        group.filter(({ unknown, touched: is }) => is && unknown !== undefined),
      ),
      ...standingRemark(certain.filter((violation) => !violation.touched)),
    ]
  })

const isBuiltin = (id: string): id is (typeof PLAN_RULES)[number] =>
  (PLAN_RULES as readonly string[]).includes(id)

/** The policy says what a built-in rule does; of one's own the severity does. */
const levelOf = ({ cost }: GatePolicy, { rule }: ProjectViolation): Level => {
  if (isBuiltin(rule.id)) return cost.rules[rule.id]
  return ['critical', 'high'].includes(rule.severity) ? 'fail' : 'warn'
}

const brokenRemarks = (
  policy: GatePolicy,
  broken: readonly ProjectViolation[],
  counts: Governance['counts'],
): readonly Remark[] => {
  const [first] = broken
  if (first === undefined) return []
  const level = levelOf(policy, first)
  if (level === 'off') return []
  const effect = level === 'fail' ? 'blocks' : 'warns'
  const code = isBuiltin(first.rule.id) ? first.rule.id : 'own-rule'
  const more = broken.length - NAMED
  return [
    ...broken.slice(0, NAMED).map((violation): Remark => {
      const subject = subjectOf(violation)
      const message = sentenceOf(violation, counts)
      return { code, effect, message, ...(subject !== '' && { subject }) }
    }),
    ...(more > 0
      ? [
          {
            code,
            effect,
            message: `The rule ${first.rule.id} is broken by ${String(more)} more resources.`,
          } as const,
        ]
      : []),
  ]
}

const subjectOf = ({ address, project }: ProjectViolation): string =>
  project === '' ? address : `${address} (${project})`

/** What is wrong with which resource by which rule, and what to do about it. */
const sentenceOf = (violation: ProjectViolation, { changes, deletions }: Governance['counts']): string => {
  const { rule, says, remedy, address } = violation
  const advice = remedy === undefined ? '' : `: ${remedy}`
  if (address === '')
    return says === undefined
      ? `The plan breaks the rule ${rule.id}: ${rule.title}${advice}.`
      : `The plan ${says} (rule ${rule.id}; it touches ${String(changes)}, and takes away ${String(deletions)} of them)${advice}.`
  return says === undefined
    ? `${subjectOf(violation)} breaks the rule ${rule.id}: ${rule.title}${advice}.`
    : `${subjectOf(violation)} ${says} (rule ${rule.id})${advice}.`
}

const namesOf = (violations: readonly ProjectViolation[]): string => {
  const names = [...new Set(violations.map(subjectOf))]
  const more = names.length > NAMED ? ` and ${String(names.length - NAMED)} more` : ''
  return `${names.slice(0, NAMED).join(', ')}${more}`
}

const unknownRemark = (policy: GatePolicy, unknown: readonly ProjectViolation[]): readonly Remark[] => {
  const [first] = unknown
  const level = policy.cost.onUnknownRule
  if (first === undefined || level === 'off' || levelOf(policy, first) === 'off') return []
  return [
    {
      code: 'rule-unknown',
      effect: level === 'fail' ? 'blocks' : 'warns',
      message: `The rule ${first.rule.id} cannot be judged for ${namesOf(unknown)}: ${first.unknown ?? 'it has no answer'}.`,
      subject: first.rule.id,
    },
  ]
}

const standingRemark = (standing: readonly ProjectViolation[]): readonly Remark[] => {
  const [first] = standing
  return first === undefined
    ? []
    : [
        {
          code: 'existing-rule-broken',
          effect: 'notes',
          message: `What stays as it is breaks the rule ${first.rule.id}: ${namesOf(standing)}.`,
          subject: first.rule.id,
        },
      ]
}
