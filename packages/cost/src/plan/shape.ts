/** An object of a parsed document, whatever it turns out to hold. */
export type Shape = Readonly<Record<string, unknown>>

export const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value as an object; an empty one where it is none. */
export const shapeOf = (value: unknown): Shape => (isShape(value) ? value : {})

/** The value as a list; an empty one where it is none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A member that a document gives: not what every object inherits, as `constructor`. */
export const own = (value: unknown, name: string): unknown =>
  isShape(value) && Object.hasOwn(value, name) ? value[name] : undefined
