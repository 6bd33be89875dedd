import type { Pricing } from '../../estimate/estimator.ts'
import type { Resource } from '../../plan/resource.ts'

/**
 * Prices of the region a resource stands in. One that says no location stands where what it belongs to does: `parents`
 * are the attributes that name that, the nearest first; a resource group comes last.
 */
export const placed = (resource: Resource, pricing: Pricing, ...parents: readonly string[]): Pricing => {
  if (pricing.region !== undefined) return pricing
  const region = regionOf(resource, parents, new Set())
  return region === undefined ? pricing : pricing.inRegion(region)
}

const regionOf = (
  resource: Resource,
  parents: readonly string[],
  seen: Set<Resource>,
): string | undefined => {
  if (resource.region !== undefined) return resource.region.name
  seen.add(resource)
  for (const path of [...parents, 'resource_group_name', 'resource_group_id']) {
    const parent = parentOf(resource, path)
    if (parent === undefined || seen.has(parent)) continue
    const region = regionOf(parent, PARENTS, seen)
    if (region !== undefined) return region
  }
  return undefined
}

/** Attributes of azurerm that name what a resource belongs to. */
const PARENTS: readonly string[] = [
  'virtual_hub_id',
  'vpn_gateway_id',
  'loadbalancer_id',
  'profile_id',
  'server_id',
  'server_name',
  'account_name',
  'storage_account_name',
  'key_vault_id',
  'machine_learning_workspace_id',
  'synapse_workspace_id',
  'data_factory_id',
  'namespace_id',
  'virtual_network_id',
]

/**
 * The resource that an attribute names. Of several instances it is the one whose name the attribute holds, or else the
 * one with the same key, or whose name is the key; `undefined` where none can be told.
 */
export const parentOf = (resource: Resource, path: string): Resource | undefined => {
  const found = resource.references(path)
  if (found.length < 2) return found[0]
  const name = resource.values.isUnknown(path) ? undefined : resource.values.text(path)
  const named = found.filter((each) => name !== undefined && nameOf(each) === name)
  if (named.length > 0) return named[0]
  const key = keyOf(resource.address)
  // `for_each = { for each in azurerm_x.y : each.name => each }` makes names keys.
  return (
    found.find((each) => keyOf(each.address) === key) ?? found.find((each) => nameOf(each) === textOf(key))
  )
}

const nameOf = (resource: Resource): string | undefined =>
  resource.values.isUnknown('name') ? undefined : resource.values.text('name')

/** The key of an instance: `[0]`, `["a"]`. */
const keyOf = (address: string): string => /\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/.exec(address)?.[0] ?? ''

/** The text of a key: `a` of `["a"]`; `undefined` of a number. */
const textOf = (key: string): string | undefined => /^\["(.*)"\]$/.exec(key)?.[1]
