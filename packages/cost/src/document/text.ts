/** A file's path, as it is shown, and its bytes. */
export interface File {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * The bytes of a text in UTF-8, without a byte order mark. UTF-16, which PowerShell's `>` writes, is told by its mark or by
 * the zero bytes of the first ASCII character (RFC 4627 §3).
 */
export const utf8Of = (bytes: Uint8Array): Uint8Array => {
  const encoding = encodingOf(bytes)
  if (encoding !== 'utf-8') return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes))
  return hasMark(bytes, 0) ? bytes.subarray(3) : bytes
}

/** The text of some bytes in UTF-8. A malformed sequence becomes U+FFFD: no structure is lost. */
export const textOf = (utf8: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8)

/** Whether a byte order mark stands at an index. */
const hasMark = (utf8: Uint8Array, index: number): boolean =>
  utf8[index] === 0xef && utf8[index + 1] === 0xbb && utf8[index + 2] === 0xbf

/** Behind white space, and byte order marks in the middle of joined files. */
export const afterSpace = (utf8: Uint8Array, start: number): number => {
  let index = start
  for (;;) {
    const byte = utf8[index] ?? 0
    if (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) index++
    else if (hasMark(utf8, index)) index += 3
    else return index
  }
}

const encodingOf = ([first = -1, second = -1]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if ((first === 0xff && second === 0xfe) || (first > 0 && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second > 0) ? 'utf-16be' : 'utf-8'
}
