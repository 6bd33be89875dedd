/** A file's path, as it is shown, and its bytes. */
export interface File {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * The text of a file without its byte order mark. UTF-16 is told by its mark or by the zero bytes of the first ASCII
 * character (RFC 4627 §3): PowerShell's `>` writes it.
 */
export const textOf = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes)

const encodingOf = ([first = -1, second = -1]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if ((first === 0xff && second === 0xfe) || (first > 0 && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second > 0) ? 'utf-16be' : 'utf-8'
}
