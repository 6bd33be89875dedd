import type { Resource } from '../../plan/resource.ts'

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
