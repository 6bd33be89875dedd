import { own } from './shape.ts'

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
