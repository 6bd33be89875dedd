import type { SpendEntry, SpendTable } from './spend-table.ts'

/** Several bills as one, sorted; `undefined` where they are in several currencies, or there is none. */
export const mergeSpend = (tables: readonly SpendTable[]): SpendTable | undefined => {
  const [first, ...others] = tables
  if (first === undefined || others.some(({ currency }) => currency !== first.currency)) return undefined
  return {
    currency: first.currency,
    daily: tables.every(({ daily }) => daily),
    entries: tables
      .flatMap(({ entries }) => entries)
      .toSorted((a, b) => compare(keyOf(a), keyOf(b)) || a.amount - b.amount),
  }
}

const keyOf = ({ day, service, tags }: SpendEntry): string =>
  JSON.stringify([day, service, Object.entries(tags).sort()])

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
