import { describe, expect, test } from '@jest/globals'
import { openDocument, sourceOf } from '@devsecops/findings'
import { gzipSync } from 'node:zlib'

const open = (content: string | Uint8Array) => openDocument(sourceOf('report', content))
const faultOf = (work: () => unknown): string => {
  try {
    work()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('what kind of document it is', () => {
  test.each([
    ['an object', '{"a":1}', 'json'],
    ['an array over lines', '[\n1\n]', 'json'],
    ['an object a line', '{"a":1}\n{"a":2}\n', 'json-sequence'],
    ['pretty-printed objects after one another', '{\n "a": "}"\n}\n{\n "b": [1]\n}', 'json-sequence'],
    ['objects without anything between them', '{"a":1}{"a":2}', 'json-sequence'],
    ['XML', '<?xml version="1.0"?><a/>', 'xml'],
    ['a table', 'a,b\n1,2', 'text'],
    ['a number', '42', 'json'],
    ['a table that begins with a number', '1,2\n3,4', 'text'],
    ['a table of quoted cells', '"a","b"\n"1","2"', 'text'],
    ['a string alone', '"done"', 'json'],
  ])('%s', (_name, content, kind) => {
    expect(open(content).kind()).toBe(kind)
  })

  test('what is gzipped is unpacked', () => {
    expect(open(gzipSync('{"a":1}')).json().at('a').number()).toBe(1)
  })
})

describe('a broken document is told apart', () => {
  test.each([
    ['an object cut off', '{"a":[1', 'report ends at byte 7 in the middle of its JSON.'],
    ['a line cut off', '{"a":1}\n{"a":', 'report ends at byte 13 in the middle of its JSON.'],
    ['text behind a value', '{"a":1} and more', 'report is not valid JSON (byte 8).'],
    ['gzip cut off', gzipSync('{"a":1}').subarray(0, 15), 'report is gzipped, and broken or cut off.'],
  ])('%s', (_name, content, sentence) => {
    expect(faultOf(() => open(content).sequence())).toBe(sentence)
  })

  test.each([
    ['XML cut off', '<a><b>', 'report ends in the middle of its XML (line 1, column 6).'],
    ['HTML', '<!doctype html><p>sorry<br></p>', 'report is not well-formed XML.'],
    ['entities', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'report declares XML entities.'],
    ['an unknown entity', '<a>&x;</a>', 'report is not well-formed XML.'],
  ])('%s', (_name, content, sentence) => {
    expect(faultOf(() => open(content).xml())).toBe(sentence)
  })
})

test('an XML element knows its attributes, text and path', () => {
  const root = open('<r xmlns:x="u"><x:site host="h"><a>one</a><a><![CDATA[<two>]]></a></x:site></r>').xml()
  const site = root.need('site')
  expect([site.attribute('host'), site.all('a').map(({ text }) => text), site.first('a')?.path]).toEqual([
    'h',
    ['one', '<two>'],
    '/r/x:site/a',
  ])
})
