import type { Address } from './address.ts'
import type { Configured } from './configuration.ts'
import type { Linked } from './references.ts'
import type { Resource } from './resource.ts'
import type { Shape } from './shape.ts'

/** One resource of a plan or state, as its document has it. */
export interface Entry {
  readonly address: string
  readonly parts: Address
  readonly provider: string
  readonly values: Shape
  /** `after_unknown`; `undefined` where everything is known. */
  readonly unknown: unknown
  /** `after_sensitive` and the like: `true` where a value is sensitive. */
  readonly sensitive: unknown
}

/** A resource while its side is built: the region of some follows from that of others. */
export type Draft = { -readonly [K in keyof Resource]: Resource[K] }

/** A resource with all that its side is built from. */
export interface Node extends Linked {
  readonly resource: Draft
  readonly configured: Configured
}
