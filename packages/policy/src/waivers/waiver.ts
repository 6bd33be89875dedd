import type { Category } from '@devsecops/core'
import type { Waiver as WaiverEntry } from './waivers.gen.ts'

/** OpenVEX's words for why a weakness does not affect a product (OpenVEX 0.2.0, "Status Justifications"). */
export type VexJustification = Exclude<WaiverEntry['vex-justification'], undefined>

/** What somebody has accepted, for a time. A finding matches when it matches every word that is said. */
export interface Waiver {
  /** Names of the weakness, as written; a finding matches by its rule, its aliases or its own id. */
  readonly ids: readonly string[]
  readonly rule?: string
  /** The keyed hash of a secret: 64 hexadecimal digits. */
  readonly secret?: string
  readonly tool?: string
  /** A name or a package URL. */
  readonly package?: string
  /** A glob from the repository's root. */
  readonly path?: string
  readonly category?: Category
  readonly owner: string
  readonly reason: string
  /** As written. */
  readonly expires: string
  /** The first moment at which it no longer holds, in milliseconds since 1970. */
  readonly endsAt: number
  readonly expiresOnFix: boolean
  readonly vexJustification?: VexJustification
  /** Where it stands: `.github/devsecops-waivers.yml:12`. */
  readonly origin: string
}
