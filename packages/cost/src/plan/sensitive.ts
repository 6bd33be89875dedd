import { own } from './shape.ts'

/**
 * Whether marks (`after_sensitive`: `true`, or an object or array of the value's form) say that the value at a path, or a
 * part of it, is sensitive.
 */
export const hasMark = (marks: unknown, path: string): boolean => {
  let place: unknown = marks
  for (const [, name = '', index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    if (place === true) return true
    if (index !== undefined) place = Array.isArray(place) ? (place as unknown[])[Number(index)] : undefined
    else
      place = Array.isArray(place)
        ? place.map((each: unknown) => (each === true ? true : own(each, name)))
        : own(place, name)
  }
  return isMarked(place)
}

/** Whether a mark is anywhere in here. */
const isMarked = (marks: unknown): boolean => {
  if (marks === true) return true
  return typeof marks === 'object' && marks !== null && Object.values(marks).some(isMarked)
}
