import { UnknownValue } from '../unknown-value.ts'
import type { JsonObject, PlannedResource } from './planned.ts'

/**
 * The values of a resource as CEL has them: whole numbers as bigint, nothing where there is null, and something that
 * throws UnknownValue where a value is not known. So no condition can take an unknown value for one that is not there.
 */
export const valuesOf = ({ after, unknown, configured }: PlannedResource): JsonObject =>
  objectOf(after, configured === undefined ? unknown : withoutChosen(unknown, configured), '')

/** Values that are all known. */
export const knownValues = (values: JsonObject): JsonObject => objectOf(values, undefined, '')

/**
 * The mask without what is unknown only because nobody wrote it: the provider chooses it, and so it counts as not there.
 * Blocks that are written by `dynamic` are not in the configuration: what is unknown in one stays so.
 */
const withoutChosen = (unknown: unknown, configured: JsonObject): unknown =>
  isObject(unknown)
    ? Object.fromEntries(
        Object.entries(unknown).flatMap(([name, mask]) => {
          const written = Object.hasOwn(configured, name) ? configured[name] : undefined
          if (mask === true) return written === undefined ? [] : [[name, mask]]
          return [[name, inBlocks(mask, written)]]
        }),
      )
    : unknown

const inBlocks = (mask: unknown, written: unknown): unknown => {
  if (Array.isArray(mask)) {
    const blocks: readonly unknown[] = Array.isArray(written) ? written : [written]
    return blocks.length === mask.length
      ? mask.map((each: unknown, index) => inBlocks(each, blocks[index]))
      : mask
  }
  return isObject(mask) && isBlock(written) ? withoutChosen(mask, written) : mask
}

/** Expressions by their arguments, not one expression. */
const isBlock = (written: unknown): written is JsonObject =>
  isObject(written) && !('references' in written) && !('constant_value' in written)

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const objectOf = (values: JsonObject, unknown: unknown, path: string): JsonObject => {
  const result: Record<string, unknown> = {}
  const masks = isObject(unknown) ? unknown : {}
  for (const [name, value] of Object.entries(values)) {
    if (value !== null) define(result, name, value, masks[name], below(path, name))
  }
  for (const [name, mask] of Object.entries(masks)) {
    const value = values[name]
    if (mask === true && (value === null || value === undefined)) forbid(result, name, below(path, name))
  }
  return result
}

const define = (
  target: Record<string, unknown>,
  name: string,
  value: unknown,
  mask: unknown,
  path: string,
): void => {
  if (mask === true) forbid(target, name, path)
  // An assignment would set the prototype.
  else if (name === '__proto__') Object.defineProperty(target, name, { value, enumerable: true })
  else target[name] = valueOf(value, mask, path)
}

const forbid = (target: object, name: string | number, path: string): void => {
  Object.defineProperty(target, name, {
    get: () => {
      throw new UnknownValue(path)
    },
    enumerable: true,
    configurable: true,
  })
}

const valueOf = (value: unknown, unknown: unknown, path: string): unknown => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (Array.isArray(value)) return listOf(value, unknown, path)
  return isObject(value) ? objectOf(value, unknown, path) : value
}

const listOf = (values: readonly unknown[], unknown: unknown, path: string): readonly unknown[] => {
  const masks: readonly unknown[] = Array.isArray(unknown) ? unknown : []
  const result: unknown[] = []
  values.forEach((value, index) => {
    const place = `${path}[${String(index)}]`
    if (masks[index] === true) forbid(result, index, place)
    else result.push(value === null ? undefined : valueOf(value, masks[index], place))
  })
  return result
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)
