/**
 * Amounts of money as decimal texts (`1361.3075`, `-0.5`, `1.2e-7`), added without rounding: sums of binary fractions are
 * off in the last digits, and a total must be the one that the engine states.
 */
export type Decimal = string

const FORM = /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i

export const isDecimal = (text: string): boolean => FORM.test(text)

/** The exact sum, without zeros at its end. */
export const sumOfDecimals = (decimals: readonly Decimal[]): Decimal => {
  const parts = decimals.map(partsOf)
  const scale = Math.max(0, ...parts.map((each) => each.scale))
  const sum = parts.reduce((total, each) => total + each.digits * 10n ** BigInt(scale - each.scale), 0n)
  return textOf(sum, scale)
}

/** What is left of one after taking another. */
export const differenceOfDecimals = (from: Decimal, taken: Decimal): Decimal =>
  sumOfDecimals([from, taken.startsWith('-') ? taken.slice(1) : `-${taken}`])

/** Whether two texts are the same number: `5` and `5.00` are. */
export const isSameDecimal = (a: Decimal, b: Decimal): boolean => differenceOfDecimals(a, b) === '0'

const partsOf = (text: Decimal): { digits: bigint; scale: number } => {
  const [mantissa = '0', exponent = '0'] = text.toLowerCase().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

const textOf = (sum: bigint, scale: number): Decimal => {
  const sign = sum < 0n ? '-' : ''
  const digits = String(sum < 0n ? -sum : sum).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
