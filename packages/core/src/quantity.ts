/**
 * The units of the policy file. Each parser takes what a person writes and gives a number in one unit, or `undefined`
 * for anything else; `none` stands for "no limit" and is Infinity.
 */

const UNITS = { s: 1, min: 60, m: 60, h: 3600, d: 86_400, w: 604_800, y: 31_536_000 } as const

/** A duration in seconds: `200ms`, `30min`, `8h`, `7d`, `7y` (a year is 365 days), or `none`. */
export const seconds = (text: string | number): number | undefined => {
  if (text === 'none') return Infinity
  const match = /^(\d+(?:\.\d+)?)\s?(ms|s|min|m|h|d|w|y)$/.exec(String(text))
  if (match === null) return undefined
  const [, number, unit] = match
  // A division, because 0.001 has no exact binary form: 1009 * 0.001 is not 1.009.
  return unit === 'ms' ? Number(number) / 1000 : Number(number) * UNITS[unit as keyof typeof UNITS]
}

/** A share between 0 and 1: `80%`, `99.9 %`, or `none`. */
export const share = (text: string | number): number | undefined => {
  if (text === 'none') return Infinity
  const value = ratio(text)
  return value !== undefined && value <= 1 ? value : undefined
}

/** A share that may be more than the whole: `25%`, `150 %`, or `none`. */
export const ratio = (text: string | number): number | undefined => {
  if (text === 'none') return Infinity
  const match = /^(\d+(?:\.\d+)?)\s?%$/.exec(String(text))
  // 99.9 / 100 is 0.9990000000000001 in binary; twelve digits are more than anybody writes.
  return match === null ? undefined : Number((Number(match[1]) / 100).toPrecision(12))
}

/** How many: `12`, or `none`, which is no limit. */
export const count = (value: string | number): number | undefined => {
  if (value === 'none') return Infinity
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

/** An amount of US dollars: `500`, `"$5,000"`, or `none`. A number is taken as it is; a text has at most two decimals. */
export const dollars = (text: string | number): number | undefined => {
  if (typeof text === 'number') return text >= 0 && Number.isFinite(text) ? text : undefined
  if (text === 'none') return Infinity
  const match = /^\$?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?$/.exec(text)
  return match === null ? undefined : Number(String(match[1]).replaceAll(',', '') + (match[2] ?? ''))
}

/** Seconds in milliseconds, without the rest that a multiplication leaves: 0.2 is 200. */
export const milliseconds = (value: number): number => Number((value * 1000).toPrecision(12))

/** Seconds as the policy file writes them, in the largest unit that is whole: `4h`, `30min`, `200ms`; `none` for Infinity. */
export const durationText = (value: number): string => {
  if (value === Infinity) return 'none'
  const units = ['y', 'd', 'h', 'min', 's'] as const
  const unit = units.find((name) => value >= UNITS[name] && Number.isInteger(value / UNITS[name]))
  return unit === undefined ? `${String(milliseconds(value))}ms` : `${String(value / UNITS[unit])}${unit}`
}
