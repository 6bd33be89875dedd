import type {
  Category,
  ChangeCategory,
  ComplianceLevel,
  Mode,
  ResourceDescriptor,
  Severity,
  Strategy,
  Threshold,
} from '@devsecops/core'
import type { CostPolicy } from './cost-policy.ts'
import type { Floor } from './floor.ts'
import type { Framework } from './frameworks.ts'
import type { SbomPolicy } from './sbom-policy.ts'

/** The effective policy: every setting has a value, in one unit. `null` is "no limit". */
export interface Policy {
  readonly environments: Readonly<Record<string, EnvironmentPolicy>>
  /** In the order they are asked. */
  readonly triggers: readonly Trigger[]
  readonly tests: Readonly<Record<string, TestPolicy>>
  readonly components: Readonly<Record<string, { readonly paths: readonly string[] }>>
  /** Frameworks taken out, with the reason that every report shows. */
  readonly excludedFrameworks: Readonly<Record<string, string>>
  /** The frameworks of a level, with the policy's additions and without its exclusions. */
  readonly frameworksOf: (level: ComplianceLevel) => readonly Framework[]
  readonly retentionSeconds: number
  readonly waivers: string
  /** How far ahead a waiver's expiry may lie. */
  readonly waiverLimits: SeverityLimits
  /** How long a finding that the base branch has may stay where only new ones are judged. */
  readonly remediate: SeverityLimits
  readonly sbom: SbomPolicy
  readonly cost: CostPolicy
  /** For every setting: its value, and which document decided it. */
  readonly explanations: readonly Explanation[]
  /** SHA-256 of the effective settings' canonical JSON. */
  readonly digest: string
  readonly sources: readonly ResourceDescriptor[]
  /** What inputs, too, may only tighten. */
  readonly floor: Floor
}

/** Durations in seconds by severity; `null` is no limit. */
export type SeverityLimits = Readonly<Record<Severity, number | null>>

export interface EnvironmentPolicy {
  readonly name: string
  readonly strategy: Strategy
  readonly security: Mode
  readonly compliance: ComplianceLevel
  readonly frameworks: readonly Framework[]
  /** 0 to 100. */
  readonly minimumScore: number
  readonly approvals: {
    readonly count: number
    readonly teams: readonly string[]
    readonly securityReview: boolean
  }
  readonly protection: {
    readonly reviewers: boolean
    readonly branchPolicy: boolean
    readonly preventSelfReview: boolean
  }
  readonly cost: EnvironmentCost
  /** Shares between 0 and 1; seconds. */
  readonly slo: {
    readonly availability: number | null
    readonly latencyP95: number | null
    readonly errorRate: number | null
  }
  /** Seconds. */
  readonly rto: number | null
  readonly rpo: number | null
  readonly scans: Readonly<Record<Category, ScanPolicy>>
}

/** What a change may add, and the environment's budget: US dollars, and shares of 1. */
export interface EnvironmentCost {
  /** Dollars a month that one change may add. */
  readonly change: number | null
  /** Share of today's cost that one change may add. */
  readonly increase: number | null
  readonly monthly: number | null
  readonly daily: number | null
  readonly alertAt: number | null
  readonly approveIncreaseOver: number | null
}

export interface ScanPolicy {
  readonly mode: Mode
  readonly failOn: Threshold
  /** Conditions in CEL that block a finding below `failOn`. */
  readonly block: readonly string[]
  readonly onUnknown: 'pass' | 'block'
  readonly newOnly: boolean
  readonly tools: readonly string[]
  readonly onMissing: 'warn' | 'fail'
  readonly severity: SeveritySource
}

/** By which rating a finding is judged: the tool's, the CVSS base score's, or the worse of the two. */
export type SeveritySource = 'cvss' | 'vendor' | 'max'

export interface TestPolicy {
  readonly tools: readonly string[]
  readonly environments: 'all' | readonly string[]
  readonly parallel: boolean
}

/** Which event leads to which environment; absent criteria match everything. */
export interface Trigger {
  /** Where it stands, for the trace: `.github/devsecops.yml:9` or `default`. */
  readonly origin: string
  readonly on: readonly string[]
  readonly branches?: readonly string[]
  readonly tags?: readonly string[]
  readonly paths?: readonly string[]
  readonly actors?: readonly string[]
  readonly labels?: readonly string[]
  readonly components?: readonly string[]
  readonly environment: string
  readonly strategy?: Strategy
  readonly security?: Mode
  readonly compliance?: ComplianceLevel
  readonly changeCategory?: ChangeCategory
  readonly deployable: boolean
}

export interface Explanation {
  /** Dotted path, such as `environments.production.cost.change`. */
  readonly setting: string
  readonly value: unknown
  /** `default`, or file:line. */
  readonly origin: string
}
