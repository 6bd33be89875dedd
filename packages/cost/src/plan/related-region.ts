import type { Node } from './node.ts'
import type { Region, Resource } from './resource.ts'

/** How far a chain of parts is followed: a rule of a listener of a balancer in a subnet of a network. */
const MAX_STEPS = 8

/**
 * The region of a resource that has none of its own and whose provider names none: that of what it belongs to (its
 * resource group, server, subnet), or the one in which all others of its provider stand.
 */
export const relatedRegion = (nodes: readonly Node[]): ((resource: Resource) => Region | undefined) => {
  const byResource = new Map<Resource, Node>(nodes.map((node) => [node.resource, node]))
  const known = new Map<Resource, Region | undefined>()
  const follow = (resource: Resource, steps: number): Region | undefined => {
    if (resource.region !== undefined) return { name: resource.region.name, from: 'related' }
    if (steps === 0) return undefined
    if (known.has(resource)) return known.get(resource)
    known.set(resource, undefined)
    const node = byResource.get(resource)
    const region =
      node === undefined ? undefined : firstOf(parentsOf(node), (each) => follow(each, steps - 1))
    known.set(resource, region)
    return region
  }
  const shared = sharedRegions(nodes)
  return (resource) => {
    const node = byResource.get(resource)
    return follow(resource, MAX_STEPS) ?? (node === undefined ? undefined : shared.get(providerKey(node)))
  }
}

const firstOf = <T, U>(items: Iterable<T>, of: (item: T) => U | undefined): U | undefined => {
  for (const item of items) {
    const value = of(item)
    if (value !== undefined) return value
  }
  return undefined
}

/** What a resource names as something that it is part of, what fits the attribute's name best first. */
const parentsOf = function* ({ resource, configured }: Node): Generator<Resource> {
  const names = new Set([...Object.keys(configured.expressions ?? {}), ...resource.values.names])
  const ordered = [...names].filter((name) => name !== 'name' && name !== 'id').sort(byWeight)
  for (const name of ordered) {
    if (!isReference(name) && configured.targets(name).length === 0) continue
    const found = resource.references(name)
    const stem = name.replace(/_(?:id|ids|name|names|arn)$/, '')
    const fitting = found.filter(({ type }) => type.endsWith(stem))
    yield* fitting.length > 0 ? fitting : found
  }
}

/** The group says where its parts stand; everything else in the order of its name, so that equal plans give equal regions. */
const byWeight = (a: string, b: string): number =>
  Number(b === 'resource_group_name') - Number(a === 'resource_group_name') || (a < b ? -1 : 1)

const isReference = (name: string): boolean => /_(?:id|ids|name|arn)$/.test(name)

/** The region of all resources of a provider's block that say theirs, where it is one. */
const sharedRegions = (nodes: readonly Node[]): ReadonlyMap<string, Region> => {
  const names = new Map<string, Set<string>>()
  for (const node of nodes) {
    const { region } = node.resource
    if (region === undefined) continue
    const key = providerKey(node)
    names.set(key, (names.get(key) ?? new Set()).add(region.name))
  }
  const regions = new Map<string, Region>()
  for (const [key, [name, other]] of names)
    if (name !== undefined && other === undefined) regions.set(key, { name, from: 'related' })
  return regions
}

/** The block of its provider, or else its provider: one that the environment configures has no block. */
const providerKey = ({ resource, configured }: Node): string => configured.provider?.key ?? resource.provider
