/** Reading documents that came over the network, of which nothing is taken for granted. */

/** A member of an object, or `undefined` for anything else. */
export const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined

/** A member that is a string. */
export const textOf = (value: unknown, key: string): string | undefined => {
  const text = member(value, key)
  return typeof text === 'string' ? text : undefined
}

/** A member that is a number. */
export const numberOf = (value: unknown, key: string): number | undefined => {
  const number = member(value, key)
  return typeof number === 'number' ? number : undefined
}

/** The value itself where it is a list. */
export const asList = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? (value as readonly unknown[]) : undefined
