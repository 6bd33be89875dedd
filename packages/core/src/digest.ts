import { createHash } from 'node:crypto'

/** SHA-256 of bytes or of a string's UTF-8, as 64 hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** Digests of small pieces are slow to take one by one: so much text is gathered. */
const GATHERED = 64 * 1024

/** SHA-256 of a text that comes in pieces, which need not be held together: that of its UTF-8, as 64 hexadecimal digits. */
export const digester = (): { readonly add: (piece: string) => void; readonly end: () => string } => {
  const hash = createHash('sha256')
  let pending: string[] = []
  let length = 0
  const flush = (): void => {
    hash.update(pending.join(''))
    pending = []
    length = 0
  }
  return {
    add: (piece) => {
      pending.push(piece)
      length += piece.length
      if (length >= GATHERED) flush()
    },
    end: () => {
      flush()
      return hash.digest('hex')
    },
  }
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * JSON with sorted keys and no white space, so that equal values have equal bytes (RFC 8785, JSON Canonicalization
 * Scheme: keys in UTF-16 order, numbers and strings as ECMAScript writes them). Members that are `undefined` are left
 * out, as JSON.stringify does.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  // As in an array of JSON.stringify.
  if (value === undefined) return 'null'
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  // Written member by member: an object would put keys such as "10" in the order of numbers.
  return `{${membersOf(value)
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
    .join(',')}}`
}

/** SHA-256 of a value's canonical JSON. */
export const digestOf = (value: unknown): string => sha256(canonicalJson(value))

/**
 * JSON for a person and a file: sorted keys (those that are whole numbers first, as JavaScript keeps them), two spaces,
 * a newline at the end. Equal values give equal bytes.
 */
export const prettyJson = (value: unknown): string => `${JSON.stringify(sorted(value), null, 2)}\n`

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  // A null prototype keeps a key named __proto__ an ordinary key.
  const out = Object.create(null) as Record<string, unknown>
  for (const [key, member] of membersOf(value)) out[key] = sorted(member)
  return out
}

/** An object's members in the UTF-16 order of their keys. */
const membersOf = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
