import type { Place } from '../document/place.ts'
import { addressOf, MODES } from './address.ts'
import type { Address } from './address.ts'

/**
 * The parts of the address of an entry, which says type and name a second time.
 * @throws UnreadableFile where the two are not the same.
 */
export const partsOf = (place: Place): Address => {
  const parts = addressOf(place.at('address').text())
  const mode = place.at('mode').word(MODES)
  const type = place.at('type').text()
  const name = place.at('name').text()
  if (parts === undefined) throw place.at('address').fault('the address of a resource')
  if (parts.type !== type || parts.name !== name || parts.mode !== mode) {
    throw place.refusal('contradictory', 'mode, type and name are not those of the address')
  }
  return parts
}
