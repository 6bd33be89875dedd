import { createHash } from 'node:crypto'

/**
 * A report's bytes, to be read in pieces: a reader does no I/O. Collect opens the file, a test gives a buffer.
 * `read` gives up to `length` bytes from `offset`, fewer at the end.
 */
export interface Source {
  /** How messages name it: the path relative to the workspace. */
  readonly file: string
  /** In bytes. */
  readonly size: number
  readonly read: (offset: number, length: number) => Uint8Array
}

/** A source over bytes, or over a string's UTF-8. */
export const sourceOf = (file: string, content: string | Uint8Array): Source => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { file, size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) }
}

/** Large enough for few calls, small enough to keep memory flat. */
const WINDOW = 4 * 1024 * 1024

/** SHA-256 of a source's bytes as hexadecimal digits, with flat memory. */
export const digestOfSource = ({ size, read }: Source): string => {
  const hash = createHash('sha256')
  for (let offset = 0; offset < size; offset += WINDOW)
    hash.update(read(offset, Math.min(WINDOW, size - offset)))
  return hash.digest('hex')
}
