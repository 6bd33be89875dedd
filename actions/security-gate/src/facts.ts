import type { Category, Mode, Reason, ReportedSeverity, Verdict } from '@devsecops/core'
import type { CategoryRule, Finding, Outcome, Reading } from '@devsecops/findings'

/** What the policy says about one category of scans. */
export interface ScanRule extends CategoryRule {
  /** What a category without a report does. */
  readonly onMissing: 'fail' | 'warn'
}

/** The part of the policy that this gate judges by. */
export interface SecurityPolicy {
  readonly environment: string
  readonly mode: Mode
  readonly scans: Readonly<Record<Category, ScanRule>>
  /** What is to be said of how the policy was found; a blocking one blocks here too. */
  readonly remarks?: readonly Reason[]
}

/** A line of the input `reports` that matched no file. */
export interface Unmatched {
  readonly pattern: string
  /** Whether the line names a file or a category, and not only a place where reports may lie. */
  readonly demanded: boolean
}

/** What was collected. */
export interface Facts {
  readonly readings: readonly Reading[]
  /** Categories that must report, whatever the policy says. */
  readonly expected: readonly Category[]
  readonly unmatched: readonly Unmatched[]
}

export type Counts = Readonly<Partial<Record<ReportedSeverity, number>>>

/** How a category came out. */
export interface CategoryResult {
  readonly category: Category
  readonly rule: ScanRule
  /** Whether a report speaks for it. */
  readonly reported: boolean
  /** Findings that are not suppressed, by severity. */
  readonly counts: Counts
  readonly outcomes: Readonly<Record<Outcome, readonly Finding[]>>
  /** `missing` only where a report was wanted. */
  readonly status: 'blocked' | 'warned' | 'passed' | 'missing' | 'unreported' | 'off'
}

/** The verdict, and what it follows from. */
export interface Decision {
  readonly verdict: Verdict
  readonly environment: string
  readonly categories: readonly CategoryResult[]
  /** Blocking findings, the worst first. */
  readonly blocking: readonly Finding[]
}
