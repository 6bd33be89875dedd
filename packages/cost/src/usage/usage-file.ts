import type { Resource } from '../plan/resource.ts'
import { isShape, own, shapeOf } from '../plan/shape.ts'
import type { Shape } from '../plan/shape.ts'
import { toldUsage } from './told-usage.ts'
import type { Usage } from './usage.ts'

/**
 * What a usage file tells of each resource, and what a profile assumes where it tells nothing. The file is parsed:
 * `{version, resource_usage: {<address>: {…}}, resource_type_default_usage: {<type>: {…}}}`. What is told of a type holds
 * unless the address says otherwise; `[*]` in an address stands for every key, and the address with the fewest wins.
 */
export const usageFrom = (file: Shape, profile: Shape = {}): ((resource: Resource) => Usage) => {
  const byAddress = shapeOf(file.resource_usage)
  const byType = shapeOf(file.resource_type_default_usage)
  const assumed = shapeOf(profile.resource_type_default_usage)
  const patterns = patternsIn(byAddress)
  return ({ address, type }) => {
    const told = [
      own(byType, type),
      // A type alone speaks of every resource of it, in this part of the file as well.
      own(byAddress, type),
      ...patternsFor(address, patterns).map((pattern) => own(byAddress, pattern)),
    ].reduce<Shape>(merged, {})
    return toldUsage(told, shapeOf(own(assumed, type)))
  }
}

/** Addresses of a usage file that no resource has: a name that was changed, or mistyped. */
export const unusedAddresses = (file: Shape, resources: readonly Resource[]): readonly string[] => {
  const byAddress = shapeOf(file.resource_usage)
  const patterns = patternsIn(byAddress)
  const used = new Set(resources.flatMap(({ address, type }) => [type, ...patternsFor(address, patterns)]))
  return Object.keys(byAddress)
    .filter((name) => !used.has(name))
    .sort()
}

/** A key of a resource or module in an address. */
const KEY = /\[(?:\d+|\*|"(?:[^"\\]|\\.)*")\](?=$|\.)/g

/** An address with `[*]` for each of its keys: what an address and all patterns that fit it have in common. */
const starred = (address: string): string => address.replaceAll(KEY, '[*]')

const patternsIn = (byAddress: Shape): ReadonlyMap<string, readonly string[]> => {
  const patterns = new Map<string, string[]>()
  for (const name of Object.keys(byAddress)) {
    const common = starred(name)
    patterns.set(common, [...(patterns.get(common) ?? []), name])
  }
  return patterns
}

/** The patterns that fit an address, the one that says most last. */
const patternsFor = (
  address: string,
  patterns: ReadonlyMap<string, readonly string[]>,
): readonly string[] => {
  const keys = address.match(KEY) ?? []
  return (patterns.get(starred(address)) ?? [])
    .filter((pattern) =>
      (pattern.match(KEY) ?? []).every((key, index) => key === '[*]' || key === keys[index]),
    )
    .toSorted((a, b) => stars(b) - stars(a))
}

const stars = (pattern: string): number => pattern.split('[*]').length

/** The second over the first, map by map. */
const merged = (under: Shape, over: unknown): Shape => {
  if (!isShape(over)) return under
  const all = new Map(Object.entries(under))
  for (const [name, value] of Object.entries(over)) {
    const below = all.get(name)
    all.set(name, isShape(below) && isShape(value) ? merged(below, value) : value)
  }
  return Object.fromEntries(all)
}
