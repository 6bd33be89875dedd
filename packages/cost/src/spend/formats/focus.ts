import { daysBetween, dayOf } from '../calendar.ts'
import { tagsIn } from '../format.ts'
import type { CsvFormat } from '../format.ts'

/** FOCUS 1.0 to 1.2, whoever wrote it: what is billed counts. https://focus.finops.org/focus-specification/v1-2/ */
export const focus: CsvFormat = {
  name: 'FOCUS',
  fits: (columns) =>
    ['billedcost', 'billingcurrency', 'chargeperiodstart'].every((name) => columns.includes(name)),
  reader: () => (row) => {
    const day = row.day('chargeperiodstart')
    const end = dayOf(row.text('chargeperiodend'))
    return {
      amount: row.amount('billedcost'),
      currency: row.currency('billingcurrency'),
      service: row.text('servicename'),
      tags: tagsIn(row.text('tags')),
      day,
      coarse: end !== undefined && daysBetween(day, end) > 1,
    }
  },
}
