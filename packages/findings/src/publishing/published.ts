import { bySeverity, SEVERITIES, type Category, type ReportedSeverity } from '@devsecops/core'
import type { Finding } from '../finding.ts'
import { OUTCOMES, type Outcome } from '../judge.ts'
import { compareFindings } from '../merge.ts'

/** A finding, and what became of it: what is published of a judgement or of a weakness. */
export interface Published {
  readonly finding: Finding
  readonly outcome: Outcome
}

/** The same, for another system's records. */
export interface Exported extends Published {
  /** RFC 3339: when a run first reported it; the time of this run, unless known. */
  readonly firstSeen?: string
}

/** Somebody has answered for these: a waiver, a VEX statement, or a suppression in the tool. */
const ACCEPTED: ReadonlySet<Outcome> = new Set<Outcome>(['waived', 'vex', 'suppressed'])

/** Whether a finding was accepted. Where it is published, it is closed, archived or left out. */
export const isAccepted = ({ outcome }: Pick<Published, 'outcome'>): boolean => ACCEPTED.has(outcome)

/** The gravest first: what blocks, then by severity; a total order, so that a cut takes the same ones every time. */
export const byGravity = (a: Published, b: Published): number =>
  Number(b.outcome === 'blocks') - Number(a.outcome === 'blocks') ||
  bySeverity(a.finding.severity, b.finding.severity) ||
  compareFindings(a.finding, b.finding) ||
  OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome)

/** The gravest so many, in order, and the rest in none: only those that may be among them are sorted. */
export const gravest = (
  published: readonly Published[],
  count: number,
): { readonly first: readonly Published[]; readonly rest: readonly Published[] } => {
  const classes = Map.groupBy(published, classOf)
  const first: Published[] = []
  const rest: Published[] = []
  for (const rank of [...classes.keys()].sort((a, b) => a - b)) {
    const members = classes.get(rank) ?? []
    const room = count - first.length
    if (room > 0) members.sort(byGravity)
    for (const [index, each] of members.entries()) (index < room ? first : rest).push(each)
  }
  return { first, rest }
}

/** By what byGravity compares first. */
const classOf = ({ finding, outcome }: Published): number =>
  (outcome === 'blocks' ? 0 : RATINGS.length) + RATINGS.indexOf(finding.severity)

const RATINGS: readonly ReportedSeverity[] = ['unknown', ...SEVERITIES]

/** Findings that are not published, and why. */
export interface NotShown {
  readonly category: Category
  readonly tool: string
  /** `accepted` by somebody; beyond the number that is shown (`rank`); or beyond the size of an upload (`size`). */
  readonly reason: 'accepted' | 'rank' | 'size'
  readonly counts: Readonly<Partial<Record<ReportedSeverity, number>>>
}

/** An entry of the ledger; none for no findings. */
export const notShown = (
  of: Pick<NotShown, 'category' | 'tool' | 'reason'>,
  left: readonly Published[],
): readonly NotShown[] => {
  if (left.length === 0) return []
  const counts: Partial<Record<ReportedSeverity, number>> = {}
  for (const { finding } of left) counts[finding.severity] = (counts[finding.severity] ?? 0) + 1
  return [{ category: of.category, tool: of.tool, reason: of.reason, counts }]
}
