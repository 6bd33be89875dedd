/**
 * What a policy's lists name: an SPDX id (`MIT`), one with its exception (`GPL-2.0-only WITH Classpath-exception-2.0`), a `LicenseRef-…`, a
 * beginning (`GPL-*`), a family (`copyleft`), or a package's own words for its licence, where those are no SPDX (`UNLICENSED`).
 */
export type LicenceSelector = string

/** A package that is let through though its licence is denied, wants review or is unknown, until a day. */
export interface LicenceException {
  /** A package URL with or without its version, or a name, in which `*` stands for anything. */
  readonly package: string
  /** Only while its licence is still this one; absent: whatever it is. */
  readonly licence?: string
  readonly owner: string
  readonly reason: string
  /** The first moment at which it no longer holds. */
  readonly ends: Date
}

/** What is allowed, in the order of precedence: denied, to be reviewed, allowed. */
export interface LicencePolicy {
  /** Where it has entries, every other licence is denied. */
  readonly allow: readonly LicenceSelector[]
  readonly deny: readonly LicenceSelector[]
  readonly review: readonly LicenceSelector[]
  /** Whether a package without a known licence fails a gate; where nobody says, it does. */
  readonly onUnknown: 'fail' | 'warn'
  readonly exceptions: readonly LicenceException[]
}

export const LICENCE_STATUSES = ['allowed', 'review', 'unknown', 'denied'] as const
export type LicenceStatus = (typeof LICENCE_STATUSES)[number]

/** Why a package's licence has its status. */
export type LicenceReasonCode =
  | 'allow-listed'
  | 'not-denied'
  | 'review-listed'
  | 'deny-listed'
  | 'not-allow-listed'
  | 'no-licence'
  | 'not-spdx'
  | 'excepted'

/** One package's verdict. */
export interface LicenceVerdict {
  readonly status: LicenceStatus
  /** The licence in SPDX's words, or in the package's own; absent where it states none. */
  readonly licence?: string
  readonly reason: { readonly code: LicenceReasonCode; readonly message: string }
  /** Of a choice: the licences that the package is taken under. */
  readonly chosen?: readonly string[]
  /** The exception that lets it through, or the one that would have, had it not ended. */
  readonly exception?: LicenceException
  /** Whether it fails a gate. */
  readonly blocks: boolean
}
