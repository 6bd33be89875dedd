import { describe, expect, test } from '@jest/globals'
import type { OpenFile } from '@devsecops/runner'
import { crc32 } from 'node:zlib'
import { ZipError, zipEntries } from '../../../../actions/sbom/src/collect/advisories/zip.ts'

/** A file in memory. */
const fileOf = (bytes: Uint8Array): OpenFile => ({
  path: 'all.zip',
  size: bytes.length,
  read: (offset, length) => bytes.subarray(offset, offset + length),
  close: () => undefined,
})

const HUGE = 0xffffffff

/** Little-endian numbers of 2, 4 or 8 bytes. */
const numbers = (...parts: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer => {
  const all = Buffer.alloc(parts.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of parts) {
    if (bytes === 8) all.writeBigUInt64LE(BigInt(value), at)
    else all.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return all
}

/** The extra field of zip64 (APPNOTE.TXT 6.3.10, §4.5.3), behind one of another kind. */
const extraOf = (...values: readonly number[]): Buffer =>
  Buffer.concat([
    numbers([2, 0x5455], [2, 1], [2, 7]).subarray(0, 5),
    numbers([2, 1], [2, values.length * 8], ...values.map((value): readonly [8, number] => [8, value])),
  ])

interface Shape {
  /** Which of the numbers are in the extra field, where 32 bits would do as well. */
  readonly large?: readonly ('size' | 'packed' | 'offset')[]
  readonly extra?: Buffer
  /** Where the end of zip64 is said to be, from where it is. */
  readonly lost?: number
  readonly withoutEnd64?: boolean
}

/** A zip file of entries that are not compressed, with the end of zip64. */
const zip64 = (
  files: Readonly<Record<string, string>>,
  { large = ['size', 'packed', 'offset'], extra, lost = 0, withoutEnd64 = false }: Shape = {},
): Buffer => {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)]
    const sum = crc32(content)
    const place = { size: content.length, packed: content.length, offset: at }
    const head = numbers(
      ...([
        [4, 0x04034b50],
        [2, 45],
        [2, 0],
        [2, 0],
        [4, 0],
        [4, sum],
        [4, HUGE],
        [4, HUGE],
      ] as const),
      ...([
        [2, path.length],
        [2, 20],
      ] as const),
    )
    const local = numbers([2, 1], [2, 16], [8, content.length], [8, content.length])
    parts.push(head, path, local, content)
    at += head.length + path.length + local.length + content.length
    const field = extra ?? extraOf(...large.map((key) => place[key]))
    const small = (key: 'size' | 'packed' | 'offset'): number => (large.includes(key) ? HUGE : place[key])
    list.push(
      numbers(
        ...([
          [4, 0x02014b50],
          [2, 45],
          [2, 45],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, sum],
        ] as const),
        ...([
          [4, small('packed')],
          [4, small('size')],
          [2, path.length],
          [2, field.length],
          [2, 0],
        ] as const),
        ...([
          [2, 0],
          [2, 0],
          [4, 0],
          [4, small('offset')],
        ] as const),
      ),
      path,
      field,
    )
  }
  const directory = Buffer.concat(list)
  const count = Object.keys(files).length
  const end64 = Buffer.concat([
    numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0]),
    numbers([8, count], [8, count], [8, directory.length], [8, at]),
    numbers([4, 0x07064b50], [4, 0], [8, at + directory.length + lost], [4, 1]),
  ])
  const end = withoutEnd64
    ? numbers([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, directory.length], [4, at], [2, 0])
    : numbers([4, 0x06054b50], [4, 0], [2, 0xffff], [2, 0xffff], [4, HUGE], [4, HUGE], [2, 0])
  return Buffer.concat([...parts, directory, ...(withoutEnd64 ? [] : [end64]), end])
}

const textsIn = (zip: Uint8Array): readonly (readonly [string, string])[] =>
  [...zipEntries(fileOf(zip))].map(({ name, read }) => [name, Buffer.from(read()).toString()] as const)

describe('zip64', () => {
  const files = { 'a.json': '{"id":"A"}', 'b.json': '{"id":"B"}' }

  test.each<Shape>([
    {},
    { large: ['offset'] },
    { large: ['size', 'packed'] },
    { large: ['packed', 'offset'] },
    { large: [] },
  ])('with the numbers %j in 64 bits is read', (shape) => {
    expect(textsIn(zip64(files, shape))).toEqual(Object.entries(files))
  })

  test('of more entries than 16 bits can count gives them all', () => {
    const many = Object.fromEntries(Array.from({ length: 70_000 }, (_, index) => [`${index}.json`, '']))
    expect([...zipEntries(fileOf(zip64(many)))]).toHaveLength(70_000)
  })

  test('a file of 65,535 entries needs no zip64, though it looks alike', () => {
    const many = Object.fromEntries(Array.from({ length: 65_535 }, (_, index) => [`${index}.json`, '']))
    expect([...zipEntries(fileOf(zip64(many, { withoutEnd64: true })))]).toHaveLength(65_535)
  })

  test.each([
    ['whose end is not where it is said to be', zip64(files, { lost: 1 }), 'has a broken end'],
    ['whose end is said to be beyond the file', zip64(files, { lost: 1e9 }), 'has a broken end'],
    ['an entry without its field', zip64(files, { extra: extraOf() }), 'has an entry without size'],
    [
      'an entry whose field is too short',
      zip64(files, { extra: extraOf(10, 10) }),
      'has an entry without size',
    ],
    [
      'an entry whose place no file has',
      zip64(files, { extra: extraOf(10, 10, 2 ** 60) }),
      'names a place that no file has',
    ],
  ])('%s is refused', (_title, zip, message) => {
    expect(() => [...zipEntries(fileOf(zip))]).toThrow(new ZipError(message))
  })

  test('an entry that is said to be larger than the file is damaged, and takes no memory', () => {
    const [entry] = zipEntries(fileOf(zip64(files, { extra: extraOf(2 ** 50, 2 ** 50, 0) })))
    expect(entry?.read).toThrow(new ZipError('is damaged'))
  })
})
