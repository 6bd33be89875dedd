/** How a document's bytes become text. The byte order mark, where there is one, is not part of the text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/**
 * The encoding, from the byte order mark or, without one, from where the zero bytes of the first ASCII character
 * stand (RFC 4627 §3). PowerShell's `>` writes UTF-16.
 */
export const encodingOf = (bytes: Uint8Array): Encoding => {
  const [first = -1, second = -1] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first > 0 && second === 0) return 'utf-16le'
  return first === 0 && second > 0 ? 'utf-16be' : 'utf-8'
}

/** Text without its byte order mark. A malformed sequence becomes U+FFFD: no ASCII, so no structure, is lost. */
export const decode = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes)

/** The byte offset in a file of the character at `index` of its decoded text. */
export const byteOffset = (bytes: Uint8Array, text: string, index: number): number => {
  const encoding = encodingOf(bytes)
  if (encoding !== 'utf-8') return index * 2 + (hasUtf16Mark(bytes) ? 2 : 0)
  return new TextEncoder().encode(text.slice(0, index)).length + (hasUtf8Mark(bytes) ? 3 : 0)
}

const hasUtf16Mark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

const hasUtf8Mark = ([first, second, third]: Uint8Array): boolean =>
  first === 0xef && second === 0xbb && third === 0xbf
