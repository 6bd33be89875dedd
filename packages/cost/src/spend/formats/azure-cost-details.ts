import { tagsIn } from '../format.ts'
import type { CsvFormat } from '../format.ts'

const COSTS = ['costinbillingcurrency', 'cost', 'pretaxcost']
const CURRENCIES = ['billingcurrency', 'billingcurrencycode', 'currency']
const DAYS = ['date', 'usagedatetime', 'usagedate']

const firstOf = (columns: readonly string[], names: readonly string[]): string | undefined =>
  names.find((name) => columns.includes(name))

/**
 * Azure's cost details, actual or amortized, of an Enterprise Agreement (`CostInBillingCurrency`, `BillingCurrencyCode`),
 * a Microsoft Customer Agreement (`costInBillingCurrency`, `billingCurrency`) or pay as you go.
 * https://learn.microsoft.com/azure/cost-management-billing/dataset-schema/cost-usage-details-mca
 */
export const azureCostDetails: CsvFormat = {
  name: 'Azure cost details',
  fits: (columns) =>
    [COSTS, CURRENCIES, DAYS].every((names) => firstOf(columns, names) !== undefined) &&
    columns.includes('metercategory') &&
    !columns.includes('billedcost'),
  reader: (columns) => {
    const [cost = '', currency = '', day = ''] = [COSTS, CURRENCIES, DAYS].map((names) =>
      firstOf(columns, names),
    )
    return (row) => ({
      amount: row.amount(cost),
      day: row.day(day),
      currency: row.currency(currency),
      service: row.text('metercategory') || row.text('consumedservice'),
      tags: tagsIn(row.text('tags')),
    })
  },
}
