import { describe, expect, test } from '@jest/globals'
import { codesOf, edgesOf, readLock } from './lock-fixtures.ts'

const read = (...lines: readonly string[]) => readLock('pnpm-lock.yaml', `${lines.join('\n')}\n`)

describe('pnpm-lock.yaml', () => {
  test('version 5: a path for a key, peers behind an underscore, an alias by its key', () => {
    const graph = read(
      'lockfileVersion: 5.4',
      'specifiers: {a: 1, z: "npm:@s/b@2"}',
      'dependencies:',
      '  a: 1.0.0_@s+b@2.0.0',
      '  z: /@s/b/2.0.0',
      'packages:',
      '  /a/1.0.0_@s+b@2.0.0:',
      '    resolution: {integrity: sha1-VgiurfwAvmwpAd9fmGF4jeDVl8g=}',
      '    requiresBuild: true',
      '    dependencies: {"@s/b": 2.0.0}',
      '  /@s/b/2.0.0:',
      '    resolution: {integrity: sha1-VgiurfwAvmwpAd9fmGF4jeDVl8g=}',
    )
    expect(edgesOf(graph)).toEqual(['.@ > @s/b@2.0.0', '.@ > a@1.0.0', 'a@1.0.0 > @s/b@2.0.0'])
    expect(graph.components.find(({ name }) => name === 'a')).toMatchObject({ installScript: true, line: 7 })
    expect(graph.gaps).toEqual([])
  })

  test('version 9: two sets of peers are two components of one version', () => {
    const graph = read(
      "lockfileVersion: '9.0'",
      'importers:',
      '  .: {dependencies: {a: {specifier: "1", version: 1.0.0(p@1.0.0)}}}',
      '  web: {devDependencies: {a: {specifier: "1", version: 1.0.0(p@2.0.0)}, up: {specifier: "link:..", version: "link:.."}}}',
      'packages:',
      '  a@1.0.0: {resolution: {integrity: sha1-VgiurfwAvmwpAd9fmGF4jeDVl8g=}}',
      '  p@1.0.0: {resolution: {integrity: sha1-VgiurfwAvmwpAd9fmGF4jeDVl8g=}}',
      '  p@2.0.0: {resolution: {integrity: sha1-VgiurfwAvmwpAd9fmGF4jeDVl8g=}}',
      'snapshots:',
      '  a@1.0.0(p@1.0.0): {dependencies: {p: 1.0.0}}',
      '  a@1.0.0(p@2.0.0): {dependencies: {p: 2.0.0}}',
      '  p@1.0.0: {}',
      '  p@2.0.0: {}',
    )
    expect(graph.edges.get('a@1.0.0(p@2.0.0)')).toEqual(['p@2.0.0'])
    expect(graph.edges.get('web')).toEqual(['.', 'a@1.0.0(p@2.0.0)'])
    expect(graph.components.filter(({ scope }) => scope === 'dev').map(({ ref }) => ref)).toEqual([
      'a@1.0.0(p@2.0.0)',
      'p@2.0.0',
    ])
    expect(graph.gaps).toEqual([])
  })

  test('a repository, a tarball and a folder are origins', () => {
    const commit = '0123456789abcdef0123456789abcdef01234567'
    const url = `https://codeload.github.com/shop/a/tar.gz/${commit}`
    const graph = read(
      "lockfileVersion: '9.0'",
      'importers:',
      `  .: {dependencies: {a: {specifier: shop/a, version: "${url}"}, f: {specifier: "file:f", version: "file:f"}}}`,
      'packages:',
      `  a@${url}: {resolution: {tarball: "${url}"}, version: 1.0.0}`,
      '  f@file:f: {resolution: {directory: f, type: directory}}',
      'snapshots:',
      `  a@${url}: {}`,
      '  f@file:f: {}',
    )
    expect(graph.components.slice(1)).toMatchObject([
      { name: 'a', version: '1.0.0', origin: { kind: 'git', url: 'https://github.com/shop/a', commit } },
      { name: 'f', origin: { kind: 'path', url: 'f' } },
    ])
  })

  test('a folder outside of the workspace is a component of which nothing is known', () => {
    const graph = read(
      "lockfileVersion: '6.0'",
      'dependencies: {x: {specifier: "link:../x", version: "link:../x"}}',
    )
    expect([graph.edges.get('.'), graph.edges.has('link:../x'), codesOf(graph)]).toEqual([
      ['link:../x'],
      false,
      ['missing-entry'],
    ])
  })

  test.each([
    ['', 'truncated'],
    ['hello\n', 'truncated'],
    ['a: [1\n', 'not-a-lock-file'],
    ['packages: {}\n', 'not-a-lock-file'],
    ["lockfileVersion: '4.0'\n", 'unsupported-version'],
    ["lockfileVersion: '9.0'\n", 'truncated'],
    [
      "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies: {a: {specifier: '1', version: 1.0.0}}\n",
      'missing-entry',
    ],
  ])('%j is told as %s', (text, code) => {
    expect(codesOf(readLock('pnpm-lock.yaml', text))).toEqual([code])
  })
})
