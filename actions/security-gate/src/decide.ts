import {
  bySeverity,
  CATEGORIES,
  conclude,
  ConfigurationError,
  type Category,
  type ReportedSeverity,
  type Verdict,
} from '@devsecops/core'
import {
  exploitationOf,
  joinJudgements,
  judge,
  rememberedBy,
  succeed,
  vexRegister,
  waiverRegister,
  type Finding,
  type Judgement,
  type Outcome,
  type Weakness,
} from '@devsecops/findings'
import type { CategoryResult, Counts, Decision, Facts, ScanRule, SecurityPolicy } from './facts.ts'
import { reasonsOf } from './reasons.ts'
import { waiverReasons } from './waiver-reasons.ts'

export type * from './facts.ts'

/**
 * Judges all reports by the policy: pure and synchronous. Whatever could not be read, or was wanted and is not there,
 * blocks; what is advisory warns; and nothing is left out of the measures.
 */
export const decide = (policy: SecurityPolicy, facts: Facts, now: Date): Decision => {
  const judgements = judgeAll(policy, facts, now.getTime())
  const weaknesses = joinJudgements(judgements)
  const categories = CATEGORIES.map((category) => resultOf(category, policy, facts, weaknesses))
  const blocking = worstFirst(categories.flatMap(({ outcomes }) => outcomes.blocks))
  const succession = successionOf(facts, judgements)
  const reasons = [
    ...(policy.remarks ?? []),
    ...facts.records.remarks,
    ...reasonsOf(categories, blocking, facts, succession),
    ...waiverReasons(weaknesses, facts, policy.waiverLimits, now.getTime()),
  ]
  const verdict = conclude('security-gate', policy.mode, reasons, {
    measures: measuresOf(policy, categories, blocking, facts, {
      duplicates: judgements.length - weaknesses.length,
      fixed: succession.fixed.length,
    }),
    missing: categories
      .filter(({ status }) => status === 'missing')
      .map(({ category }) => `a report for ${category}`),
    waived: categories.flatMap(({ outcomes }) => outcomes.waived).map(({ id }) => id),
  })
  return { verdict, environment: policy.environment, categories, blocking, weaknesses, succession }
}

const judgeAll = (
  { scans, conditions, waiverLimits, remediate }: SecurityPolicy,
  { readings, records }: Facts,
  now: number,
): readonly Judgement[] => {
  const { baseline, vex, waivers } = records
  const findings = readings
    .flatMap((reading) => reading.findings)
    .map((finding) => prioritised(finding, records))
  return judge(findings, scans, {
    now,
    waivers: waiverRegister(waivers.inForce),
    waiverLimits,
    vex: vexRegister(vex.statements, vex.products),
    remediate,
    ...(conditions && { conditions }),
    knowsKev: records.kev.size > 0,
    ...(baseline.state === 'found' && { memory: rememberedBy(baseline.value, findings) }),
  })
}

const prioritised = (finding: Finding, { kev, epss }: Facts['records']): Finding => {
  const exploitation = exploitationOf(finding, kev, epss)
  return exploitation === undefined ? finding : { ...finding, exploitation }
}

/**
 * Of a baseline that could not be read nothing is carried on, and nothing is started: with the findings of this run in it, they
 * would pass as old ones in the next.
 */
const successionOf = (
  { readings, records: { baseline } }: Facts,
  judgements: readonly Judgement[],
): Decision['succession'] => {
  const none = { coverage: [], entries: [] }
  if (baseline.state === 'unavailable') return { baseline: none, fixed: [], kept: [] }
  const coverage = readings
    .filter(({ unreadable }) => unreadable === undefined)
    .flatMap((reading) => reading.coverage)
  return succeed(baseline.state === 'found' ? baseline.value : none, judgements, coverage)
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
  weaknesses: readonly Weakness[],
): CategoryResult => {
  const rule = scans[category]
  const own = weaknesses.filter(({ finding }) => finding.category === category)
  const outcomes = groupByOutcome(own)
  const reported = readings.some(({ categories }) => categories.includes(category))
  const wanted = expected.includes(category) || (rule.mode !== 'off' && rule.onMissing === 'fail')
  const open = own.filter(({ outcome }) => outcome !== 'suppressed')
  return {
    category,
    rule,
    reported,
    counts: countBySeverity(open.map(({ finding }) => finding)),
    fresh: open.filter(({ isNew }) => isNew).length,
    outcomes,
    status: statusOf(rule, outcomes, reported, wanted),
  }
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

const groupByOutcome = (weaknesses: readonly Weakness[]): CategoryResult['outcomes'] => {
  const of = (wanted: Outcome): readonly Finding[] =>
    weaknesses.filter(({ outcome }) => outcome === wanted).map(({ finding }) => finding)
  return {
    blocks: of('blocks'),
    warns: of('warns'),
    existing: of('existing'),
    waived: of('waived'),
    vex: of('vex'),
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

/** Stable: within a severity the order of findings stays. */
const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => bySeverity(a.severity, b.severity))

const measuresOf = (
  policy: SecurityPolicy,
  categories: readonly CategoryResult[],
  blocking: readonly Finding[],
  { readings, expected }: Facts,
  totals: { readonly duplicates: number; readonly fixed: number },
): Verdict['measures'] => ({
  environment: policy.environment,
  expected,
  scans: policy.scans,
  findings: Object.fromEntries(categories.map(({ category, counts }) => [category, counts])),
  ...Object.fromEntries(
    (['suppressed', 'existing', 'vex'] as const).map((outcome) => [
      outcome,
      Object.fromEntries(categories.map(({ category, outcomes }) => [category, outcomes[outcome].length])),
    ]),
  ),
  new: Object.fromEntries(categories.map(({ category, fresh }) => [category, fresh])),
  ...totals,
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
