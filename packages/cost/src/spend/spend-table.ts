import { UnreadableFile } from '../document/unreadable.ts'
import type { Day } from './calendar.ts'
import { dollarsOf } from './picodollars.ts'
import type { Picodollars } from './picodollars.ts'

/** One row of a bill, whoever wrote it. */
export interface SpendRow {
  readonly day: Day
  readonly amount: Picodollars
  readonly currency: string
  readonly service: string
  readonly tags: Readonly<Record<string, string>>
  /** Whether it speaks of more than a day: of a month, say, and stands at its first. */
  readonly coarse?: boolean
}

/** What was spent on a day for a service by what bears the same tags. */
export interface SpendEntry {
  readonly day: Day
  readonly amount: number
  readonly service: string
  readonly tags: Readonly<Record<string, string>>
}

/** What was really spent, of one currency. */
export interface SpendTable {
  readonly currency: string
  /** By day, service and tags, sorted by them. */
  readonly entries: readonly SpendEntry[]
  /** Whether its rows are of single days; of months, no day can be told from another. */
  readonly daily: boolean
}

interface Sum extends Omit<SpendRow, 'amount'> {
  amount: Picodollars
}

/** Sums rows up as they come, in memory for what differs only: a bill has millions of rows. */
export class SpendSums {
  readonly #sums = new Map<string, Sum>()
  readonly #path: string
  #currency: string | undefined
  #coarse = 0
  #rows = 0

  constructor(path: string) {
    this.#path = path
  }

  /** @throws UnreadableFile where the row is in another currency than those before. */
  add(row: SpendRow): void {
    this.#currency ??= row.currency
    if (row.currency !== this.#currency) throw mixed(this.#path, [this.#currency, row.currency])
    this.#rows += 1
    if (row.coarse === true) this.#coarse += 1
    const key = JSON.stringify([row.day, row.service, sortedTags(row.tags)])
    const sum = this.#sums.get(key)
    if (sum === undefined) this.#sums.set(key, { ...row })
    else sum.amount += row.amount
  }

  /** The sums so far. Purchases stand for a month in bills of days as well; a bill without any day is one of months. */
  table(): SpendTable | undefined {
    if (this.#currency === undefined) return undefined
    return {
      currency: this.#currency,
      daily: this.#coarse < this.#rows,
      entries: [...this.#sums]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { day, amount, service, tags }]) => ({ day, amount: dollarsOf(amount), service, tags })),
    }
  }
}

const sortedTags = (tags: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(tags).toSorted(([a], [b]) => (a < b ? -1 : 1))

const mixed = (path: string, currencies: readonly string[]): UnreadableFile =>
  new UnreadableFile(
    'contradictory',
    `${path} has amounts in ${currencies.join(' and in ')}; expected a bill in one currency.`,
  )
