import type { Place } from '../document/place.ts'
import { addressOf, MODES, modulesOf, ownAddress } from './address.ts'
import type { Address, Step } from './address.ts'

/** The key of an entry, from its own member: `index`. @throws UnreadableFile where it is no text or number. */
export const keyIn = (place: Place): Pick<Address, 'key'> => {
  const index = place.at('index')
  if (index.absent) return {}
  if (typeof index.raw === 'string' || typeof index.raw === 'number') return { key: index.raw }
  throw index.fault('a text or a number')
}

/**
 * Takes the addresses of entries apart, which say type, name and key a second time. Entries of one module share its steps.
 * The result throws UnreadableFile where the two do not agree.
 */
export const partsReader = (): ((place: Place) => Address) => {
  const modules = new Map<string, readonly Step[] | undefined>()
  const stepsTo = (module: string): readonly Step[] | undefined => {
    if (!modules.has(module)) modules.set(module, modulesOf(module))
    return modules.get(module)
  }
  return (place) => {
    const address = place.at('address').text()
    const told = {
      mode: place.at('mode').word(MODES),
      type: place.at('type').text(),
      name: place.at('name').text(),
      ...keyIn(place),
    }
    const own = ownAddress(told)
    const steps =
      address === own
        ? stepsTo('')
        : address.endsWith(`.${own}`)
          ? stepsTo(address.slice(0, -own.length - 1))
          : undefined
    return steps === undefined ? parsed(place, address, told) : { ...told, modules: steps }
  }
}

/** The address as it is written: documents may leave `index` out, or write its key in another way. */
const parsed = (place: Place, address: string, told: Omit<Address, 'modules'>): Address => {
  const parts = addressOf(address)
  if (parts === undefined) throw place.at('address').fault('the address of a resource')
  if (parts.type !== told.type || parts.name !== told.name || parts.mode !== told.mode) {
    throw place.refusal('contradictory', 'mode, type and name are not those of the address')
  }
  return parts
}
