/** `CWE-79`, and the forms that tools write: `cwe-079`, `CWE-79: Cross-site …`, `external/cwe/cwe-79`, `cwe:79`, `CWE 79`. */
const NAMED = /\bcwe[-_: ]?0*([1-9]\d{0,4})(?!\d)/gi

/** A number alone, as a text. */
const BARE = /^\s*0*([1-9]\d{0,4})\s*$/

/** The largest number that the forms above take: five digits. The list (cwe.mitre.org) has four. */
const MOST = 99_999

/**
 * The kinds of weakness in what a tool says of them: a number, a text that names one or several, or a list of either. As
 * `CWE-79`, without leading zeros, each once, by number. All else says nothing, such as 0, -1 and `NVD-CWE-noinfo`.
 */
export const cweIds = (raw: unknown): readonly string[] => {
  const numbers = (Array.isArray(raw) ? (raw as unknown[]) : [raw]).flatMap(numbersIn)
  return [...new Set(numbers)].sort((a, b) => a - b).map((number) => `CWE-${number}`)
}

const numbersIn = (word: unknown): readonly number[] => {
  if (typeof word === 'number') return Number.isInteger(word) && word > 0 && word <= MOST ? [word] : []
  if (typeof word !== 'string') return []
  const bare = BARE.exec(word)?.[1]
  return bare === undefined
    ? Array.from(word.matchAll(NAMED), ([, digits]) => Number(digits))
    : [Number(bare)]
}
