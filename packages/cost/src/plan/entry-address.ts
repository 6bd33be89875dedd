import type { Place } from '../document/place.ts'
import { addressOf, keyText } from './address.ts'
import type { Address } from './address.ts'

/**
 * The parts of the address of an entry, which says type and name a second time.
 * @throws UnreadableFile where the two are not the same.
 */
export const partsOf = (place: Place): Address => {
  const parts = addressOf(place.at('address').text())
  const mode = place.at('mode').word(['managed', 'data'] as const)
  const type = place.at('type').text()
  const name = place.at('name').text()
  if (parts === undefined) throw place.at('address').fault('the address of a resource')
  if (parts.type !== type || parts.name !== name || parts.mode !== mode) {
    throw place.refusal('contradictory', 'mode, type and name are not those of the address')
  }
  return parts
}

/** The address that an entry of a tree has by its place, as versions before 0.13 leave out its module and key. */
export const placedAddress = (place: Place, module: string): string => {
  const data = place.at('mode').word(['managed', 'data'] as const) === 'data' ? 'data.' : ''
  const index = place.at('index')
  if (!index.absent && typeof index.raw !== 'string' && typeof index.raw !== 'number')
    throw index.fault('a text or a number')
  const key = index.absent ? undefined : (index.raw as string | number)
  const own = `${data}${place.at('type').text()}.${place.at('name').text()}${keyText(key)}`
  return module === '' ? own : `${module}.${own}`
}
