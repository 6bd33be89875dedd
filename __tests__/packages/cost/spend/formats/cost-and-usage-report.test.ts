import { expect, test } from '@jest/globals'
import { csv, entriesOf, formatOf } from '../spending.ts'

/** Columns as AWS documents them, of which a report has hundreds more. */
const FIRST =
  'identity/LineItemId,lineItem/UsageStartDate,lineItem/ProductCode,lineItem/UnblendedCost,lineItem/CurrencyCode,product/ProductName,resourceTags/user:CostCenter'
const SECOND =
  'line_item_usage_start_date,line_item_product_code,line_item_unblended_cost,line_item_currency_code,resource_tags'

test('The first report has a column for each tag', () => {
  const report = csv(
    FIRST,
    'a,2026-11-01T00:00:00Z,AmazonEC2,1.5,USD,Amazon Elastic Compute Cloud,42',
    'b,2026-11-01T01:00:00Z,AmazonEC2,0.25,USD,Amazon Elastic Compute Cloud,42',
    'c,2026-11-02T00:00:00Z,AmazonS3,-0.75,USD,,',
  )
  expect(formatOf(report)).toBe('AWS Cost and Usage Report')
  expect(entriesOf(report)).toEqual([
    '2026-11-01 Amazon Elastic Compute Cloud 1.75 {"costcenter":"42"}',
    '2026-11-02 AmazonS3 -0.75',
  ])
})

test('The second has one with all of them', () => {
  const tags = '"{""user_cost_center"":""42""}"'
  const report = csv(SECOND, `2026-11-01 00:00:00.000,AmazonEC2,1.5,USD,${tags}`)
  expect(entriesOf(report)).toEqual(['2026-11-01 AmazonEC2 1.5 {"cost_center":"42"}'])
})
