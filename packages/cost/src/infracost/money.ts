import type { Place } from '../document/place.ts'
import { isDecimal } from './decimal.ts'
import type { Decimal } from './decimal.ts'

/**
 * An amount: a decimal text, as Infracost writes money and quantities, or a number; `undefined` for `null`, which says
 * that it is not known.
 * @throws UnreadableFile for anything else.
 */
export const amountAt = (place: Place): Decimal | undefined => {
  if (place.absent) return undefined
  const text = typeof place.raw === 'number' ? String(place.raw) : place.raw
  if (typeof text !== 'string' || !isDecimal(text)) throw place.fault('a decimal number')
  return text
}

/** The number of an amount, for what is multiplied and compared. */
export const numberOf = (amount: Decimal | undefined): number | undefined =>
  amount === undefined ? undefined : Number(amount)
