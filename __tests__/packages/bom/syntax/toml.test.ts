import { expect, test } from '@jest/globals'
import { parseToml, tableLines } from '../../../../packages/bom/src/syntax/toml.ts'

test('the headers of tables have lines, but not those within a string', () => {
  const text = '[[package]]\nname = """\n[[package]]\n"""\n# [[package]]\n[[package]]\n'
  expect(tableLines(text, 'package')).toEqual([1, 6])
})

test('a fault before the end is no TOML, one at the end a cut', () => {
  expect(parseToml('a = = 1\nb = 2\nc = 3\n')).toMatchObject({ gap: { code: 'not-a-lock-file', line: 1 } })
  expect(parseToml('a = 1\nb = "')).toMatchObject({ gap: { code: 'truncated', line: 2 } })
})

test('an empty file is none', () => {
  expect(parseToml(' \n')).toMatchObject({ gap: { message: 'it is empty' } })
})
