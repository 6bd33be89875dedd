import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { jsonPieces, textOf, valueOf } from '../../../../packages/bom/src/documents/json-pieces.ts'

const name = fc.string().filter((text) => text !== '__proto__')
const member = fc.oneof(
  fc.tuple(name, fc.jsonValue()),
  fc.tuple(name, fc.array(fc.jsonValue()), fc.constant('list' as const)),
)

test('the value of pieces is what JSON.parse reads in their text', () => {
  fc.assert(
    fc.property(fc.uniqueArray(member, { selector: ([key]) => key, minLength: 1 }), (members) => {
      const told: string[] = []
      const value = valueOf(jsonPieces(members), (text) => told.push(text))
      const text = [...textOf(jsonPieces(members))].join('')
      expect(told.join('')).toBe(text)
      expect(value).toEqual(JSON.parse(text))
    }),
  )
})

test('what is undefined is no member', () => {
  expect(
    [
      ...textOf(
        jsonPieces([
          ['a', 1],
          ['b', undefined],
        ]),
      ),
    ].join(''),
  ).toBe('{\n"a": 1\n}\n')
})
