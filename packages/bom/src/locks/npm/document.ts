import { UnreadableLock } from '../guarded-reader.ts'
import { isRecord } from '../javascript/fields.ts'
import { MAX_NESTING } from './tree.ts'
import { walkJsonKeys, type VisitKey } from '../../syntax/json-keys.ts'
import type { TextFile } from '../lock-reader.ts'

/** @throws UnreadableLock when it is no JSON object, and whether it ends too early. */
export const parseLock = ({ path, text }: TextFile): Readonly<Record<string, unknown>> => {
  const raw = parsed(path, text)
  if (isRecord(raw)) return raw
  throw new UnreadableLock(
    'not-a-lock-file',
    `${path}: the document is not an object; expected a lock file of npm.`,
  )
}

const parsed = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw walkJsonKeys(text, () => false).truncated
      ? new UnreadableLock(
          'truncated',
          `${path}: the file ends before its JSON does; expected a whole lock file.`,
        )
      : new UnreadableLock('not-a-lock-file', `${path}: it is not JSON; expected a lock file of npm.`)
  }
}

/** The offset of each entry below `packages`, by location. */
export const packageOffsets = (text: string): ReadonlyMap<string, number> => {
  const offsets = new Map<string, number>()
  let within = false
  const visit: VisitKey = (key, offset, depth) => {
    if (depth === 1) return (within = key === 'packages')
    if (within) offsets.set(key, offset)
    return false
  }
  walkJsonKeys(text, visit)
  return offsets
}

/** The offset of each entry below `dependencies` and their own `dependencies`, by location (`node_modules/a/node_modules/b`). */
export const dependencyOffsets = (text: string): ReadonlyMap<string, number> => {
  const offsets = new Map<string, number>()
  const names: string[] = []
  const visit: VisitKey = (key, offset, depth) => {
    if (depth % 2 === 1) return key === 'dependencies'
    names.length = depth / 2 - 1
    names.push(key)
    offsets.set(locationOf(names), offset)
    // What nests deeper is refused: its place need not be known.
    return names.length <= MAX_NESTING
  }
  walkJsonKeys(text, visit)
  return offsets
}

const locationOf = (names: readonly string[]): string => names.map((name) => `node_modules/${name}`).join('/')
