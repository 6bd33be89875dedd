const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d

/** What one pass over the brackets, quotes and colons of a JSON text tells. */
export interface Scanned {
  /** The index behind the value; `undefined` where the text ends before its brackets or quotes do. */
  readonly end: number | undefined
  /** How many keys its objects have, repeated ones counted each time. */
  readonly keys: number
  readonly depth: number
}

/**
 * Goes over the array or object that begins at `start`, in UTF-8. Right for every valid text; for others it tells cut from
 * broken. One plain loop over bytes: strings are short, and a search for the end of each takes longer than to walk over it.
 */
export const scan = (utf8: Uint8Array, start: number): Scanned => {
  const { length } = utf8
  let depth = 0
  let deepest = 0
  let keys = 0
  for (let index = start; index < length; index++) {
    const byte = utf8[index]
    if (byte === QUOTE) {
      let inner = utf8[++index]
      while (inner !== QUOTE && index < length) {
        if (inner === BACKSLASH) index++
        inner = utf8[++index]
      }
    } else if (byte === COLON) keys++
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      if (++depth > deepest) deepest = depth
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      if (--depth <= 0) return { end: index + 1, keys, depth: deepest }
    }
  }
  return { end: undefined, keys, depth: deepest }
}

/** How many keys the objects of a parsed document have. */
export const countKeys = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') count += countKeys(item)
    return count
  }
  // A document has a million keys: for…in makes no list of them, as Object.keys would.
  for (const name in value) {
    count++
    const item = (value as Record<string, unknown>)[name]
    if (typeof item === 'object') count += countKeys(item)
  }
  return count
}
