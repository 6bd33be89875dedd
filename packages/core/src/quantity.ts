/**
 * The units of the policy file. Each parser takes what a person writes and gives a number in one unit, or `undefined`
 * for anything else; `none` stands for "no limit" and is Infinity.
 */

const UNITS = { ms: 1 / 1000, s: 1, min: 60, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 } as const

/** A duration in seconds: `200ms`, `30min`, `8h`, `7d`, `7y` (a year is 365 days), or `none`. */
export const seconds = (text: string | number): number | undefined => {
  if (text === 'none') return Infinity
  const match = /^(\d+(?:\.\d+)?)\s?(ms|s|min|m|h|d|w|y)$/.exec(String(text))
  if (match === null) return undefined
  return Number(match[1]) * UNITS[match[2] as keyof typeof UNITS]
}

/** A share between 0 and 1: `80%`, `99.9 %`, or `none`. */
export const share = (text: string | number): number | undefined => {
  if (text === 'none') return Infinity
  const match = /^(\d+(?:\.\d+)?)\s?%$/.exec(String(text))
  const value = match === null ? undefined : Number(match[1])
  // 99.9 / 100 is 0.9990000000000001 in binary; twelve digits are more than anybody writes.
  return value === undefined || value > 100 ? undefined : Number((value / 100).toPrecision(12))
}

/** An amount of US dollars: `500`, `"$5,000"`, or `none`. */
export const dollars = (text: string | number): number | undefined => {
  if (text === 'none') return Infinity
  const match = /^\$?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?$/.exec(String(text))
  return match === null ? undefined : Number(String(match[1]).replaceAll(',', '') + (match[2] ?? ''))
}

/** Seconds as the policy file writes them, in the largest unit that is whole: `4h`, `30min`, `200ms`. */
export const durationText = (value: number): string => {
  const units = ['y', 'd', 'h', 'min', 's'] as const
  const unit = units.find((name) => value >= UNITS[name] && Number.isInteger(value / UNITS[name]))
  return unit === undefined
    ? `${String(Math.round(value * 1000))}ms`
    : `${String(value / UNITS[unit])}${unit}`
}
