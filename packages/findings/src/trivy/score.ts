import { cvssScore, highestScore } from '../ratings.ts'
import { rawAt, rawText } from '../raw.ts'
import type { Value } from '../value.ts'

/**
 * The CVSS score of a vulnerability (`CVSS`, by vendor): that of the vendor whose severity Trivy took, else of the National
 * Vulnerability Database, else the highest; of one vendor's scores the one of the newest version of CVSS.
 */
export const scoreOf = (entry: Value): number | undefined => {
  const scores = rawAt(entry.raw, 'CVSS')
  if (typeof scores !== 'object' || scores === null) return undefined
  const source = rawText(rawAt(entry.raw, 'SeveritySource'))
  return (
    (source === undefined ? undefined : newest(rawAt(scores, source))) ??
    newest(rawAt(scores, 'nvd')) ??
    highestScore(Object.values(scores).map(newest))
  )
}

const newest = (vendor: unknown): number | undefined =>
  cvssScore(...['V40Score', 'V3Score', 'V2Score'].map((name) => rawAt(vendor, name)))
