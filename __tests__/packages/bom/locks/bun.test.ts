import { describe, expect, test } from '@jest/globals'
import { codesOf, readLock } from './lock-fixtures.ts'

const read = (packages: string, dependencies = '"a": "1", "b": "1",') =>
  readLock(
    'bun.lock',
    `{\n  // JSON with comments and commas at the end\n  "lockfileVersion": 1,\n  "workspaces": { "": { "name": "shop", "dependencies": { ${dependencies} }, }, },\n  "packages": {\n${packages}\n  },\n}\n`,
  )

describe('bun.lock', () => {
  test('what is nested below a package is found before what stands above', () => {
    const graph = read(
      `"a": ["a@1.0.0", "", { "dependencies": { "b": "2" } }, "sha1-VgiurfwAvmwpAd9fmGF4jeDVl8g="],
      "b": ["b@1.0.0", "", {}, ""],
      "a/b": ["b@2.0.0", "", {}, ""],`,
    )
    expect(graph.edges.get('node_modules/a')).toEqual(['node_modules/a/node_modules/b'])
    expect(graph.edges.get('.')).toEqual(['node_modules/a', 'node_modules/b'])
    expect(graph.components.find(({ name }) => name === 'a')).toMatchObject({
      line: 6,
      hashes: [{ algorithm: 'sha1', value: '5608aeadfc00be6c2901df5f9861788de0d597c8' }],
    })
    expect(graph.gaps).toEqual([])
  })

  test('an alias, a repository and another registry are told', () => {
    const graph = read(
      `"a": ["real@1.0.0", "https://npm.shop.example/real/-/real-1.0.0.tgz", {}, ""],
      "b": ["b@github:shop/b#0123456", {}, "shop-b-0123456"],`,
    )
    expect(graph.components.slice(1)).toMatchObject([
      { name: 'real', origin: { kind: 'registry', url: 'https://npm.shop.example/' } },
      { name: 'b', origin: { kind: 'git', url: 'https://github.com/shop/b', commit: '0123456' } },
    ])
  })

  test('a name like a property of every object is a name', () => {
    const graph = read('"__proto__": ["__proto__@1.0.0", "", {}, ""],', '"__proto__": "1",')
    expect([graph.edges.get('.'), graph.gaps]).toEqual([['node_modules/__proto__'], []])
  })

  test('an entry that is no tuple is left out and told', () => {
    expect(codesOf(read('"a": [1], "b": ["b@1.0.0", "", {}, ""],'))).toEqual([
      'malformed-entry',
      'missing-entry',
    ])
  })

  test.each([
    ['bun.lock', '', 'truncated'],
    ['bun.lock', '{"lockfileVersion": 1, "workspaces": {', 'truncated'],
    ['bun.lock', 'hello', 'not-a-lock-file'],
    ['bun.lock', '{"lockfileVersion": 1}', 'not-a-lock-file'],
    ['bun.lock', '{"lockfileVersion": 9, "workspaces": {}}', 'unsupported-version'],
    ['bun.lockb', '#!/usr/bin/env bun', 'unsupported-version'],
    ['bun.lock', '['.repeat(200_000), 'refused'],
  ])('%s %#: is told as %s', (path, text, code) => {
    expect(codesOf(readLock(path, text))).toEqual([code])
  })
})
