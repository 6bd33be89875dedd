import { Block } from './block.ts'
import { configurationOf } from './configuration.ts'
import { regionOf } from './region.ts'
import type { Resource } from './resource.ts'
import { shapeOf } from './shape.ts'
import type { Shape } from './shape.ts'

/** What the resources of one side of a plan are read from. */
export interface SideSource {
  readonly changes: readonly Shape[]
  readonly side: 'before' | 'after'
  readonly configuration: Shape
  readonly variables: Shape
}

/** The resources of one side of a plan by address. */
export const sideOf = (source: SideSource): ReadonlyMap<string, Resource> => {
  const resources = new Map<string, Resource>()
  const byUnindexed = new Map<string, Resource[]>()
  const configured = configurationOf(source.configuration)
  for (const change of source.changes) {
    const { before, after, after_unknown: unknown } = shapeOf(change.change)
    const values = source.side === 'before' ? before : after
    if (values === null || values === undefined) continue
    const address = String(change.address)
    const module = typeof change.module_address === 'string' ? change.module_address : ''
    const of = configured(module, `${String(change.type)}.${String(change.name)}`)
    const block = new Block({
      values: shapeOf(values),
      unknown: source.side === 'after' ? unknown : undefined,
      configured: of.expressions,
      path: '',
    })
    const resource: Resource = {
      address,
      type: String(change.type),
      name: String(change.name),
      module,
      mode: change.mode === 'data' ? 'data' : 'managed',
      provider: String(change.provider_name),
      region: regionOf(block, of.providerExpressions, source.variables),
      values: block,
      references: (path) => [...new Set(of.references(path).flatMap((name) => byUnindexed.get(name) ?? []))],
      peers: (type) => [...resources.values()].filter((other) => other.type === type),
      referrers: (type, path) =>
        [...resources.values()].filter(
          (other) => other.type === type && other.references(path).includes(resource),
        ),
    }
    resources.set(address, resource)
    const key = unindexed(address)
    byUnindexed.set(key, [...(byUnindexed.get(key) ?? []), resource])
  }
  return resources
}

/** An address without the keys of its resource and modules: what configuration calls it. */
const unindexed = (address: string): string => address.replaceAll(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '')
