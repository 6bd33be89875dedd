import type { OpenFile } from '@devsecops/runner'
import { crc32, inflateRawSync } from 'node:zlib'

/** Why a zip file, or one of its entries, cannot be used; the message continues a sentence that begins with its name. */
export class ZipError extends Error {}

export interface ZipEntry {
  readonly name: string
  /** The size that the file states of its content, in bytes. */
  readonly size: number
  /** @throws ZipError where the content is not what the file says of it. */
  readonly read: () => Uint8Array
}

/** A list of 300,000 entries has 30 MB. */
const MAX_DIRECTORY = 256 * 1024 * 1024

/** The size of the end record (APPNOTE.TXT 6.3.10, §4.3.16), and that of the longest comment behind it. */
const END = 22
const LONGEST_COMMENT = 0xffff

/**
 * The entries of a zip file (APPNOTE.TXT 6.3.10), of any size: only its list is held, and each entry is read when it is asked for. By hand
 * because the libraries take all of a file into memory, or read it from its start, and so cannot tell that its end is missing.
 *
 * @throws ZipError where it is no zip file, or its list is broken.
 */
export function* zipEntries(file: OpenFile): Generator<ZipEntry> {
  const { count, offset, size } = directoryOf(file)
  if (size > MAX_DIRECTORY || offset + size > file.size) throw new ZipError('has a list that cannot be right')
  const list = viewOf(file.read(offset, size))
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== 0x02014b50)
      throw new ZipError(`has a broken list: ${index} of ${count} entries can be read`)
    const [name, extra, comment] = [28, 30, 32].map((place) => list.getUint16(at + place, true)) as Triple
    const end = at + 46 + name + extra + comment
    if (end > list.byteLength) throw new ZipError('has a list that ends within an entry')
    yield entryOf(file, list, at, name, extra)
    at = end
  }
}

type Triple = [number, number, number]

interface Directory {
  readonly count: number
  readonly offset: number
  readonly size: number
}

const directoryOf = (file: OpenFile): Directory => {
  const start = Math.max(0, file.size - END - LONGEST_COMMENT)
  const tail = viewOf(file.read(start, file.size - start))
  let at = tail.byteLength - END
  while (at >= 0 && !(tail.getUint32(at, true) === 0x06054b50 && commentFits(tail, at))) at--
  if (at < 0) throw new ZipError('is no zip file, or its end is missing')
  const [count, size, offset] = [
    tail.getUint16(at + 10, true),
    tail.getUint32(at + 12, true),
    tail.getUint32(at + 16, true),
  ]
  const isSmall = count !== 0xffff && size !== 0xffffffff && offset !== 0xffffffff
  return isSmall ? { count, size, offset } : (largeDirectory(file, start + at) ?? { count, size, offset })
}

const commentFits = (tail: DataView, at: number): boolean =>
  at + END + tail.getUint16(at + 20, true) === tail.byteLength

/** Where there are more than 65,534 entries, or more than 4 GiB (§4.3.14, §4.3.15). */
const largeDirectory = (file: OpenFile, end: number): Directory | undefined => {
  if (end < 20) return undefined
  const locator = viewOf(file.read(end - 20, 20))
  if (locator.getUint32(0, true) !== 0x07064b50) return undefined
  const record = viewOf(file.read(wholeNumber(locator, 8), 56))
  if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50)
    throw new ZipError('has a broken end')
  return {
    count: wholeNumber(record, 32),
    size: wholeNumber(record, 40),
    offset: wholeNumber(record, 48),
  }
}

const wholeNumber = (view: DataView, at: number): number => {
  const value = Number(view.getBigUint64(at, true))
  if (!Number.isSafeInteger(value)) throw new ZipError('names a place that no file has')
  return value
}

const entryOf = (file: OpenFile, list: DataView, at: number, name: number, extra: number): ZipEntry => {
  const large = new LargeFields(list, at + 46 + name, extra)
  // In this order (§4.5.3).
  const size = large.of(list.getUint32(at + 24, true))
  const packed = large.of(list.getUint32(at + 20, true))
  const offset = large.of(list.getUint32(at + 42, true))
  const bytes = new Uint8Array(list.buffer, list.byteOffset + at + 46, name)
  const head = {
    isEncrypted: (list.getUint16(at + 8, true) & 1) === 1,
    method: list.getUint16(at + 10, true),
    checksum: list.getUint32(at + 16, true),
  }
  return {
    name: new TextDecoder().decode(bytes),
    size,
    read: () => contentOf(file, { ...head, size, packed, offset }),
  }
}

/** The extra field that holds the numbers of an entry which 32 bits cannot. */
class LargeFields {
  readonly #list: DataView
  #at = 0
  #end = 0

  constructor(list: DataView, start: number, length: number) {
    this.#list = list
    const end = start + length
    for (let at = start; at + 4 <= end; at += 4 + list.getUint16(at + 2, true)) {
      if (list.getUint16(at, true) !== 1) continue
      this.#at = at + 4
      this.#end = Math.min(end, at + 4 + list.getUint16(at + 2, true))
    }
  }

  of(small: number): number {
    if (small !== 0xffffffff) return small
    if (this.#at + 8 > this.#end) throw new ZipError('has an entry without size')
    const value = wholeNumber(this.#list, this.#at)
    this.#at += 8
    return value
  }
}

interface Stated {
  readonly isEncrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly size: number
  readonly packed: number
  readonly offset: number
}

const contentOf = (file: OpenFile, { isEncrypted, method, checksum, size, packed, offset }: Stated) => {
  if (isEncrypted) throw new ZipError('is encrypted')
  const head = viewOf(file.read(offset, 30))
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50)
    throw new ZipError('is not where the list says')
  const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const content = unpacked(file.read(start, packed), method, size)
  if (content.length !== size || crc32(content) !== checksum) throw new ZipError('is damaged')
  return content
}

/** No more is unpacked than the list says: an entry may be made to fill the memory. */
const unpacked = (packed: Uint8Array, method: number, size: number): Uint8Array => {
  if (method === 0) return packed
  if (method !== 8) throw new ZipError(`is packed by method ${method}, which is not read here`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    throw new ZipError('is damaged')
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
