import type { Place } from '../../document/place.ts'
import { amountAt, currencyAt, dayPlaced, tagsIn } from '../format.ts'
import type { CsvFormat, JsonFormat } from '../format.ts'
import { picodollarsOf } from '../picodollars.ts'
import type { Picodollars } from '../picodollars.ts'
import type { SpendRow } from '../spend-table.ts'

/**
 * Rows of Google Cloud's billing export in BigQuery, as `bq query --format=json` prints them: a cost, and credits that take
 * from it. https://cloud.google.com/billing/docs/how-to/export-data-bigquery-tables/standard-usage
 */
export const gcpBilling: JsonFormat = {
  name: 'Google Cloud billing export',
  fits: (root) =>
    !root.at('usage_start_time').absent && !root.at('cost').absent && !root.at('service').absent,
  rows: (root) => [rowOf(root)],
}

const rowOf = (row: Place): SpendRow => {
  const credits = row
    .at('credits')
    .list()
    .reduce<Picodollars>((sum, credit) => sum + amountAt(credit.at('amount')), 0n)
  const description = row.at('service').at('description')
  return {
    amount: amountAt(row.at('cost')) + credits,
    day: dayPlaced(row.at('usage_start_time')),
    currency: currencyAt(row.at('currency')),
    service: description.absent ? '' : description.text(),
    tags: tagsIn(JSON.stringify(row.at('labels').raw ?? [])),
  }
}

/** The same rows as a table, with names of columns that BigQuery gives to what it flattens. */
export const gcpBillingTable: CsvFormat = {
  name: 'Google Cloud billing export',
  fits: (columns) =>
    ['cost', 'currency', 'usage_start_time'].every((name) => columns.includes(name)) &&
    columns.some((name) => /^service[._]description$/.test(name)),
  reader: (columns) => (row) => ({
    amount: row.amount('cost') + creditsIn(row.text('credits')),
    day: row.day('usage_start_time'),
    currency: row.currency('currency'),
    service: row.text(columns.find((name) => /^service[._]description$/.test(name)) ?? ''),
    tags: tagsIn(row.text('labels')),
  }),
}

/** Credits as a cell: the list as JSON, or their sum. */
const creditsIn = (text: string): Picodollars => {
  const sum = picodollarsOf(text)
  if (sum !== undefined) return sum
  return [...text.matchAll(/"amount"\s*:\s*"?(-?[\d.eE+-]+)"?/g)].reduce<Picodollars>(
    (total, [, amount]) => total + (picodollarsOf(amount) ?? 0n),
    0n,
  )
}
