/**
 * Amounts of money in trillionths, as whole numbers: bills have up to twelve decimals, and a sum must be the same in whatever
 * order its rows come.
 */
export type Picodollars = bigint

const FORM = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i
const SCALE = 12

/** The amount that a text or a number writes (`12.5`, `-1.2E-7`); `undefined` where it writes none. */
export const picodollarsOf = (value: unknown): Picodollars | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = FORM.exec(String(value).trim()) ?? []
  if (sign === undefined || whole + fraction === '') return undefined
  const shift = SCALE - fraction.length + Number(exponent)
  // Nothing that is billed has more digits before its point than this.
  if (whole.length + Number(exponent) > 18) return undefined
  const digits = BigInt(whole + fraction)
  const size = shift >= 0 ? digits * 10n ** BigInt(shift) : rounded(digits, 10n ** BigInt(-shift))
  return sign === '-' ? -size : size
}

const rounded = (digits: bigint, by: bigint): bigint => (digits + by / 2n) / by

/** Dollars, or units of another currency, with what a binary fraction keeps of them. */
export const dollarsOf = (amount: Picodollars): number => Number(amount) / 10 ** SCALE
