import {
  bySeverity,
  reaches,
  severityOfScore,
  type Category,
  type Mode,
  type ReportedSeverity,
  type Threshold,
} from '@devsecops/core'
import type { SeverityLimits, SeveritySource } from '@devsecops/policy'
import type { Memory } from './baseline/memory.ts'
import {
  metBy,
  type ConditionRule,
  type FindingConditions,
  type MetCondition,
} from './conditions/conditions.ts'
import type { Finding } from './finding.ts'
import type { VexStatement } from './vex/openvex.ts'
import { clears, type VexRegister } from './vex/register.ts'
import type { WaiverRegister } from './waivers/register.ts'
import { rankWaivers, type WaiverMatch } from './waivers/standing.ts'

/** How a category is judged: by which rating, from which severity on or when a finding counts, and what it then does. */
export interface CategoryRule extends ConditionRule {
  readonly mode: Mode
  readonly failOn: Threshold
  /** Whether a finding that the baseline has is let through until it is overdue. */
  readonly newOnly: boolean
  readonly severity: SeveritySource
}

export type Thresholds = Readonly<Record<Category, CategoryRule>>

/** What else a finding is judged by. What is left out lets nothing through. */
export interface Knowledge {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly waivers?: WaiverRegister
  /** How far ahead a waiver's expiry may lie. */
  readonly waiverLimits: SeverityLimits
  readonly vex?: VexRegister
  /** What the baseline has; without one every finding is new. */
  readonly memory?: Memory
  /** How long a finding that the baseline has may stay. */
  readonly remediate: SeverityLimits
  /** The conditions that rules name, and whether there is a catalogue of known exploited vulnerabilities to ask. */
  readonly conditions?: FindingConditions
  readonly knowsKev?: boolean
}

/**
 * What becomes of a finding, the gravest first: it `blocks` or, in an advisory category, `warns`; it is `existing`, for
 * the baseline has it; it is `waived`; a `vex` statement clears it; it is `below` the threshold; the tool itself
 * `suppressed` it; or its category is `off`, where findings are listed and not judged.
 */
export const OUTCOMES = [
  'blocks',
  'warns',
  'existing',
  'waived',
  'vex',
  'below',
  'suppressed',
  'off',
] as const

export type Outcome = (typeof OUTCOMES)[number]

export interface Judgement {
  /** With the severity that the policy reads from its ratings. */
  readonly finding: Finding
  readonly outcome: Outcome
  readonly isNew: boolean
  /** RFC 3339, in UTC: when a run first reported it. */
  readonly firstSeen: string
  /** Set where the baseline has it, and longer than the policy allows. */
  readonly overdue?: true
  /** The conditions that make it count, where its severity does not. */
  readonly met?: readonly MetCondition[]
  /** The waivers that match it, the one that counts first; none of them need hold. */
  readonly waivers?: readonly WaiverMatch[]
  /** The VEX statement that counts; it need not clear. */
  readonly vex?: VexStatement
}

/**
 * Judges each finding by its category's rule, and by itself: no other finding can let it through. An unknown severity
 * reaches every threshold.
 */
export const judge = (
  findings: readonly Finding[],
  thresholds: Thresholds,
  knowledge: Knowledge,
): readonly Judgement[] =>
  findings.map((finding) => judgeOne(finding, thresholds[finding.category], knowledge))

const judgeOne = (given: Finding, rule: CategoryRule, knowledge: Knowledge): Judgement => {
  const finding = rated(given, rule.severity)
  const { isNew, firstSeen, overdue } = ageOf(finding, knowledge)
  const waivers = rankWaivers(
    knowledge.waivers?.matching(finding) ?? [],
    finding,
    knowledge.waiverLimits,
    knowledge.now,
  )
  const vex = knowledge.vex?.deciding(finding)
  const known = rule.newOnly && !isNew
  const met = metBelow(finding, rule, knowledge, { isNew, firstSeen })
  return {
    finding,
    outcome: outcomeOf(finding, rule, { met, vex, waiver: waivers[0], stays: known && !overdue }),
    isNew,
    firstSeen,
    ...(known && overdue && { overdue }),
    ...(met.length > 0 && { met }),
    ...(waivers.length > 0 && { waivers }),
    ...(vex && { vex }),
  }
}

