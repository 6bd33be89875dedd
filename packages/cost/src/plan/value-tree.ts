import type { Place } from '../document/place.ts'
import { MODES, modulesOf, ownAddress } from './address.ts'
import type { Address, Step } from './address.ts'
import { keyIn } from './entry-address.ts'
import type { Entry } from './node.ts'

/**
 * The resources of `values.root_module` and of all `child_modules` in it, by their full address.
 * @throws UnreadableFile for anything of another shape.
 */
export const resourcesIn = (values: Place): readonly Entry[] => inModule(values.at('root_module'))

const inModule = (module: Place): readonly Entry[] => {
  const address = module.at('address').optionalText() ?? ''
  const modules = modulesOf(address)
  if (modules === undefined) throw module.at('address').fault('the address of a module')
  return [
    ...module
      .at('resources')
      .list()
      .map((place) => plantedOf(place, address, modules)),
    ...module.at('child_modules').list().flatMap(inModule),
  ]
}

const plantedOf = (place: Place, module: string, modules: readonly Step[]): Entry => {
  const written = place.at('address').text()
  // Versions before 0.13 leave module and key out of the address: they are told by the place, and by `index`.
  const parts: Address = {
    modules,
    mode: place.at('mode').word(MODES),
    type: place.at('type').text(),
    name: place.at('name').text(),
    ...keyIn(place),
  }
  const address = addressIn(module, ownAddress(parts), written)
  const deposed = place.at('deposed_key').optionalText()
  return {
    address: deposed === undefined ? address : `${address} (deposed ${deposed})`,
    parts,
    provider: place.at('provider_name').optionalText() ?? '',
    values: place.at('values').optionalShape() ?? {},
    unknown: undefined,
    sensitive: place.at('sensitive_values').optionalShape() ?? {},
  }
}

/** An address in a module. The one that is written is taken where it is the same: the texts of a parser need no joining. */
const addressIn = (module: string, own: string, written: string): string => {
  if (module === '') return own
  const isWritten =
    written.length === module.length + 1 + own.length &&
    written.startsWith(module) &&
    written.endsWith(`.${own}`)
  return isWritten ? written : `${module}.${own}`
}
