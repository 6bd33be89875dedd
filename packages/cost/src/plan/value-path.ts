import { own, shapeOf } from './shape.ts'

/** The value at a path of attributes: `a.b[0].c`. Without an index, a list gives what each of its items has there. */
export const valueAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((place, step) => {
    const [, name = '', index] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? []
    const member = memberOf(place, name)
    return index === undefined
      ? member
      : Array.isArray(member)
        ? (member as unknown[])[Number(index)]
        : undefined
  }, values)

const memberOf = (place: unknown, name: string): unknown =>
  Array.isArray(place) ? place.map((each) => memberOf(each, name)) : own(place, name)

/** A copy with another value at a path of attributes (`a.b[0].c`); an index that a list does not have adds to its end. */
export const withValueAt = (place: unknown, path: string, value: unknown): unknown => {
  const [step = '', ...rest] = path.split('.')
  const [, name = step, index] = /^([^[]+)\[(\d+)\]$/.exec(step) ?? []
  const inner = (of: unknown): unknown => (rest.length === 0 ? value : withValueAt(of, rest.join('.'), value))
  const member = own(place, name)
  if (index === undefined) return { ...shapeOf(place), [name]: inner(member) }
  const items: readonly unknown[] = Array.isArray(member) ? member : []
  return { ...shapeOf(place), [name]: items.toSpliced(Number(index), 1, inner(items[Number(index)])) }
}
