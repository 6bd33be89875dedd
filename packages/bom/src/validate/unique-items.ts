/** Whether no two items are equal as JSON values are: in time that grows with the items, not with their square. */
export const uniqueItems = (items: readonly unknown[]): boolean => {
  const seen = new Set<unknown>()
  for (const item of items) {
    const key = item !== null && typeof item === 'object' ? keyOf(item) : primitiveKey(item)
    if (seen.has(key)) return false
    seen.add(key)
  }
  return true
}

/** A text apart from that of an object. */
const primitiveKey = (item: unknown): unknown => (typeof item === 'string' ? `"${item}` : item)

/** JSON with the keys of every object sorted. */
const keyOf = (item: object): string =>
  JSON.stringify(item, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
