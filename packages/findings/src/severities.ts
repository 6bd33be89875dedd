import type { ReportedSeverity } from '@devsecops/core'

/** The words that scanners rate with, lower case, in our scale. Formats with words of their own have their own map. */
const LABELS: Readonly<Record<string, ReportedSeverity>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  moderate: 'medium',
  low: 'low',
  negligible: 'info',
  none: 'info',
  info: 'info',
  informational: 'info',
}

/** A label's severity, whatever its case; `unknown` for none and for a word that is not of the scale. */
export const severityOfLabel = (label: string | undefined): ReportedSeverity => {
  const word = label?.trim().toLowerCase() ?? ''
  return Object.hasOwn(LABELS, word) ? (LABELS[word] ?? 'unknown') : 'unknown'
}
