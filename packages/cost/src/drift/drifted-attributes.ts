import { isShape, listOf } from '../plan/shape.ts'

/** How deep attributes are told apart: blocks in blocks of a resource. */
const MAX_DEPTH = 6

/** How many attributes of one resource are named. */
const MAX_NAMED = 200

/**
 * Where two values differ, as paths of attributes: `tags.Owner`, `ingress[0].cidr_blocks`. No values. Lists of another
 * length, and lists of texts or numbers, differ as a whole.
 */
export const driftedAttributes = (before: unknown, after: unknown): readonly string[] =>
  [...new Set(differences(before, after, '', 0))].sort().slice(0, MAX_NAMED)

const differences = (before: unknown, after: unknown, path: string, depth: number): readonly string[] => {
  if (isSame(before, after)) return []
  if (depth < MAX_DEPTH && isShape(before) && isShape(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap((name) =>
      differences(before[name], after[name], path === '' ? name : `${path}.${name}`, depth + 1),
    )
  }
  const [one, other] = [listOf(before), listOf(after)]
  return depth < MAX_DEPTH && one.length > 0 && one.length === other.length && one.every(isShape)
    ? one.flatMap((item, index) => differences(item, other[index], `${path}[${String(index)}]`, depth + 1))
    : [path]
}

/** A value that is not there and `null` say the same, and so do an empty list and none: providers write either. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(normal(a)) === JSON.stringify(normal(b))

const normal = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(normal)
  if (!isShape(value)) return value ?? null
  const members = Object.entries(value)
    .map(([name, member]) => [name, normal(member)] as const)
    .filter(([, member]) => member !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return members.length === 0 ? null : Object.fromEntries(members)
}
