import type { Estimate } from '../estimate/estimate.ts'
import type { Incompleteness } from '../plan/plan.ts'
import type { Decimal } from './decimal.ts'

/** What another engine says that each resource costs, in the shapes of our own estimates. */
export interface EngineResult {
  readonly engine: 'infracost-0.10' | 'infracost-2.0'
  /** ISO 4217. */
  readonly currency: string
  readonly projects: readonly EngineProject[]
  /** A month, as the document states it. */
  readonly totals: EngineTotals
  readonly incompleteness: readonly Incompleteness[]
}

export interface EngineProject {
  readonly name: string
  /** What is there now; `undefined` where the document has no such side (2.0). */
  readonly before: readonly Estimate[] | undefined
  readonly after: readonly Estimate[]
  readonly totals: EngineTotals
  /** Types that the engine has no price for, with their number: they may cost anything. */
  readonly unpriced: readonly { readonly type: string; readonly count: number }[]
}

/** Exact amounts a month; `undefined` where the document states none: unknown, and never zero. */
export interface EngineTotals {
  readonly before: Decimal | undefined
  readonly after: Decimal | undefined
  readonly delta: Decimal | undefined
}
