import {
  bySeverity,
  CATEGORIES,
  conclude,
  ConfigurationError,
  type Category,
  type ReportedSeverity,
  type Verdict,
} from '@devsecops/core'
import { judge, mergeFindings, type Finding, type Judgement, type Outcome } from '@devsecops/findings'
import type { CategoryResult, Counts, Decision, Facts, ScanRule, SecurityPolicy } from './facts.ts'
import { reasonsOf } from './reasons.ts'

export type * from './facts.ts'

/**
 * Judges all reports by the policy: pure and synchronous. Whatever could not be read, or was wanted and is not there,
 * blocks; what is advisory warns; and nothing is left out of the measures.
 */
export const decide = (policy: SecurityPolicy, facts: Facts): Decision => {
  const judgements = judge(mergeFindings(facts.readings), policy.scans)
  const categories = CATEGORIES.map((category) => resultOf(category, policy, facts, judgements))
  const blocking = worstFirst(categories.flatMap(({ outcomes }) => outcomes.blocks))
  const reasons = [...(policy.remarks ?? []), ...reasonsOf(categories, blocking, facts)]
  const verdict = conclude('security-gate', policy.mode, reasons, {
    measures: measuresOf(policy, categories, blocking, facts),
    missing: categories
      .filter(({ status }) => status === 'missing')
      .map(({ category }) => `a report for ${category}`),
  })
  return { verdict, environment: policy.environment, categories, blocking }
}

/**
 * The policy with the mode that an input asks for.
 * @throws ConfigurationError `looser-than-floor` where the policy says required and the input advisory.
 */
export const withMode = (
  policy: SecurityPolicy,
  mode: 'required' | 'advisory' | undefined,
): SecurityPolicy => {
  if (mode === undefined) return policy
  if (policy.mode === 'required' && mode === 'advisory') {
    throw new ConfigurationError({
      code: 'looser-than-floor',
      message: `Input mode: found advisory, but the policy says required for ${policy.environment}; an input may only tighten it.`,
    })
  }
  return { ...policy, mode }
}

const resultOf = (
  category: Category,
  { scans }: SecurityPolicy,
  { readings, expected }: Facts,
  judgements: readonly Judgement[],
): CategoryResult => {
  const rule = scans[category]
  const own = judgements.filter(({ finding }) => finding.category === category)
  const outcomes = groupByOutcome(own)
  const reported = readings.some(({ categories }) => categories.includes(category))
  const wanted = expected.includes(category) || (rule.mode !== 'off' && rule.onMissing === 'fail')
  const counts = countBySeverity(
    own.filter(({ outcome }) => outcome !== 'suppressed').map(({ finding }) => finding),
  )
  return { category, rule, reported, counts, outcomes, status: statusOf(rule, outcomes, reported, wanted) }
}

const statusOf = (
  { mode }: ScanRule,
  outcomes: CategoryResult['outcomes'],
  reported: boolean,
  wanted: boolean,
): CategoryResult['status'] => {
  if (outcomes.blocks.length > 0) return 'blocked'
  if (!reported && wanted) return 'missing'
  if (mode === 'off') return 'off'
  if (!reported) return 'unreported'
  return outcomes.warns.length > 0 ? 'warned' : 'passed'
}

const groupByOutcome = (judgements: readonly Judgement[]): CategoryResult['outcomes'] => {
  const of = (wanted: Outcome): readonly Finding[] =>
    judgements.filter(({ outcome }) => outcome === wanted).map(({ finding }) => finding)
  return {
    blocks: of('blocks'),
    warns: of('warns'),
    below: of('below'),
    suppressed: of('suppressed'),
    off: of('off'),
  }
}

const countBySeverity = (findings: readonly Finding[]): Counts => {
  const counts: Partial<Record<ReportedSeverity, number>> = {}
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1
  return counts
}

/** Stable: within a severity the order of mergeFindings stays. */
const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => bySeverity(a.severity, b.severity))

const measuresOf = (
  policy: SecurityPolicy,
  categories: readonly CategoryResult[],
  blocking: readonly Finding[],
  { readings, expected }: Facts,
): Verdict['measures'] => ({
  environment: policy.environment,
  expected,
  scans: policy.scans,
  findings: Object.fromEntries(categories.map(({ category, counts }) => [category, counts])),
  suppressed: Object.fromEntries(
    categories.map(({ category, outcomes }) => [category, outcomes.suppressed.length]),
  ),
  blocking: blocking.map(({ id }) => id),
  reports: readings.map(({ file, format, tools, categories: spokenFor, findings, unreadable }) => ({
    file,
    format: format ?? null,
    tools,
    categories: spokenFor,
    findings: findings.length,
    unreadable: unreadable?.code ?? null,
  })),
})
