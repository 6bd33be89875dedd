import type { Fact, Mode, Reason, ResourceDescriptor, Verdict } from '@devsecops/core'
import type {
  Advice,
  Difference,
  DriftReport,
  Movement,
  SpendAnalysis,
  TagFinding,
  Totals,
} from '@devsecops/cost'
import type { CostPolicy, EnvironmentCost } from '@devsecops/policy'
import type { PlannedCounts, PlanViolation } from '@devsecops/rules/plans'

/** The part of the policy that this gate judges by. */
export interface GatePolicy {
  readonly environment: string
  /** Names of the environments that are judged: one, or on a schedule all. */
  readonly environments: readonly string[]
  readonly mode: Mode
  /** The limits; of several environments the lowest of each. */
  readonly limits: EnvironmentCost
  readonly cost: CostPolicy
  /** What is to be said of how the policy was found; a blocking one blocks here too. */
  readonly remarks: readonly Reason[]
}

/** A reason, and the resource or file that it is about. */
export interface Remark extends Reason {
  readonly file?: string
}

/** Who let an increase pass, and by what. */
export interface Approval {
  readonly by: string
  readonly from: 'review' | 'comment'
  /** When it was given, in milliseconds since 1970. */
  readonly at: number
  /** Where it can be looked up. */
  readonly url?: string
}

/** A file that was read: a plan, a state, or what another engine says. */
export interface Source {
  readonly file: string
  readonly sha256: string
  /** The unit or folder it is of; empty where there is one alone. */
  readonly project: string
  readonly kind: 'plan' | 'state' | 'infracost' | 'run-report'
  /** Why it tells less than the whole. */
  readonly incompleteness: readonly { readonly code: string; readonly message: string }[]
}

/** What the plans are like, beside what they cost. */
export interface Governance {
  /** Every tag that a resource should bear, whether it does or not. */
  readonly tags: readonly TagFinding[]
  /** What breaks a rule, or cannot be judged by it. */
  readonly violations: readonly ProjectViolation[]
  /** What changed outside of the configuration. */
  readonly drift: DriftReport
  /** How many resources the plans touch, and take away. */
  readonly counts: PlannedCounts
  /** Files of rules, for the record. */
  readonly ruleFiles: readonly ResourceDescriptor[]
}

/** What breaks a rule, and in which project. */
export interface ProjectViolation extends PlanViolation {
  readonly project: string
}

/** What was really spent, as far as bills tell. */
export interface SpendFacts {
  readonly sources: readonly { readonly file: string; readonly sha256: string; readonly format: string }[]
  /** Bills that could not be read, with one sentence each. */
  readonly unreadable: readonly { readonly file: string; readonly message: string }[]
  /** `undefined` where no bill has a row. */
  readonly analysis: SpendAnalysis | undefined
  /** Whether no plan was asked for: what was spent is judged alone. */
  readonly alone: boolean
}

/** What was collected. */
export interface Facts {
  readonly sources: readonly Source[]
  /** Files that could not be read, with one sentence each. */
  readonly unreadable: readonly { readonly file: string; readonly code: string; readonly message: string }[]
  readonly movements: readonly Movement[]
  readonly governance: Governance
  /** SHA-256 of what the plans change: an approval quotes it. */
  readonly digest: string
  /** Approvals that quote the digest; `absent` where nobody was asked, because nothing needs one. */
  readonly approvals: Fact<readonly Approval[]>
  /** `undefined` where no bill was given. */
  readonly spend: SpendFacts | undefined
  /** The day of the run: `2026-11-20`. */
  readonly today: string
  /** The estimate as cells of FOCUS' columns. */
  readonly focus: readonly (readonly string[])[]
  /** How it could cost less, most first. */
  readonly advice: readonly Advice[]
  /** Where another engine says otherwise; `absent` where none was asked. */
  readonly differences: Fact<readonly Difference[]>
  /** What is to be said of how the files were read. */
  readonly remarks: readonly Remark[]
}

/** What was decided, whole. */
export interface Decision {
  readonly verdict: Verdict
  readonly policy: GatePolicy
  readonly totals: Totals
  readonly remarks: readonly Remark[]
}
