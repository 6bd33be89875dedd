import type { ReportedSeverity } from '@devsecops/core'

/** The words (lower case) or numbers that a format rates with, in our scale. */
export type Scale = Readonly<Record<string, ReportedSeverity>>

/** The severity of a word on a format's own scale, whatever its case; `unknown` for none and for one not on the scale. */
export const severityOn = (scale: Scale, word: string | number | undefined): ReportedSeverity => {
  const key = String(word ?? '')
    .trim()
    .toLowerCase()
  return Object.hasOwn(scale, key) ? (scale[key] ?? 'unknown') : 'unknown'
}
