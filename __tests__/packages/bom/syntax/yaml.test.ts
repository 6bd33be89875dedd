import { expect, test } from '@jest/globals'
import { itemsOf, memberText, parseYaml } from '../../../../packages/bom/src/syntax/yaml.ts'

const documents = (text: string) => {
  const parsed = parseYaml(text)
  if ('gap' in parsed) throw new Error(parsed.gap.message)
  return parsed.value
}

test('a scalar stays as it is written', () => {
  expect(memberText(documents('version: 1.10')[0], 'version')).toBe('1.10')
})

test('each document of a stream is one', () => {
  expect(documents('a: 1\n---\nb: 2\n').map((node) => [...(node.members?.keys() ?? [])])).toEqual([
    ['a'],
    ['b'],
  ])
})

test('a member stands on the line of its key', () => {
  expect(documents('a:\n  b:\n    c\n')[0]?.members?.get('a')?.members?.get('b')?.line).toBe(2)
})

test('an alias is what its anchor names', () => {
  const [node] = documents('one: &x [a]\ntwo: *x\n')
  expect(itemsOf(node, 'two').map(({ text }) => text)).toEqual(['a'])
})

test('what is no YAML is a gap with its line', () => {
  expect(parseYaml('a: [1,\nb')).toMatchObject({
    gap: { code: 'not-a-lock-file', message: 'it is not valid YAML' },
  })
})
