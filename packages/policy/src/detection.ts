import type { Category, ChangeCategory, ComplianceLevel, Mode, Reason, Strategy } from '@devsecops/core'
import type { EnvironmentPolicy, ScanPolicy } from './policy.ts'

/** What a person asked for by inputs; each goes before what the policy says, and none below its floor. */
export interface DetectInputs {
  readonly environment?: string
  readonly strategy?: Strategy
  readonly security?: Mode
  readonly compliance?: ComplianceLevel
  readonly changeCategory?: ChangeCategory
}

/** Where a run leads. Empty words where nothing can be said: several environments, or none. */
export interface Detection {
  readonly environment: string
  /** The environment, all of them on a schedule, or none when it was refused. */
  readonly environments: readonly DetectedEnvironment[]
  readonly strategy: Strategy | ''
  readonly security: Mode | ''
  readonly compliance: ComplianceLevel | ''
  readonly changeCategory: ChangeCategory
  readonly deployable: boolean
  /** Why it is deployable or not, in one sentence. */
  readonly reason: string
  /** Judged scan categories, the tightest of the environments. */
  readonly scans: Readonly<Record<Category, ScanPolicy>>
  readonly tests: readonly {
    readonly name: string
    readonly tools: readonly string[]
    readonly parallel: boolean
  }[]
  readonly components: readonly string[]
  /** Every decision, in the order in which it was taken. */
  readonly trace: readonly TraceStep[]
  /** Refusals block; what is only remarkable warns. */
  readonly reasons: readonly Reason[]
}

export interface DetectedEnvironment extends EnvironmentPolicy {
  readonly deployable: boolean
}

export interface TraceStep {
  readonly decision:
    | 'trust'
    | 'trigger'
    | 'environment'
    | 'strategy'
    | 'security'
    | 'compliance'
    | 'change-category'
    | 'components'
    | 'deployable'
  readonly value: string
  readonly why: string
}

/** Takes down a decision in the trace. */
export type Note = (decision: TraceStep['decision'], value: string, why: string) => void
