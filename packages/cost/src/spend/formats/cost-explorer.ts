import type { Place } from '../../document/place.ts'
import { daysBetween } from '../calendar.ts'
import { amountAt, currencyAt, dayPlaced } from '../format.ts'
import type { JsonFormat } from '../format.ts'
import type { SpendRow } from '../spend-table.ts'

/** Which of several amounts counts: what is billed first, then what purchases are spread over. */
const METRICS = ['UnblendedCost', 'NetUnblendedCost', 'AmortizedCost', 'NetAmortizedCost', 'BlendedCost']

/** What `aws ce get-cost-and-usage` prints. https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetCostAndUsage.html */
export const costExplorer: JsonFormat = {
  name: 'AWS Cost Explorer',
  fits: (root) => !root.at('ResultsByTime').absent,
  goesOn: (last) =>
    last.at('NextPageToken').absent
      ? undefined
      : 'ends with a page of a result that has more (NextPageToken); expected all pages, one after another',
  rows: (root) => {
    const definitions = root.at('GroupDefinitions').list()
    return root
      .at('ResultsByTime')
      .list()
      .flatMap((period) => periodRows(period, definitions))
  },
}

const periodRows = (period: Place, definitions: readonly Place[]): readonly SpendRow[] => {
  const day = dayPlaced(period.at('TimePeriod').at('Start'))
  const coarse = daysBetween(day, dayPlaced(period.at('TimePeriod').at('End'))) > 1
  const groups = period.at('Groups').list()
  const total = period.at('Total')
  if (groups.length === 0) {
    // Grouped, a period in which nothing was used has neither groups nor a total.
    const empty = total.absent || total.members().length === 0
    return empty ? [] : [{ day, coarse, service: '', tags: {}, ...metricOf(total) }]
  }
  return groups.map((group) => ({
    ...{ day, coarse },
    ...namesOf(group.at('Keys').list(), definitions),
    ...metricOf(group.at('Metrics')),
  }))
}

const metricOf = (metrics: Place): Pick<SpendRow, 'amount' | 'currency'> => {
  const name = METRICS.find((each) => !metrics.at(each).absent)
  if (name === undefined) throw metrics.fault(`one of ${METRICS.join(', ')}`)
  return {
    amount: amountAt(metrics.at(name).at('Amount')),
    currency: currencyAt(metrics.at(name).at('Unit')),
  }
}

/** The keys of a group stand in the order of the definitions; one of a tag is `Environment$production`. */
const namesOf = (
  keys: readonly Place[],
  definitions: readonly Place[],
): Pick<SpendRow, 'service' | 'tags'> => {
  const tags: Record<string, string> = {}
  let service = ''
  keys.forEach((place, index) => {
    const key = typeof place.raw === 'string' ? place.raw : ''
    const definition = definitions[index]
    const type = definition?.at('Type').raw
    const name = definition?.at('Key').raw
    if (type === 'TAG') {
      const at = key.indexOf('$')
      if (at > 0 && at < key.length - 1) tags[key.slice(0, at)] = key.slice(at + 1)
    } else if (name === 'SERVICE' || (definition === undefined && index === 0)) service = key
  })
  return { service, tags }
}
