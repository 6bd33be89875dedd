import { reaches, type Category, type Mode, type Threshold } from '@devsecops/core'
import type { Finding } from './finding.ts'

/** How a category is judged: from which severity on a finding counts, and what it then does. */
export interface CategoryRule {
  readonly mode: Mode
  readonly failOn: Threshold
}

export type Thresholds = Readonly<Record<Category, CategoryRule>>

/**
 * What becomes of a finding: it `blocks` or, in an advisory category, `warns`; it is `below` the threshold; the tool
 * itself `suppressed` it; or its category is `off`, where findings are listed and not judged.
 */
export type Outcome = 'blocks' | 'warns' | 'below' | 'suppressed' | 'off'

export interface Judgement {
  readonly finding: Finding
  readonly outcome: Outcome
}

/** Judges each finding by its category's rule. An unknown severity reaches every threshold. */
export const judge = (findings: readonly Finding[], thresholds: Thresholds): readonly Judgement[] =>
  findings.map((finding) => ({ finding, outcome: outcomeOf(finding, thresholds[finding.category]) }))

const outcomeOf = ({ severity, suppressed }: Finding, { mode, failOn }: CategoryRule): Outcome => {
  if (mode === 'off') return 'off'
  if (suppressed !== undefined) return 'suppressed'
  if (!reaches(severity, failOn)) return 'below'
  return mode === 'required' ? 'blocks' : 'warns'
}
