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
 * Resources with other values. What one names, or is named by, is changed as well; the same resource is always the same
 * variant, as estimators compare resources by identity. Of its peers only those are changed that differ themselves, or have
 * been met: there may be thousands.
 */
export const variantsBy = (values: Readonly<Record<string, Edits>>): ((resource: Resource) => Resource) => {
  const known = new Map<Resource, Resource>()
  const editsOf = ({ address }: Resource): Edits | undefined =>
    Object.hasOwn(values, address) ? values[address] : undefined
  const variantOf = (resource: Resource): Resource => {
    const made = known.get(resource)
    if (made !== undefined) return made
    const edits = editsOf(resource)
    const variant: Resource = {
      ...resource,
      values: edits === undefined ? resource.values : resource.values.replaced(edits),
      references: (path) => resource.references(path).map(variantOf),
      peers: (type) => peersOf(resource, type),
      referrers: (type, path) => resource.referrers(type, path).map(variantOf),
    }
    known.set(resource, variant)
    known.set(variant, variant)
    return variant
  }
  const isChanged = (peer: Resource): boolean => known.has(peer) || editsOf(peer) !== undefined
  const peersOf = (resource: Resource, type: string): readonly Resource[] => {
    const peers = resource.peers(type)
    return peers.some(isChanged) ? peers.map((peer) => (isChanged(peer) ? variantOf(peer) : peer)) : peers
  }
  return Object.keys(values).length === 0 ? (resource) => resource : variantOf
}
