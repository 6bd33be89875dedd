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
  /** Whether a string is likely to occur again, so that one copy of it is held. */
  readonly word: boolean
}

export interface Member<T> {
  readonly name: string
  readonly shape: T
}

const NOTHING: Shape = { members: [], every: false, element: undefined, most: 0, word: false }

/** A scalar; most often a string that occurs once. */
export const scalar: Shape = { ...NOTHING }

/** A scalar that is most often one of few strings: a rule's id, a path, a level. */
export const word: Shape = { ...NOTHING, word: true }

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
 * Where the parts of an object that occurs very often are put: into a row of fields, without the objects around them. A
 * node is a field, an object with fields in it, or an array with fields in its first element.
 */
export interface Row {
  /** The field's place in the row, and what is kept of it; -1 for a node that holds others. */
  readonly field: number
  readonly shape: Shape
  readonly members: readonly Member<Row>[]
  readonly first: Row | undefined
}

/** A field of the row. */
export const field = (place: number, shape: Shape): Row => ({
  field: place,
  shape,
  members: [],
  first: undefined,
})

/** An object that holds fields. */
export const rowOf = (members: Readonly<Record<string, Row>>): Row => ({
  field: -1,
  shape: NOTHING,
  members: membersOf(members),
  first: undefined,
})

/** An array whose first element holds fields. */
export const firstRowOf = (first: Row): Row => ({ field: -1, shape: NOTHING, members: [], first })

function membersOf<T>(members: Readonly<Record<string, T>>): readonly Member<T>[] {
  return Object.entries(members).map(([name, shape]) => ({ name, shape }))
}
