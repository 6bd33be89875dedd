import { expect, test } from '@jest/globals'
import { parseJson } from '../../../../packages/bom/src/syntax/json.ts'

test('a member or an item has the line on which it begins', () => {
  const parsed = parseJson('{\n  "a": [\n    {},\n    {}\n  ]\n}')
  if ('gap' in parsed) throw new Error(parsed.gap.message)
  expect([parsed.value.lineOf('a'), parsed.value.lineOf('a', 1), parsed.value.lineOf('b')]).toEqual([
    2,
    4,
    undefined,
  ])
})

test.each([
  ['', 'it is empty', 'not-a-lock-file'],
  ['{"a": 1', 'it ends in the middle: not valid JSON', 'truncated'],
  ['{"a": 1,}', 'it is not valid JSON', 'not-a-lock-file'],
  ['// no\n{}', 'it is not valid JSON', 'not-a-lock-file'],
])('of %j it is said why it cannot be read', (text, message, code) => {
  expect(parseJson(text)).toMatchObject({ gap: { message, code } })
})