interface Circumstances {
  /** Conditions under which it counts below the threshold. */
  readonly met: readonly MetCondition[]
  readonly vex: VexStatement | undefined
  readonly waiver: WaiverMatch | undefined
  /** Whether the baseline has it, and may have it still. */
  readonly stays: boolean
}

const outcomeOf = (
  { severity, suppressed }: Finding,
  { mode, failOn }: CategoryRule,
  { met, vex, waiver, stays }: Circumstances,
): Outcome => {
  if (mode === 'off') return 'off'
  if (suppressed !== undefined) return 'suppressed'
  if (!reaches(severity, failOn) && met.length === 0) return 'below'
  if (vex !== undefined && clears(vex)) return 'vex'
  if (waiver?.standing === 'holds') return 'waived'
  if (stays) return 'existing'
  return mode === 'required' ? 'blocks' : 'warns'
}

/** Conditions are asked of a finding only where they could change something. */
const metBelow = (
  finding: Finding,
  rule: CategoryRule,
  { conditions = NO_CONDITIONS, knowsKev = false, memory, now }: Knowledge,
  { isNew, firstSeen }: Pick<Age, 'isNew' | 'firstSeen'>,
): readonly MetCondition[] => {
  if (rule.block.length === 0 || rule.mode === 'off') return []
  if (finding.suppressed !== undefined || reaches(finding.severity, rule.failOn)) return []
  return metBy(finding, rule, conditions, { now, knowsKev, isNew, ...(memory && { firstSeen }) })
}

const NO_CONDITIONS: FindingConditions = new Map()

interface Age {
  readonly isNew: boolean
  readonly firstSeen: string
  readonly overdue: boolean
}

const ageOf = (finding: Finding, { memory, now, remediate }: Knowledge): Age => {
  const entries = memory?.recall(finding) ?? []
  if (entries.length === 0) return { isNew: true, firstSeen: timestampOf(now), overdue: false }
  const [firstSeen = timestampOf(now)] = entries.map((entry) => entry.firstSeen).sort(byTime)
  const limit = finding.severity === 'unknown' ? tightest(remediate) : remediate[finding.severity]
  return {
    isNew: false,
    firstSeen,
    overdue: limit !== null && Date.parse(firstSeen) + limit * 1000 <= now,
  }
}

/** Most findings are new: the time of a run is written once. */
const timestampOf = (() => {
  let last = { now: 0, text: new Date(0).toISOString() }
  return (now: number): string => {
    if (last.now !== now) last = { now, text: new Date(now).toISOString() }
    return last.text
  }
})()

const byTime = (a: string, b: string): number => Date.parse(a) - Date.parse(b)

/** What nobody has rated may be the gravest. */
const tightest = (limits: SeverityLimits): number | null => {
  const numbers = Object.values(limits).filter((limit) => limit !== null)
  return numbers.length === 0 ? null : Math.min(...numbers)
}

/** The finding with the severity that the policy asks for. */
const rated = (finding: Finding, source: SeveritySource): Finding => {
  const severity = severityBy(finding, source)
  return severity === finding.severity ? finding : { ...finding, severity }
}

/** A rating that is not there counts for nothing, so that the other one decides. */
const severityBy = ({ severity, score }: Finding, source: SeveritySource): ReportedSeverity => {
  if (score === undefined || source === 'vendor') return severity
  const byScore = severityOfScore(score)
  if (source === 'cvss') return byScore
  // "Unknown" beside a score is not the worse of two ratings: there is only one.
  return severity === 'unknown' || bySeverity(byScore, severity) < 0 ? byScore : severity
}
