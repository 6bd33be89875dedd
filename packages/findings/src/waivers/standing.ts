import type { Severity } from '@devsecops/core'
import type { SeverityLimits, Waiver } from '@devsecops/policy'
import type { Finding } from '../finding.ts'

/**
 * How a waiver stands for a finding that it matches: it `holds`; it has `expired`; it ended because the finding can be
 * `fixed`; or its expiry lies further ahead than the policy allows (`too-long`).
 */
export type Standing = 'holds' | 'expired' | 'fixed' | 'too-long'

export interface WaiverMatch {
  readonly waiver: Waiver
  readonly standing: Standing
}

/**
 * How the waivers that match a finding stand, the one that counts first: one that holds before one that does not, then
 * the one that ends last, then the first in the file.
 *
 * @param now milliseconds since 1970
 */
export const rankWaivers = (
  matching: readonly Waiver[],
  finding: Finding,
  limits: SeverityLimits,
  now: number,
): readonly WaiverMatch[] =>
  matching
    .map((waiver) => ({ waiver, standing: standingOf(waiver, finding, limits, now) }))
    .sort(
      (a, b) =>
        Number(a.standing !== 'holds') - Number(b.standing !== 'holds') || b.waiver.endsAt - a.waiver.endsAt,
    )

const standingOf = (waiver: Waiver, finding: Finding, limits: SeverityLimits, now: number): Standing => {
  if (waiver.endsAt <= now) return 'expired'
  if (waiver.expiresOnFix && finding.package?.fixedIn !== undefined) return 'fixed'
  // What nobody has rated may be critical.
  const severity: Severity = finding.severity === 'unknown' ? 'critical' : finding.severity
  const limit = limits[severity]
  // A date ends with its day: the limit is counted in whole days, too, so that "in 30 days" can be written on any of them.
  return limit !== null && waiver.endsAt > now + limit * 1000 + DAY ? 'too-long' : 'holds'
}

const DAY = 86_400_000

/** From how long before its end on a waiver is said to expire soon: 30 days, as milliseconds. */
export const SOON = 30 * DAY
