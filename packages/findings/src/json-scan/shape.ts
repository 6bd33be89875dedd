/**
 * Which parts of a JSON value are kept when it is scanned. A scalar is kept wherever a shape stands, whatever type was
 * expected, and of an object or array that was not expected the empty one: so a field of the wrong type is still told
 * as what it is.
 */
export interface Shape {
  /** The members of an object that are kept; `every` keeps all of them, and all that is in them. */
  readonly members: readonly Member<Shape>[]
  readonly every: boolean
  /** What is kept of an array's elements, and of how many of them; `undefined` keeps none. */
  readonly element: Shape | undefined
  readonly most: number
}

export interface Member<T> {
  readonly name: string
  readonly shape: T
}

const NOTHING: Shape = { members: [], every: false, element: undefined, most: 0 }

/** A scalar. */
export const scalar: Shape = { ...NOTHING }

/** An object of which the named members are kept. */
export const objectOf = (members: Readonly<Record<string, Shape>>): Shape => ({
  ...NOTHING,
  members: membersOf(members),
})

/** An array, with what is kept of each element. */
export const listOf = (element: Shape): Shape => ({ ...NOTHING, element, most: Infinity })

/** An array of which the first element is kept. */
export const firstOf = (element: Shape): Shape => ({ ...NOTHING, element, most: 1 })

/** Any value, with all that is in it. */
export const whole: Shape = wholeShape()

function wholeShape(): Shape {
  const shape: { -readonly [K in keyof Shape]: Shape[K] } = { ...NOTHING, every: true, most: Infinity }
  shape.element = shape
  return shape
}

/**
 * Where the fields are of an object that occurs very often: a node is a field, an object with fields in it, or an array
 * with fields in its first element.
 */
export type Row =
  | { readonly kind: 'field'; readonly place: number; readonly holds: 'value' | 'word' | 'phrase' }
  | { readonly kind: 'object'; readonly members: readonly Member<Row>[] }
  | { readonly kind: 'first'; readonly element: Row }

/** A field of the row, at a place of its own: whatever value stands there. */
export const field = (place: number): Row => ({ kind: 'field', place, holds: 'value' })

/** A field that is most often one of few strings: a rule's id, a path, a level. */
export const wordField = (place: number): Row => ({ kind: 'field', place, holds: 'word' })

/** A message, which is told as a line where it cannot hold a credential. A row has one. */
export const phraseField = (place: number): Row => ({ kind: 'field', place, holds: 'phrase' })

/** An object that holds fields. */
export const rowOf = (members: Readonly<Record<string, Row>>): Row => ({
  kind: 'object',
  members: membersOf(members),
})

/** An array whose first element holds fields. */
export const firstRowOf = (element: Row): Row => ({ kind: 'first', element })

function membersOf<T>(members: Readonly<Record<string, T>>): readonly Member<T>[] {
  return Object.entries(members).map(([name, shape]) => ({ name, shape }))
}
