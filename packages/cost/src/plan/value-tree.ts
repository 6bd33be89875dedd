import type { Place } from '../document/place.ts'
import { addressOf } from './address.ts'
import { placedAddress } from './entry-address.ts'
import type { Entry } from './node.ts'

/**
 * The resources of `values.root_module` and of all `child_modules` in it, by their full address.
 * @throws UnreadableFile for anything of another shape.
 */
export const resourcesIn = (values: Place): readonly Entry[] => inModule(values.at('root_module'))

const inModule = (module: Place): readonly Entry[] => {
  const address = module.at('address').optionalText() ?? ''
  return [
    ...module
      .at('resources')
      .list()
      .map((place) => plantedOf(place, address)),
    ...module.at('child_modules').list().flatMap(inModule),
  ]
}

const plantedOf = (place: Place, module: string): Entry => {
  place.at('address').text()
  const address = placedAddress(place, module)
  const parts = addressOf(address)
  if (parts === undefined) throw place.at('address').fault('the address of a resource')
  const deposed = place.at('deposed_key').optionalText()
  const values = place.at('values')
  return {
    address: deposed === undefined ? address : `${address} (deposed ${deposed})`,
    parts,
    provider: place.at('provider_name').optionalText() ?? '',
    values: values.optionalShape() ?? {},
    unknown: undefined,
    sensitive: place.at('sensitive_values').optionalShape() ?? {},
  }
}
