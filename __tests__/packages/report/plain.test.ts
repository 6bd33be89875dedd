import { describe, expect, test } from '@jest/globals'
import { oneLine, plainLines } from '@devsecops/report'
import fc from 'fast-check'
import { hostile, RUNS } from './hostile.ts'

describe('plain text', () => {
  test('has no escape sequences', () => {
    expect(oneLine('\u001B[31mred\u001B[0m \u001B]8;;https://example.com\u0007link\u001B]8;;\u0007')).toBe(
      'red link',
    )
  })

  test('has no characters that turn its direction or that nobody sees', () => {
    expect(oneLine('user\u202E\u2066nimda\u2069\u200B\uFEFF')).toBe('usernimda')
  })

  test.each(['\n', '\r', '\r\n', '\u000B', '\f', '\u0085', '\u2028', '\u2029'])(
    'ends a line at %j',
    (end) => {
      expect(plainLines(`a${end}b`)).toEqual(['a', 'b'])
    },
  )

  test('keeps emoji that are joined and letters of any script', () => {
    expect(oneLine('👩\u200D🚒 漢字 é')).toBe('👩\u200D🚒 漢字 é')
  })

  test('replaces half of a surrogate pair, so that it can be written as UTF-8', () => {
    expect(oneLine('a\uD800b')).toBe('a\uFFFDb')
  })

  test('never holds a control character, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(hostile(), (text) => {
        const line = oneLine(text)
        expect(line).not.toMatch(/[\p{Cc}\u202A-\u202E\u2028\u2029]/u)
        expect(oneLine(line)).toBe(line)
      }),
      RUNS,
    )
  })
})
