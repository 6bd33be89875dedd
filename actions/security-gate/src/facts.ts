import type {
  Category,
  Fact,
  Mode,
  Reason,
  ReportedSeverity,
  ResourceDescriptor,
  Verdict,
} from '@devsecops/core'
import type {
  Baseline,
  CategoryRule,
  Epss,
  Finding,
  FindingConditions,
  Kev,
  LineHashes,
  Outcome,
  Reading,
  Succession,
  VexStatement,
  Weakness,
} from '@devsecops/findings'
import type { SeverityLimits, Waiver } from '@devsecops/policy'

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
  /** The conditions that rules name; one that is not among them cannot be answered. */
  readonly conditions?: FindingConditions
  /** How far ahead a waiver's expiry may lie. */
  readonly waiverLimits: SeverityLimits
  /** How long a finding that the baseline has may stay where only new ones are judged. */
  readonly remediate: SeverityLimits
  /** What is to be said of how the policy was found; a blocking one blocks here too. */
  readonly remarks?: readonly Reason[]
}

/** A line of the input `reports` that matched no file. */
export interface Unmatched {
  readonly pattern: string
  /** Whether the line names a file or a category, and not only a place where reports may lie. */
  readonly demanded: boolean
  /** The input, where it is not `reports`. */
  readonly input?: 'manifests'
}

/** What the scanners' reports say. */
export interface Reports {
  readonly readings: readonly Reading[]
  /** Categories that must report, whatever the policy says. */
  readonly expected: readonly Category[]
  readonly unmatched: readonly Unmatched[]
}

/** What is known beside the reports: what was accepted, what was there before, what is exploited. */
export interface Records {
  /** Waivers in force, and those that only the change at hand has. */
  readonly waivers: { readonly inForce: readonly Waiver[]; readonly proposed: readonly Waiver[] }
  readonly vex: {
    readonly statements: readonly VexStatement[]
    /** Package URLs under which statements speak of what was scanned. */
    readonly products: readonly string[]
  }
  /** `absent` where none is given, or the file is not there. */
  readonly baseline: Fact<Baseline>
  readonly kev: Kev
  readonly epss: Epss
  /** The files that were read, for the record. */
  readonly files: readonly ResourceDescriptor[]
  /** What is to be said of them: a record that cannot be used lets nothing through. */
  readonly remarks: readonly Reason[]
}

/** What was collected. */
export interface Facts extends Reports {
  /** GitHub's hashes of the lines that findings are in, where the checkout has the files. */
  readonly lineHashes: LineHashes
  readonly records: Records
}

export type Counts = Readonly<Partial<Record<ReportedSeverity, number>>>

/** How a category came out. Each weakness counts once, however many tools reported it. */
export interface CategoryResult {
  readonly category: Category
  readonly rule: ScanRule
  /** Whether a report speaks for it. */
  readonly reported: boolean
  /** Findings that are not suppressed, by severity. */
  readonly counts: Counts
  /** How many of them the baseline lacks. */
  readonly fresh: number
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
  readonly weaknesses: readonly Weakness[]
  /** The baseline for the next run, and what changed against the one before. */
  readonly succession: Succession
}

/** What another policy would have done. */
export type Simulation =
  | { readonly state: 'judged'; readonly file: string; readonly decision: Decision }
  | { readonly state: 'refused'; readonly file: string; readonly message: string }
