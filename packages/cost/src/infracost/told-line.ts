import { exactly } from '../estimate/interval.ts'
import type { Line } from '../estimate/line.ts'

/** What an engine says of one line. */
export interface ToldLine {
  readonly name: string
  readonly group: readonly string[]
  readonly unit: string
  readonly quantity: number | undefined
  readonly price: number | undefined
  readonly cost: number | undefined
  readonly usage: boolean
  readonly currency: string
  /** The day on which the engine said it; empty where the document does not tell. */
  readonly asOf: string
}

/** A line in our shape: one without a cost is unknown, with the reason. */
export const toldLine = ({ name, group, unit, usage, currency, asOf, ...told }: ToldLine): Line => {
  const price =
    told.price === undefined
      ? undefined
      : { amount: told.price, currency, unit, source: 'Infracost', asOf, method: 'exact' as const }
  const quantity = told.quantity === undefined ? undefined : exactly(told.quantity)
  const base = { name, group, unit, quantity, price, usage }
  if (price !== undefined && told.cost !== undefined)
    return { ...base, cost: exactly(told.cost), method: 'exact' }
  const why = price === undefined ? 'Infracost has no price' : 'it hangs on use'
  return { ...base, cost: undefined, method: 'unknown', why }
}
