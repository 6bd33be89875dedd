import { describe, expect, test } from '@jest/globals'
import { sourceOf } from '@devsecops/findings'
import fc from 'fast-check'
import { withoutSecrets } from '../../../packages/findings/src/redaction.ts'
import { repeatedMember } from '../../../packages/findings/src/json-scan/repeated.ts'
import { RowScan } from '../../../packages/findings/src/json-scan/row-scan.ts'
import { ScanFault } from '../../../packages/findings/src/json-scan/scan-fault.ts'
import { Scanner } from '../../../packages/findings/src/json-scan/scan.ts'
import {
  field,
  firstOf,
  firstRowOf,
  listOf,
  objectOf,
  phraseField,
  rowOf,
  scalar,
  whole,
  wordField,
  type Shape,
} from '../../../packages/findings/src/json-scan/shape.ts'

const scan = (content: string | Uint8Array, shape: Shape = whole, window?: number): unknown => {
  const scanner = new Scanner(sourceOf('a.json', content), { depth: 8, window })
  return scanner.document(() => scanner.value(shape))
}
/** What the work gives, or the fault that it throws. */
const outcomeOf = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    if (error instanceof ScanFault) return `${error.fault} ${error.offset}`
    throw error
  }
}
const faultOf = (content: string, window?: number): string =>
  String(
    outcomeOf(() => {
      scan(content, scalar, window)
      return 'none'
    }),
  )

describe('a scanned document', () => {
  test('is what JSON.parse gives of it, through a window of any size', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.integer({ min: 1, max: 40 }), (json, window) => {
        expect(scan(json, whole, window)).toEqual(JSON.parse(json))
      }),
    )
  })

  test.each([
    ['escapes', String.raw`{"a":"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\ud800"}`],
    ['numbers', '[0,-0,1.5,-1E+2,1e400,123456789012345678901,9007199254740993]'],
    ['text in any script', '["é 😀 \u2028 中"]'],
    ['a member named __proto__', '{"__proto__":{"a":1}}'],
    ['white space', ' \t\r\n{ "a" : [ 1 , { } , [ ] ] } \n'],
  ])('with %s is, too', (_name, json) => {
    expect(scan(json, whole, 3)).toEqual(JSON.parse(json))
  })

  test('may begin with a byte order mark', () => {
    expect(scan('\uFEFF[1]')).toEqual([1])
  })

  test('has U+FFFD for a malformed sequence of UTF-8, as a decoder does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (raw) => {
        const inner = raw.filter((byte) => byte >= 0x80)
        const bytes = Buffer.concat([Buffer.from('["'), inner, Buffer.from('"]')])
        expect(scan(bytes)).toEqual(JSON.parse(new TextDecoder().decode(bytes)))
      }),
    )
  })

  test('has what its shape names, and of other types what tells them', () => {
    const shape = objectOf({ a: scalar, b: listOf(objectOf({ c: scalar })), d: firstOf(scalar) })
    expect(scan('{"a":{"x":1},"b":[{"c":"w","e":2},3],"d":[1,2],"f":{}}', shape)).toEqual({
      a: {},
      b: [{ c: 'w' }, 3],
      d: [1],
    })
  })
})

describe('a value that the fast scan goes over', () => {
  const SHAPE = objectOf({
    a: scalar,
    b: listOf(objectOf({ c: scalar, d: whole })),
    d: firstOf(listOf(scalar)),
  })
  const quickly = (json: string, shape: Shape): unknown => {
    const scanner = new Scanner(sourceOf('a.json', json), { depth: 8 })
    return scanner.document(() => {
      scanner.use(new RowScan(rowOf({ a: field(0) }), 1))
      return scanner.value(shape)
    })
  }

  test('has of it what its shape names, as one that it does not go over', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, true, -0, 1.5, 'é"\\', ''),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'é', '__proto__'), tie('tree')),
      ),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        const json = JSON.stringify([value, { b: [value] }])
        const shape = listOf(SHAPE)
        expect(outcomeOf(() => quickly(json, shape))).toEqual(outcomeOf(() => scan(json, shape)))
      }),
      { numRuns: 100 },
    )
  })

  test.each([
    ['[{"b":[{"c":1,"c":2}]}]', 'repeated 14'],
    ['[{"b":[{"c":1}', 'truncated 14'],
    ['[{"b":[[[[[[1]]]]]]}]', 'none'],
    ['[{"b":[[[[[[[1]]]]]]]}]', 'too-deep 12'],
  ])('%s: %s, as well', (json, fault) => {
    expect(outcomeOf(() => quickly(json, listOf(SHAPE)))).toEqual(outcomeOf(() => scan(json, listOf(SHAPE))))
    expect(faultOf(json)).toBe(fault)
  })
})

