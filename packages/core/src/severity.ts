/** How bad a finding is, worst first. The scale of CVSS's qualitative ratings, with `info` for "none". */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const

export type Severity = (typeof SEVERITIES)[number]

/** What a scanner said, or `unknown` where it said nothing: judged as the threshold, never as harmless. */
export type ReportedSeverity = Severity | 'unknown'

/**
 * From which severity on a finding blocks. `any` blocks every finding, whatever its severity; `none` blocks none, so that
 * only conditions do.
 */
export const THRESHOLDS = ['none', 'critical', 'high', 'medium', 'low', 'any'] as const

export type Threshold = (typeof THRESHOLDS)[number]

/**
 * Whether a finding of this severity reaches the threshold. An unknown severity reaches each but `none`: a scanner that
 * does not rate its findings must not thereby wave them through.
 */
export const reaches = (severity: ReportedSeverity, threshold: Threshold): boolean =>
  threshold !== 'none' &&
  (threshold === 'any' ||
    severity === 'unknown' ||
    SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold))

/** The severity for a CVSS base score (v3.1 and v4 qualitative rating scale, FIRST.org §5 / §6). */
export const severityOfScore = (score: number): Severity => {
  if (score >= 9) return 'critical'
  if (score >= 7) return 'high'
  if (score >= 4) return 'medium'
  return score > 0 ? 'low' : 'info'
}

/** Sorts worst first; `unknown` stands before `critical`, because nobody has said that it is less. */
export const bySeverity = (a: ReportedSeverity, b: ReportedSeverity): number => rank(a) - rank(b)

const rank = (severity: ReportedSeverity): number =>
  severity === 'unknown' ? -1 : SEVERITIES.indexOf(severity)
