import type { Price } from '../book/price.ts'
import type { Interval } from '../estimate/interval.ts'
import type { Resource } from '../plan/resource.ts'
import type { Scenario } from './scenario.ts'

/** How something could cost less. */
export interface Advice {
  /** The rule's name. */
  readonly id: string
  readonly project: string
  readonly address: string
  readonly type: string
  /** What to change, in a sentence. */
  readonly change: string
  /** Less a month; never less than nothing. Advice of one resource does not add up: each stands for itself. */
  readonly saving: Interval
  readonly currency: string
  /** How the saving was computed, and what it does not know. */
  readonly how: string
}

/** What a rule proposes for one resource; the saving is what re-pricing gives. */
export interface Proposal {
  readonly change: string
  readonly how: string
  readonly scenario: Scenario
  /** The part of the saving that is reached, where no plan tells it; all of it by default. */
  readonly share?: Interval
  /** Whether the new price floats, and one turns back where it would cost more: the least that it saves is then nothing. */
  readonly floating?: boolean
}

/** What rules may know beside a resource. */
export interface AdviceContext {
  /** Whether everything may stand still at night and on weekends. */
  readonly offHours: boolean
  /** The day whose prices hold: `2026-11-20`. */
  readonly on: string
  /** A number that a usage file tells of the resource; never one that a profile assumes. */
  readonly told: (resource: Resource, path: string) => number | undefined
  /** A word that a usage file tells of it: `operating_system`. */
  readonly toldText: (resource: Resource, path: string) => string | undefined
  /** The price of a key of the book in the resource's own region; none is borrowed from another. */
  readonly price: (resource: Resource, table: string, key: string) => Price | undefined
}

/** One kind of advice. Unknown values of a plan may throw UnknownUntilApply: there is then no advice. */
export interface AdviceRule {
  readonly id: string
  readonly propose: (resource: Resource, context: AdviceContext) => readonly Proposal[]
}