describe('what is no JSON', () => {
  test.each([
    ['["a', 'truncated 3'],
    ['{"a":', 'truncated 5'],
    ['[1,]', 'malformed 3'],
    ['[01]', 'malformed 1'],
    ['[1.]', 'malformed 1'],
    ['["\t"]', 'malformed 2'],
    [String.raw`["\x"]`, 'malformed 2'],
    ['["\u0001u0041"]', 'malformed 2'],
    [String.raw`["\u12g4"]`, 'malformed 6'],
    ['[nul]', 'malformed 4'],
    ['[1] 2', 'malformed 4'],
    ['\u00a0[1]', 'malformed 0'],
    ['[\0]', 'malformed 1'],
    ['[[[[[[[[[]]]]]]]]]', 'too-deep 8'],
  ])('%j: %s', (json, fault) => {
    expect(faultOf(json)).toBe(fault)
    expect(faultOf(json, 1)).toBe(fault)
  })

  test('is refused wherever JSON.parse refuses it', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '.',
      'e',
      'true',
      'null',
      ' ',
      '\\',
      '\\u0041',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const json = pieces.join('')
        const isJson = /^\s*[[{]/.test(json) && parses(json)
        const fault = faultOf(`[${json}]`)
        expect(fault === 'none' || fault.startsWith('repeated')).toBe(parses(`[${json}]`))
        expect(isJson && faultOf(json).startsWith('malformed')).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})

const parses = (json: string): boolean => {
  try {
    JSON.parse(json)
    return true
  } catch {
    return false
  }
}

describe('a member that an object has twice', () => {
  test.each([
    ['{"a":1,"a":2}', 7],
    [String.raw`{"a":1,"\u0061":2}`, 7],
    ['[{"a":1},{"b":{"a":1},"a":{"a":1,"b":2,"a":3}}]', 39],
    [`{${Array.from({ length: 40 }, (_, index) => `"k${index}":0,`).join('')}"k3":1}`, 311],
  ])('is found: %j', (json, offset) => {
    expect(faultOf(json)).toBe(`repeated ${offset}`)
    expect(repeatedMember(json)).toBe(offset)
  })

  test('is told from members of other objects, and from values', () => {
    const json = '{"a":{"a":["a","a"]},"b":[{"a":"b"},{"a":"a"}],"":{"":""}}'
    expect(faultOf(json)).toBe('none')
    expect(repeatedMember(json)).toBeUndefined()
  })

  test('is found among more names than are remembered', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `{"n${index}":0}`).join(',')
    expect(faultOf(`{"a":[${names}],"n1":1,"n1":2}`)).toMatch(/^repeated/)
    expect(faultOf(`{"n1":1,"a":[${names}],"n1":2}`)).toMatch(/^repeated/)
  })
})

describe('a row', () => {
  const ROW = rowOf({
    a: wordField(0),
    b: rowOf({ c: field(1) }),
    d: firstRowOf(rowOf({ e: field(2) })),
  })
  const rowsOf = (json: string): readonly (readonly unknown[])[] => {
    const scanner = new Scanner(sourceOf('a.json', json), { depth: 8 })
    const row = new RowScan(ROW, 3)
    const rows: unknown[][] = []
    scanner.document(() => {
      scanner.use(row)
      scanner.eachElement(() => {
        const isRegular = scanner.row()
        if (!isRegular) scanner.skip()
        rows.push([isRegular, ...(isRegular ? [0, 1, 2].map((place) => row.field(place)) : [])])
      })
    })
    return rows
  }

  test('has the fields of an object, however deep they are', () => {
    expect(rowsOf('[{"a":"x","b":{"c":1,"a":2},"d":[{"e":[1]},{"e":2}]},{"b":null,"d":[]}]')).toEqual([
      [true, 'x', 1, [1]],
      [true, undefined, undefined, undefined],
    ])
  })

  test('says where something else stands than what holds them', () => {
    expect(rowsOf('[{"b":[]},{"d":{}},{"d":[null]},null,7]')).toEqual(Array(5).fill([false]))
  })
})

describe('a phrase', () => {
  /** What it is as a line; `undefined` where that is not told. */
  const lineOf = (text: string): string | undefined => {
    const scanner = new Scanner(sourceOf('a.json', JSON.stringify({ text })), { depth: 8 })
    const row = new RowScan(rowOf({ text: phraseField(0) }), 1)
    scanner.document(() => {
      scanner.use(row)
      scanner.row()
    })
    return row.line(0)
  }

  test('of short words is a line without its links', () => {
    expect(lineOf('Value flows into [a place](1) where [rule] R1 [forbids] (it).')).toBe(
      'Value flows into a place where [rule] R1 [forbids] (it).',
    )
  })

  test.each([
    `a token ghp_${'a1'.repeat(12)}`,
    `in [ghp_a1](1)a1a1[a1a1](x/y)a1a1a1a1a1a1`,
    'https://me:secret@host',
    '-----BEGIN PRIVATE KEY-----',
  ])('that may hold a credential is none: %s', (text) => {
    expect(lineOf(text)).toBeUndefined()
  })

  test.each(['', ' a', 'a ', 'a  b', 'a [](1) b', 'a\u007fb', 'é', '"', `a${' a'.repeat(20_000)}`])(
    'that has no single spaces between plain words, or too many of them, is none: %j',
    (text) => {
      expect(lineOf(text)).toBeUndefined()
    },
  )

  test('that is a line holds no form of credential, nor does it with its links', () => {
    const piece = fc.constantFrom('ghp_', 'AKIA', 'eyJ', '.', 'A1', 'a', '[', ']', '](', '(', ')', '1', ' ', '/', ':', '//', '@', '-') // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        const line = lineOf(text)
        const shown = [text, line ?? ''].map((each) => withoutSecrets('R', each))
        expect(line === undefined ? [] : shown).toEqual(line === undefined ? [] : [text, line])
      }),
      { numRuns: 3000 },
    )
  })
})
