import type { Resource } from '../plan/resource.ts'

const keyOf = (resource: Resource): string =>
  /\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/.exec(resource.address)?.[0] ?? ''

/**
 * The resource of a type that one of the attributes names. Configuration names all instances of a count at once: the one
 * with the same key, in the same instance of a module, is meant.
 */
export const related = (resource: Resource, type: string, paths: readonly string[]): Resource | undefined => {
  const named = paths.flatMap((path) => resource.references(path)).filter((other) => other.type === type)
  const near = named.filter(({ module }) => module === resource.module)
  const candidates = near.length > 0 ? near : named
  return candidates.find((other) => keyOf(other) === keyOf(resource)) ?? candidates[0]
}

/** Resources of a type that name this one with an attribute, or, where their attribute names none, by one of the texts. */
export const naming = (
  resource: Resource,
  type: string,
  attribute: string,
  texts: readonly string[] = [],
): readonly Resource[] => {
  const referring = resource.referrers(type, attribute)
  const literal = resource
    .peers(type)
    .filter((other) => other.references(attribute).length === 0 && !other.values.isUnknown(attribute))
    .filter(({ values }) => texts.includes(values.text(attribute, '')))
  return [...new Set([...referring, ...literal])]
}
