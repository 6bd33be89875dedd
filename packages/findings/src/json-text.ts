/** What is wrong with a text as JSON, and the index of the character where it shows. */
export interface JsonFault {
  readonly kind: 'too-deep' | 'truncated' | 'malformed'
  readonly index: number
}

/**
 * Parses JSON (RFC 8259) of at most `depth` nested arrays and objects.
 * JSON.parse's own messages quote the document and often lack the place, so a fault is located here.
 */
export const parseJson = (text: string, depth: number): { readonly value: unknown } | JsonFault => {
  const nesting = measure(text, depth)
  if (nesting.tooDeepAt !== undefined) return { kind: 'too-deep', index: nesting.tooDeepAt }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return nesting.open
      ? { kind: 'truncated', index: text.length }
      : { kind: 'malformed', index: placeOf(error) }
  }
}

/**
 * Parses several JSON arrays or objects after one another: a line each (NDJSON), or simply concatenated, as tools that
 * stream write them. The last one may be cut off only at its end: half a value is `truncated`.
 */
export const parseJsonSequence = (
  text: string,
  depth: number,
): { readonly values: readonly unknown[] } | JsonFault => {
  const values: unknown[] = []
  let start = 0
  while ((start = afterSpace(text, start)) < text.length) {
    const end = endOfValue(text, start)
    if (end === -1) {
      const structured = /[[{]/.test(text[start] ?? '')
      return structured ? { kind: 'truncated', index: text.length } : { kind: 'malformed', index: start }
    }
    const parsed = parseJson(text.slice(start, end), depth)
    if (!('value' in parsed)) return { kind: parsed.kind, index: start + parsed.index }
    values.push(parsed.value)
    start = end
  }
  return { values }
}

const afterSpace = (text: string, start: number): number => {
  let index = start
  while (/\s/.test(text[index] ?? '')) index++
  return index
}

/** The index behind the array or object that begins at `start`; -1 when it has no end, or is neither. */
const endOfValue = (text: string, start: number): number => {
  let depth = 0
  for (let index = start; index < text.length; index++) {
    const character = text.charCodeAt(index)
    if (character === QUOTE) {
      index = endOfString(text, index)
      if (index === -1) return -1
    } else if (character === OPEN_BRACKET || character === OPEN_BRACE) depth++
    else if (character === CLOSE_BRACKET || character === CLOSE_BRACE) depth--
    if (depth === 0) return index > start ? index + 1 : -1
  }
  return -1
}

interface Nesting {
  /** Whether an array, an object or a string is still open at the end: the text was cut off. */
  readonly open: boolean
  readonly tooDeepAt?: number
}

/** One pass over the brackets outside strings. Right for every valid text; for others it tells cut from broken. */
const measure = (text: string, limit: number): Nesting => {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index)
    if (character === QUOTE) {
      index = endOfString(text, index)
      if (index === -1) return { open: true }
    } else if (character === OPEN_BRACKET || character === OPEN_BRACE) {
      if (++depth > limit) return { open: true, tooDeepAt: index }
    } else if (character === CLOSE_BRACKET || character === CLOSE_BRACE) depth--
  }
  return { open: depth > 0 }
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d

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

/** V8 says `at position N` for most faults; where it does not, the fault is at the start. */
const placeOf = (error: unknown): number =>
  Number(/at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? 0)
