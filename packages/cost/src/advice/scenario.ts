import type { Line } from '../estimate/line.ts'
import type { Resource } from '../plan/resource.ts'

/** Values of a resource by their path: `{'root_block_device[0].volume_type': 'gp3'}`; `null` takes one away. */
export type Edits = Readonly<Record<string, unknown>>

/** What would be different: everything that is not named stays as it is. */
export interface Scenario {
  /** By address: a group is priced by its template, so an edit may be another resource's. */
  readonly values?: Readonly<Record<string, Edits>>
  /** What would be told of the resource's use, by the paths of a usage file. */
  readonly usage?: Readonly<Record<string, number | string>>
  /** How each line of the bill would be another one. */
  readonly lines?: (line: Line) => Line
  /** Whether the resource would be gone. */
  readonly gone?: boolean
}

/**
 * Resources with other values. What one names is changed as well; the same resource is always the same variant, as
 * estimators compare resources by identity.
 */
export const variantsBy = (values: Readonly<Record<string, Edits>>): ((resource: Resource) => Resource) => {
  const known = new WeakMap<Resource, Resource>()
  const variantOf = (resource: Resource): Resource => {
    const made = known.get(resource)
    if (made !== undefined) return made
    const edits = Object.hasOwn(values, resource.address) ? values[resource.address] : undefined
    const variant: Resource = {
      ...resource,
      values: edits === undefined ? resource.values : resource.values.replaced(edits),
      references: (path) => resource.references(path).map(variantOf),
      peers: (type) => resource.peers(type).map(variantOf),
      referrers: (type, path) => resource.referrers(type, path).map(variantOf),
    }
    known.set(resource, variant)
    known.set(variant, variant)
    return variant
  }
  return variantOf
}
