import { NOTHING, plus } from '../estimate/interval.ts'
import type { Interval } from '../estimate/interval.ts'
import { costOf, deltaOf, isUnknown } from './movement.ts'
import type { Movement } from './movement.ts'

/** What everything costs a month, before and after, and how much of it could be told. */
export interface Totals {
  readonly before: Interval
  readonly after: Interval
  readonly delta: Interval
  /** The currency of every sum (ISO 4217); `mixed` where the lines have several and nothing says how to change one into another. */
  readonly currency: string
  /** Resources after the change. */
  readonly counts: { readonly priced: number; readonly free: number; readonly unknown: number }
  /** Priced of those that cost something: between 0 and 1; 1 where there is none. */
  readonly coverage: number
  /** Lines after the change that hang on use nobody told: they are in no sum. */
  readonly untoldUse: number
  /** The oldest day of a price that counts: `2025-04-04`. */
  readonly oldestPrice: string | undefined
}

/** Sums up the movements of all projects. */
export const totalsOf = (movements: readonly Movement[]): Totals => {
  const after = movements.flatMap((movement) => (movement.after === undefined ? [] : [movement.after]))
  const lines = after.flatMap((cost) => cost.lines)
  const unknown = after.filter(isUnknown).length
  const free = after.filter(({ standing }) => standing === 'free').length
  const priced = after.length - unknown - free
  const prices = movements
    .flatMap(({ before, after: now }) => [...(before?.lines ?? []), ...(now?.lines ?? [])])
    .flatMap(({ price, cost }) =>
      price === undefined || cost === undefined || cost.high === 0 ? [] : [price],
    )
  const currencies = [...new Set(prices.map(({ currency }) => currency))]
  return {
    before: sum(movements.map((movement) => costOf(movement.before))),
    after: sum(movements.map((movement) => costOf(movement.after))),
    delta: sum(movements.map(deltaOf)),
    currency: currencies.length > 1 ? 'mixed' : (currencies[0] ?? 'USD'),
    counts: { priced, free, unknown },
    coverage: priced + unknown === 0 ? 1 : priced / (priced + unknown),
    untoldUse: lines.filter(({ usage, quantity }) => usage && quantity === undefined).length,
    oldestPrice: prices.map(({ asOf }) => asOf).sort()[0],
  }
}

const sum = (intervals: readonly Interval[]): Interval => intervals.reduce(plus, NOTHING)

/** A month's cost as a day's: twelve months are 365 days. */
export const daily = (monthly: number): number => (monthly * 12) / 365

/** Movements by how many dollars they move, most first; those that move nothing are left out. */
export const moversOf = (movements: readonly Movement[], count: number): readonly Movement[] =>
  movements
    .map((movement) => ({ movement, delta: Math.abs(deltaOf(movement).expected) }))
    .filter(({ delta }) => delta >= 0.005)
    .sort((a, b) => b.delta - a.delta || (a.movement.address < b.movement.address ? -1 : 1))
    .slice(0, count)
    .map(({ movement }) => movement)
