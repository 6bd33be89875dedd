/** An amount as people write it: `$1,234.50`, `-$0.05`, `¥12.00`. Cents are rounded half away from zero. */
export const moneyText = (amount: number, currency = 'USD'): string => {
  // Twelve digits take away what binary fractions leave: 1.005 is 1.00499…
  const cents = Math.round(Number((Math.abs(amount) * 100).toPrecision(12)))
  const text = (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const sign = amount < 0 && cents > 0 ? '-' : ''
  const symbol = SYMBOLS[currency]
  return symbol === undefined ? `${sign}${text} ${currency}` : `${sign}${symbol}${text}`
}

/** The same with its sign, also where it is more: `+$12.00`. */
export const deltaText = (amount: number, currency = 'USD'): string => {
  const text = moneyText(amount, currency)
  return text.startsWith('-') || amount === 0 ? text : `+${text}`
}

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', CNY: '¥' }

/** A share of 1 as a percentage with at most one decimal: `12.5%`. */
export const percentText = (share: number): string => `${String(Math.round(share * 1000) / 10)}%`
