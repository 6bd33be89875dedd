import { conclude } from '@devsecops/core'
import { totalsOf, type Totals } from '@devsecops/cost'
import type { Decision, Facts, GatePolicy, Remark } from './facts.ts'
import { approvalRemarks } from './reasons/approval.ts'
import { differenceRemarks } from './reasons/differences.ts'
import { driftRemarks } from './reasons/drift.ts'
import { increaseOf, limitRemarks, sumRemark, tagBudgetRemarks } from './reasons/limits.ts'
import { spendMeasures } from './spend-measures.ts'
import { sourceRemarks } from './reasons/sources.ts'
import { ruleRemarks } from './reasons/rules.ts'
import { tagRemarks } from './reasons/tags.ts'
import { spendRemarks } from './reasons/spend.ts'
import { unknownRemarks } from './reasons/unknown.ts'

export type * from './facts.ts'

/** Judges what a plan costs. Everything is said before anything is concluded. */
export const decide = (policy: GatePolicy, facts: Facts, now: Date): Decision => {
  const totals = totalsOf(facts.movements)
  const remarks: readonly Remark[] = [
    ...policy.remarks,
    ...sourceRemarks(facts, totals),
    ...unknownRemarks(policy, facts.movements, totals),
    ...limitRemarks(policy, totals),
    ...tagBudgetRemarks(policy, facts.movements),
    ...tagRemarks(policy, facts.governance.tags),
    ...ruleRemarks(policy, facts.governance),
    ...driftRemarks(policy, facts.governance.drift),
    ...approvalRemarks(policy, totals, facts, now),
    ...spendRemarks(policy, facts, totals),
    ...differenceRemarks(facts),
    ...facts.remarks,
    ...(facts.sources.length === 0 ? [] : [sumRemark(policy, totals)]),
  ]
  const verdict = conclude('cost-gate', policy.mode, remarks.map(reasonOf), {
    measures: { ...measuresOf(policy, totals, facts), ...spendMeasures(facts) },
    missing: [...facts.unreadable, ...(facts.spend?.unreadable ?? [])].map(
      ({ file }) => `the cost of ${file}`,
    ),
  })
  return { verdict, policy, totals, remarks }
}

const reasonOf = ({ code, effect, message, subject }: Remark): Remark => ({
  ...{ code, effect, message },
  ...(subject !== undefined && { subject }),
})

const measuresOf = (
  policy: GatePolicy,
  totals: Totals,
  { digest, sources, governance }: Facts,
): Readonly<Record<string, unknown>> => ({
  environment: policy.environment,
  limits: policy.limits,
  policy: policy.cost,
  before: totals.before,
  after: totals.after,
  delta: totals.delta,
  increase: increaseOf(policy, totals) ?? null,
  currency: totals.currency,
  counts: totals.counts,
  coverage: totals.coverage,
  changes: governance.counts.changes,
  deletions: governance.counts.deletions,
  'prices-as-of': totals.oldestPrice ?? null,
  'plan-digest': digest,
  plans: sources.map(({ file, project, kind, sha256 }) => ({ file, project, kind, sha256 })),
})
