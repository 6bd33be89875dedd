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
  flag: (path) => {
    const value = at(told, path)
    return typeof value === 'boolean' ? value : undefined
  },
  names: (path) => [
    ...new Set([...Object.keys(shapeOf(at(told, path))), ...Object.keys(shapeOf(at(assumed, path)))]),
  ],
})

const numberAt = (place: Shape, path: string, assumed: boolean): Used | undefined => {
  const value = numberOf(at(place, path))
  return Number.isFinite(value) ? { value, assumed } : undefined
}

/** `1_000_000` is a number in the YAML that usage files are written in, and a text in newer YAML. */
const numberOf = (value: unknown): number => {
  if (typeof value === 'number') return value
  const isNumber = typeof value === 'string' && /^\d[\d_]*(?:\.\d+)?$/.test(value)
  return isNumber ? Number(value.replaceAll('_', '')) : Number.NaN
}

/** The value at a path. A key may hold dots itself: `azurerm_backup_protected_vm.web.disk_utilization_gb` may be two steps. */
const at = (place: unknown, path: string): unknown => {
  if (!isShape(place)) return undefined
  if (Object.hasOwn(place, path)) return place[path]
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
    const key = path.slice(0, dot)
    const value = Object.hasOwn(place, key) ? at(place[key], path.slice(dot + 1)) : undefined
    if (value !== undefined) return value
  }
  return undefined
}
