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
  /** The same into memory that is there already, as many bytes as it has; gives how many there were. */
  readonly readInto?: (offset: number, target: Uint8Array) => number
}

/** A source over bytes, or over a string's UTF-8. */
export const sourceOf = (file: string, content: string | Uint8Array): Source => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { file, size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) }
}

/** The part of a source from `from` (inclusive) to `to` (exclusive), as a source. */
export const partOf = (source: Source, from: number, to: number): Source => {
  const available = (offset: number, length: number): number =>
    Math.max(0, Math.min(length, to - from - offset))
  return {
    file: source.file,
    size: to - from,
    read: (offset, length) => source.read(from + offset, available(offset, length)),
    readInto: (offset, target) =>
      readInto(source, from + offset, target.subarray(0, available(offset, target.length))),
  }
}

/** As Source.readInto, where the source itself may lack it. */
export const readInto = (source: Source, offset: number, target: Uint8Array): number => {
  if (source.readInto !== undefined) return source.readInto(offset, target)
  const bytes = source.read(offset, target.length)
  target.set(bytes)
  return bytes.length
}

/** Large enough for few calls, small enough to keep memory flat. */
const WINDOW = 4 * 1024 * 1024

/** A source whose SHA-256 is computed on the way, while it is read. */
export interface DigestingSource {
  readonly source: Source
  /** The digest as hexadecimal digits; what nobody has read yet is read now, with flat memory. */
  readonly digest: () => string
}

/** Whoever reads a source from its start to its end has hashed it. */
export const digesting = (source: Source): DigestingSource => {
  const hash = createHash('sha256')
  let hashed = 0
  const take = (offset: number, bytes: Uint8Array): Uint8Array => {
    if (offset <= hashed && offset + bytes.length > hashed) {
      hash.update(bytes.subarray(hashed - offset))
      hashed = offset + bytes.length
    }
    return bytes
  }
  const read: Source['read'] = (offset, length) => take(offset, source.read(offset, length))
  const into: Source['readInto'] = (offset, target) =>
    take(offset, target.subarray(0, readInto(source, offset, target))).length
  const digest = (): string => {
    while (hashed < source.size && read(hashed, Math.min(WINDOW, source.size - hashed)).length > 0);
    return hash.digest('hex')
  }
  return { source: { ...source, read, readInto: into }, digest }
}
