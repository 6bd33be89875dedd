/** Whether no two items are equal as JSON values are: in time that grows with the items, not with their square. */
export const uniqueItems = (items: readonly unknown[]): boolean => {
  const primitives = new Set<unknown>()
  const likes = new Map<string, object[]>()
  for (const item of items) {
    if (item !== null && typeof item === 'object') {
      const like = likenessOf(item)
      const others = likes.get(like)
      if (others === undefined) likes.set(like, [item])
      else others.push(item)
    } else if (primitives.has(item)) return false
    else primitives.add(item)
  }
  return likes
    .values()
    .every((alike) => alike.length === 1 || new Set(alike.map(keyOf)).size === alike.length)
}

/** What equal objects have in common, and few others: their simple members. Cheap to make, so that most items need no more. */
const likenessOf = (item: object): string => {
  let likeness = Array.isArray(item) ? `[${item.length}` : ''
  for (const key of Object.keys(item).sort()) {
    const value = (item as Record<string, unknown>)[key]
    likeness += value !== null && typeof value === 'object' ? `\n${key}` : `\n${key}=${String(value)}`
  }
  return likeness
}

/** JSON with the keys of every object sorted. */
const keyOf = (item: object): string =>
  JSON.stringify(item, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
