import { describe, expect, test } from '@jest/globals'
import { loadSchemaValidator, readDocument, semanticFaults, UnknownDocumentError } from '@devsecops/bom'
import fc from 'fast-check'
import { uniqueItems } from '../../../../packages/bom/src/validate/unique-items.ts'

const component = (ref: string, part: object = {}): object => ({
  type: 'library',
  'bom-ref': ref,
  name: ref,
  ...part,
})
const bom = (part: object): object => ({ bomFormat: 'CycloneDX', specVersion: '1.6', ...part })
const rules = (part: object): readonly string[] =>
  semanticFaults(readDocument(bom(part))).map(({ rule }) => rule)

describe('what no schema sees', () => {
  test.each([
    ['two components of one reference', { components: [component('a'), component('a')] }, ['duplicate-ref']],
    [
      'a reference to nothing',
      { components: [component('a')], dependencies: [{ ref: 'a', dependsOn: ['b'] }] },
      ['dangling-ref'],
    ],
    [
      'a dependency named twice',
      { components: [component('a'), component('b')], dependencies: [{ ref: 'a', dependsOn: ['b', 'b'] }] },
      ['duplicate-dependency'],
    ],
    ['a package URL that is none', { components: [component('a', { purl: 'pkg:maven/a' })] }, ['bad-purl']],
    [
      'an expression that is none',
      { components: [component('a', { licenses: [{ expression: 'MIT OR Foo' }] })] },
      ['bad-licence'],
    ],
    [
      'a cycle, which is allowed',
      {
        components: [component('a'), component('b')],
        dependencies: [
          { ref: 'a', dependsOn: ['b'] },
          { ref: 'b', dependsOn: ['a'] },
        ],
      },
      [],
    ],
  ])('%s', (_what, part, expected) => {
    expect(rules(part)).toEqual(expected)
  })
})

test('a document of another kind is refused', () => {
  expect(() => readDocument({ hello: 'world' })).toThrow(UnknownDocumentError)
})

test('the schema’s fault names its place', async () => {
  const validate = await loadSchemaValidator('cyclonedx-1.6')
  expect(validate(bom({ components: [{ type: 'library' }] }))).toEqual([
    { rule: 'schema', place: '/components/0', message: "must have required property 'name'" },
  ])
})

test('items are unique as JSON is, whatever the order of their keys', () => {
  expect(uniqueItems([1, '1', null, [1], { a: 1, b: { c: [1] } }])).toBe(true)
  expect(
    uniqueItems([
      { a: 1, b: { c: 1, d: 2 } },
      { b: { d: 2, c: 1 }, a: 1 },
    ]),
  ).toBe(false)
  const pairs = fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 6 })
  fc.assert(
    fc.property(pairs, (items) => {
      const texts = items.map((item) => JSON.stringify(item, sorted))
      expect(uniqueItems(items)).toBe(new Set(texts).size === texts.length)
    }),
  )
})

const sorted = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
