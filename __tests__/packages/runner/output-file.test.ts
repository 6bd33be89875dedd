import { parseOutputs } from '@devsecops/runner/output-file'
import { expect, test } from '@jest/globals'

test.each([
  ['a=1\n', { a: '1' }],
  ['a=b<<c\n', { a: 'b<<c' }],
  ['a<<END\none\n\ntwo=2\nEND\nb=\n', { a: 'one\n\ntwo=2', b: '' }],
  ['a<<END\r\none\r\nEND\r\n', { a: 'one' }],
  ['a<<END\nEND\n', { a: '' }],
  ['', {}],
])('%j is read as the runner reads it', (text, outputs) => {
  expect(parseOutputs(text)).toEqual(outputs)
})

test.each([
  ['a<<END\none\n', 'a has no end'],
  ['nonsense\n', 'no output in "nonsense"'],
])('%j fails, as it fails the step', (text, message) => {
  expect(() => parseOutputs(text)).toThrow(message)
})
