import { listIn } from '../document/documents.ts'
import type { Place } from '../document/place.ts'
import type { File } from '../document/text.ts'
import { between } from '../estimate/interval.ts'
import type { Line } from '../estimate/line.ts'
import type { ResourceCost } from './movement.ts'
import { baseKey, type BaseCosts } from './rebase.ts'

/**
 * Reads what a former run wrote as `resources-file`: what each resource cost after that run's change.
 * @throws UnreadableFile where it is no such list.
 */
export const readResources = (file: File): BaseCosts =>
  new Map(
    listIn(file, 'the resources of a former run')
      .filter((each) => each.at('change').text() !== 'delete')
      .map((each) => [
        baseKey({ project: each.at('project').optionalText() ?? '', address: each.at('address').text() }),
        costIn(each),
      ]),
  )

const STANDINGS = ['priced', 'free', 'unknown'] as const

const costIn = (resource: Place): ResourceCost => {
  const standing = resource.at('standing').word(STANDINGS)
  const unknown = resource.at('method').text() === 'unknown'
  const [low = 0, expected = 0, high = 0] = resource.at('bounds').list().map(amountAt)
  const known: Line = { ...LINE, cost: between(low, expected, high), method: 'exact' }
  return {
    standing,
    lines: standing === 'priced' ? [known, ...(unknown ? [LINE] : [])] : [],
    ...(standing === 'unknown' && { why: 'the former run could not tell it' }),
  }
}

const amountAt = (place: Place): number => {
  if (typeof place.raw !== 'number') throw place.fault('an amount')
  return place.raw
}

/** One line for all of a resource: what its parts were is not asked again. */
const LINE: Line = {
  name: 'as the former run has it',
  group: [],
  unit: 'months',
  quantity: undefined,
  price: undefined,
  cost: undefined,
  usage: false,
  method: 'unknown',
}
