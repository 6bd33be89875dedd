import { isShape, shapeOf } from '../plan/shape.ts'
import type { Shape } from '../plan/shape.ts'
import type { Usage, Used } from './usage.ts'

/** Usage from a resource's map in a usage file, and from what a profile assumes of its type. */
export const toldUsage = (told: Shape, assumed: Shape = {}): Usage => ({
  number: (path) => numberAt(told, path, false) ?? numberAt(assumed, path, true),
  text: (path) => {
    const value = at(told, path)
    return typeof value === 'string' ? value : undefined
  },
  names: (path) => [
    ...new Set([...Object.keys(shapeOf(at(told, path))), ...Object.keys(shapeOf(at(assumed, path)))]),
  ],
})

const numberAt = (place: Shape, path: string, assumed: boolean): Used | undefined => {
  const value = at(place, path)
  return typeof value === 'number' && Number.isFinite(value) ? { value, assumed } : undefined
}

const at = (place: Shape, path: string): unknown => {
  // A key may hold dots itself: the whole path is tried first.
  if (Object.hasOwn(place, path)) return place[path]
  return path
    .split('.')
    .reduce<unknown>(
      (inner, name) => (isShape(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined),
      place,
    )
}
