import calculator from 'ae-cvss-calculator'
import { baseScoreV3 } from './cvss.ts'

/** Base metrics in their order (CVSS v4.0 specification, §7), and what may follow. */
const V4 =
  /^(?<base>CVSS:4\.0\/AV:[NALP]\/AC:[LH]\/AT:[NP]\/PR:[NLH]\/UI:[NPA]\/VC:[HLN]\/VI:[HLN]\/VA:[HLN]\/SC:[HLN]\/SI:[HLN]\/SA:[HLN])(?:\/[A-Z]+:[A-Za-z]+)*$/

/** Vectors of CVSS 2 have no prefix (CVSS v2 guide, §2.4); NVD writes them in brackets. */
const V2 = /^\(?(?<base>AV:[LAN]\/AC:[HML]\/Au:[MSN]\/C:[NPC]\/I:[NPC]\/A:[NPC])(?:\/[A-Z]+:[A-Za-z]+)*\)?$/

/**
 * The base score of a vector of CVSS 2, 3.0, 3.1 or 4.0, from 0 to 10; `undefined` for a broken or incomplete one. What a vector says beyond the
 * base metrics does not count: it is about one moment, or one user.
 */
export const baseScore = (vector: string): number | undefined => {
  const v4 = V4.exec(vector)?.groups?.['base']
  if (v4 !== undefined) return new calculator.Cvss4P0(v4).calculateScores().base
  const v2 = V2.exec(vector)?.groups?.['base']
  if (v2 !== undefined) return new calculator.Cvss2(v2).calculateScores().base
  return baseScoreV3(vector)
}
