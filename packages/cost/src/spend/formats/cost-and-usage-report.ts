import { tagsIn } from '../format.ts'
import type { CsvFormat } from '../format.ts'

/** Both ways of writing a column: `lineItem/UnblendedCost` of the first reports, `line_item_unblended_cost` of later ones. */
const spelled = (columns: readonly string[], first: string, second: string): string =>
  columns.includes(first) ? first : second

/** Columns of tags: one each, `resourceTags/user:Team` or `resource_tags_user_team`. */
const TAG_COLUMN = /^(?:resourcetags\/(?:user:|aws:)?|resource_tags_(?:user_|aws_)?)(.+)$/

const COST = ['lineitem/unblendedcost', 'line_item_unblended_cost'] as const

/** AWS Cost and Usage Report, the first version and 2.0. https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2.html */
export const costAndUsageReport: CsvFormat = {
  name: 'AWS Cost and Usage Report',
  fits: (columns) => COST.some((name) => columns.includes(name)),
  reader: (columns) => {
    const cost = spelled(columns, ...COST)
    const day = spelled(columns, 'lineitem/usagestartdate', 'line_item_usage_start_date')
    const currency = spelled(columns, 'lineitem/currencycode', 'line_item_currency_code')
    const code = spelled(columns, 'lineitem/productcode', 'line_item_product_code')
    const name = spelled(columns, 'product/productname', 'product_product_name')
    const tagged = columns.flatMap((column) => {
      const key = TAG_COLUMN.exec(column)?.[1]
      return key === undefined ? [] : [{ column, key }]
    })
    return (row) => ({
      amount: row.amount(cost),
      day: row.day(day),
      currency: row.currency(currency),
      service: row.text(name) || row.text(code),
      tags: {
        ...Object.fromEntries(
          tagged.flatMap(({ column, key }) => {
            const value = row.text(column)
            return value === '' ? [] : [[key, value]]
          }),
        ),
        ...plainKeys(tagsIn(row.text('resource_tags'))),
      },
    })
  },
}

/** In the map of the second version keys are `user_team`. */
const plainKeys = (tags: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(tags).map(([key, value]) => [key.replace(/^user[_:]/, ''), value]))
