import type { Place } from '../../document/place.ts'
import { daysBetween, dayOf } from '../calendar.ts'
import { amountAt, dayPlaced, tagsIn } from '../format.ts'
import type { JsonFormat } from '../format.ts'
import type { SpendRow } from '../spend-table.ts'

/** Both price in US dollars unless they are told another currency, which their answer does not repeat. */
const CURRENCY = 'USD'

/** Allocations of OpenCost or Kubecost: for each window, what each part of a cluster costs. https://opencost.io/docs/integrations/api */
export const kubernetesAllocation: JsonFormat = {
  name: 'OpenCost or Kubecost',
  fits: (root) => !root.at('code').absent && !root.at('data').absent && root.at('ResultsByTime').absent,
  rows: (root) => {
    if (root.at('code').raw !== 200) throw root.at('code').fault('200, of an answer that is one')
    return root.at('data').list().flatMap(windowRows)
  },
}

/** A window in which nothing ran is `null`. */
const windowRows = (window: Place): readonly SpendRow[] =>
  window.members().map(([name, allocation]) => {
    const properties = allocation.at('properties')
    const bounds = allocation.at('window')
    const day = dayPlaced(bounds.at('start'))
    const end = dayOf(String(bounds.at('end').raw))
    const namespace = properties.at('namespace').raw
    return {
      amount: amountAt(allocation.at('totalCost')),
      currency: CURRENCY,
      service: typeof namespace === 'string' ? namespace : name,
      tags: {
        ...(typeof namespace === 'string' ? { namespace } : {}),
        ...tagsIn(JSON.stringify(properties.at('labels').raw ?? {})),
      },
      day,
      coarse: end !== undefined && daysBetween(day, end) > 1,
    }
  })
