import { canonicalJson, digestOf, prettyJson, sha256 } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

describe('canonicalJson, as RFC 8785 says', () => {
  test('has no white space, and keys in the order of UTF-16', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[1,{"c":2,"d":1}]}')
  })

  test('puts keys that are numbers in the order of texts', () => {
    expect(canonicalJson({ 9: 1, 10: 2, 1: 3 })).toBe('{"1":3,"10":2,"9":1}')
  })

  test('sorts keys outside the basic plane by their surrogates, before U+FB33', () => {
    expect(canonicalJson({ '\u{fb33}': 1, '\u{1f600}': 2, '\u{20ac}': 3, 1: 4 })).toBe(
      '{"1":4,"\u{20ac}":3,"\u{1f600}":2,"\u{fb33}":1}',
    )
  })

  test.each([
    [333333333.33333329, '333333333.3333333'],
    [1e30, '1e+30'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [0.000000000000000000000000001, '1e-27'],
    [-0, '0'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('writes the number %s as ECMAScript does', (number, text) => {
    expect(canonicalJson(number)).toBe(text)
  })

  test('escapes control characters and nothing that need not be', () => {
    expect(canonicalJson('€$\u000F\nA\'B"\\/\u2028')).toBe('"€$\\u000f\\nA\'B\\"\\\\/\u2028"')
  })

  test('leaves out members that are undefined', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}')
  })

  test('takes __proto__ for a key like any other', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"b":1},"a":2}'))).toBe('{"__proto__":{"b":1},"a":2}')
  })

  test('is JSON of the same value, and independent of the order in which the value was built', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('digests', () => {
  test('a text is digested by its UTF-8', () => {
    expect(sha256('é')).toBe(sha256(new Uint8Array([0xc3, 0xa9])))
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  test('equal values have equal digests', () => {
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }))
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }))
  })
})

test('prettyJson is sorted, indented by two, and ends its last line', () => {
  expect(prettyJson({ b: [1], a: {} })).toBe('{\n  "a": {},\n  "b": [\n    1\n  ]\n}\n')
})
