/** CVSS v3.0 and v3.1 base scores (FIRST.org, "Common Vulnerability Scoring System v3.1: Specification", §7.1, §7.4). */

const WEIGHTS = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  UI: { N: 0.85, R: 0.62 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 },
} as const satisfies Record<string, Record<string, number>>

/** Privileges Required weighs more where the scope changes. */
const PRIVILEGES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  U: { N: 0.85, L: 0.62, H: 0.27 },
  C: { N: 0.85, L: 0.68, H: 0.5 },
}

/** The base score of a v3 vector such as `CVSS:3.1/AV:N/AC:L/…`, or `undefined` for another version or a broken one. */
export const baseScoreV3 = (vector: string): number | undefined => {
  if (!/^CVSS:3\.[01]\//.test(vector)) return undefined
  const metrics = new Map(
    vector
      .split('/')
      .slice(1)
      .map((part) => part.split(':', 2) as [string, string]),
  )
  const weight = (name: keyof typeof WEIGHTS): number =>
    (WEIGHTS[name] as Readonly<Record<string, number>>)[metrics.get(name) ?? ''] ?? NaN
  const scope = metrics.get('S') ?? ''
  const privileges = PRIVILEGES[scope]?.[metrics.get('PR') ?? ''] ?? NaN
  const base = 1 - (1 - weight('C')) * (1 - weight('I')) * (1 - weight('A'))
  const impact = scope === 'C' ? 7.52 * (base - 0.029) - 3.25 * (base - 0.02) ** 15 : 6.42 * base
  const exploitability = 8.22 * weight('AV') * weight('AC') * privileges * weight('UI')
  if (Number.isNaN(impact) || Number.isNaN(exploitability)) return undefined
  if (impact <= 0) return 0
  return roundUp(Math.min((scope === 'C' ? 1.08 : 1) * (impact + exploitability), 10))
}

/** To one decimal, upwards, in integers: floating point must not lift 4.0 to 4.1 (appendix A). */
const roundUp = (score: number): number => {
  const hundredThousandths = Math.round(score * 100_000)
  return hundredThousandths % 10_000 === 0
    ? hundredThousandths / 100_000
    : (Math.floor(hundredThousandths / 10_000) + 1) / 10
}
