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

/** Goes over the array or object that begins at `start`. Right for every valid text; for others it tells cut from broken. */
export const scan = (text: string, start: number): Scanned => {
  let depth = 0
  let deepest = 0
  let keys = 0
  for (let index = start; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case QUOTE:
        index = endOfString(text, index)
        if (index === -1) return { end: undefined, keys, depth: deepest }
        break
      case COLON:
        keys++
        break
      case OPEN_BRACKET:
      case OPEN_BRACE:
        if (++depth > deepest) deepest = depth
        break
      case CLOSE_BRACKET:
      case CLOSE_BRACE:
        if (--depth <= 0) return { end: index + 1, keys, depth: deepest }
        break
      default:
    }
  }
  return { end: undefined, keys, depth: deepest }
}

/** The index of the quote that closes the string opened at `start`, or -1. */
const endOfString = (text: string, start: number): number => {
  let end = text.indexOf('"', start + 1)
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end
}

const isEscaped = (text: string, index: number): boolean => {
  let backslashes = 0
  while (text.charCodeAt(index - 1 - backslashes) === BACKSLASH) backslashes++
  return backslashes % 2 === 1
}

/** How many keys the objects of a parsed document have. */
export const countKeys = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') count += countKeys(item)
    return count
  }
  for (const name of Object.keys(value)) {
    count++
    const item = (value as Record<string, unknown>)[name]
    if (typeof item === 'object') count += countKeys(item)
  }
  return count
}
