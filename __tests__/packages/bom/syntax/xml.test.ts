import { expect, test } from '@jest/globals'
import { childText, childrenAt, parseXml } from '../../../../packages/bom/src/syntax/xml.ts'

const root = (text: string) => {
  const parsed = parseXml(text)
  if ('gap' in parsed) throw new Error(parsed.gap.message)
  return parsed.value
}

test('an element has its local name, its text and its line', () => {
  const element = root('<x:a xmlns:x="urn:x">\n<x:b> text </x:b></x:a>')
  expect([element.name, childText(element, 'b'), element.children[0]?.line]).toEqual(['a', 'text', 2])
})

test('a path of names leads to children', () => {
  expect(childrenAt(root('<a><b><c/><d/></b></a>'), 'b').map(({ name }) => name)).toEqual(['c', 'd'])
})

test('an entity of a document type is not expanded', () => {
  expect(parseXml('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>')).toMatchObject({
    gap: { message: 'it is not valid XML' },
  })
})

test('a text that ends within an element was cut', () => {
  expect(parseXml('<a><b>')).toMatchObject({ gap: { code: 'truncated' } })
})

test('what is nested beyond measure is refused', () => {
  expect(parseXml('<a>'.repeat(100_000))).toMatchObject({ gap: { code: 'refused' } })
})
