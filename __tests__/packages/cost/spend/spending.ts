import { dayAt, readSpend } from '@devsecops/cost'
import type { SpendTable } from '@devsecops/cost'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What a file of this text says was spent. Its name says nothing of its format. */
export const tableOf = (content: string | Uint8Array): SpendTable => {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const { table } = readSpend({ path: 'bill', bytes })
  if (table === undefined) throw new Error('there are no rows')
  return table
}

export const formatOf = (content: string): string =>
  readSpend({ path: 'bill', bytes: bytesOf(content) }).format

/** `day service amount {tags}` of each entry: what a table comes down to. */
export const entriesOf = (content: string | Uint8Array): readonly string[] =>
  tableOf(content).entries.map(
    ({ day, service, amount, tags }) =>
      `${day} ${service} ${String(amount)}${Object.keys(tags).length === 0 ? '' : ` ${JSON.stringify(tags)}`}`,
  )

/** Rows under a header, as a table of comma-separated values. */
export const csv = (header: string, ...rows: readonly string[]): string => [header, ...rows, ''].join('\n')

/** A bill in dollars of so many days up to one, most recent last: what a day cost, by its index. */
export const dailyTable = (
  last: string,
  days: number,
  amountOf: (index: number, day: string) => number,
  rest: Partial<SpendTable> = {},
): SpendTable => ({
  currency: 'USD',
  daily: true,
  entries: Array.from({ length: days }, (_, index) => {
    const day = dayAt(Date.parse(`${last}T00:00:00Z`) - (days - 1 - index) * 86_400_000)
    return { day, amount: amountOf(index, day), service: 'compute', tags: {} }
  }),
  ...rest,
})
