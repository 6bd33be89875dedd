import { bySeverity, severityOfScore, type ReportedSeverity } from '@devsecops/core'
import { baseScoreV3 } from './cvss.ts'

/** The worst of several ratings of one weakness; `unknown` only where nobody rated it. */
export const worstOf = (severities: readonly ReportedSeverity[]): ReportedSeverity =>
  severities.filter((severity) => severity !== 'unknown').sort(bySeverity)[0] ?? 'unknown'

/**
 * The severity of a CVSS score. Tools write 0 for a score that they do not know, and a weakness that scores 0 is none:
 * both are `unknown`, as is what is no score at all.
 */
export const severityOfCvss = (score: number | undefined): ReportedSeverity =>
  score !== undefined && score > 0 && score <= 10 ? severityOfScore(score) : 'unknown'

/** The severity of a CVSS v3 vector; `unknown` for other versions. */
export const severityOfVector = (vector: string | undefined): ReportedSeverity =>
  vector === undefined ? 'unknown' : severityOfCvss(baseScoreV3(vector))

/** The first of several candidates that is a CVSS score, as a number or in digits: above 0, as no tool means 0, and up to 10. */
export const cvssScore = (...candidates: readonly unknown[]): number | undefined =>
  candidates.map(scoreIn).find((score) => score !== undefined)

/** The highest of several scores. */
export const highestScore = (candidates: readonly unknown[]): number | undefined => {
  const scores = candidates.map(scoreIn).filter((score) => score !== undefined)
  return scores.length === 0 ? undefined : scores.reduce((a, b) => Math.max(a, b))
}

const scoreIn = (raw: unknown): number | undefined => {
  const score = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw
  return typeof score === 'number' && score > 0 && score <= 10 ? score : undefined
}
