import { describe, expect, test } from '@jest/globals'
import type { Graph } from '@devsecops/bom'
import { checkoutOf, codesOf, readLock } from './lock-fixtures.ts'

type Entries = Readonly<Record<string, unknown>>

const lock = (packages: Entries): Graph =>
  readLock('package-lock.json', JSON.stringify({ name: 'shop', lockfileVersion: 3, packages }, null, 2))

const firstVersion = (dependencies: Entries, manifest: Entries): Graph =>
  readLock(
    'package-lock.json',
    JSON.stringify({ name: 'shop', lockfileVersion: 1, requires: true, dependencies }),
    checkoutOf({ 'package.json': JSON.stringify(manifest) }),
  )

const edges = (graph: Graph, ref: string): readonly string[] | undefined => graph.edges.get(ref)

test.each([
  ['packages', { lockfileVersion: 3, packages: [] }],
  ['packages', { lockfileVersion: 3, packages: 'none' }],
  ['dependencies', { lockfileVersion: 1, dependencies: [] }],
])('a list of %s that is none makes the file unreadable, and not empty', (_name, content) => {
  const { components, gaps } = readLock('package-lock.json', JSON.stringify(content))
  expect(components.filter(({ kind }) => kind !== 'project')).toEqual([])
  expect(gaps.map(({ code }) => code)).toContain('not-a-lock-file')
})

describe('package-lock.json, versions 2 and 3', () => {
  test('a dependency is the nearest one above, as Node.js looks for it', () => {
    const graph = lock({
      '': { dependencies: { a: '1', b: '1' } },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '*' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '*' } },
      'node_modules/b': { version: '1.0.0', dependencies: { c: '*' } },
      'node_modules/c': { version: '1.0.0' },
    })
    expect(edges(graph, '.')).toEqual(['node_modules/a', 'node_modules/b'])
    expect(edges(graph, 'node_modules/a')).toEqual(['node_modules/a/node_modules/b'])
    expect(edges(graph, 'node_modules/a/node_modules/b')).toEqual(['node_modules/c'])
    expect(graph.gaps).toEqual([])
  })

  test('a peer is looked for like any dependency, and may be missing if it is optional', () => {
    const graph = lock({
      '': { dependencies: { a: '1', p: '1' } },
      'node_modules/a': {
        version: '1.0.0',
        peerDependencies: { p: '*', q: '*' },
        peerDependenciesMeta: { q: { optional: true } },
      },
      'node_modules/p': { version: '1.0.0' },
    })
    expect(edges(graph, 'node_modules/a')).toEqual(['node_modules/p'])
    expect(graph.gaps).toEqual([])
  })

  test('a dependency without an entry is a gap that names the line of who needs it', () => {
    const graph = lock({
      '': { dependencies: { a: '1' } },
      'node_modules/a': { version: '1.0.0', dependencies: { lost: '*' } },
    })
    expect(graph.gaps).toEqual([
      {
        code: 'missing-entry',
        message:
          'package-lock.json: the package at line 10 needs a package that has no entry in the lock file.',
        line: 10,
      },
    ])
  })

  test('an optional dependency without an entry is none', () => {
    const graph = lock({
      '': { dependencies: { a: '1' } },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '*' }, optionalDependencies: { b: '*' } },
    })
    expect(graph.gaps).toEqual([])
  })

  test('members of the workspace are roots, and needed by the project; a link is its target', () => {
    const graph = lock({
      '': {
        name: 'shop',
        workspaces: ['packages/*', '!packages/old'],
        dependencies: { old: 'file:packages/old' },
      },
      'node_modules/a': { resolved: 'packages/a', link: true },
      'node_modules/old': { resolved: 'packages/old', link: true },
      'packages/a': { version: '1.0.0', devDependencies: { old: '*' } },
      'packages/old': { version: '0.1.0' },
    })
    expect(graph.roots).toEqual(['.', 'packages/a'])
    expect(edges(graph, '.')).toEqual(['packages/a', 'packages/old'])
    expect(edges(graph, 'packages/a')).toEqual(['packages/old'])
    expect(graph.components.find(({ ref }) => ref === 'packages/old')?.origin).toEqual({
      kind: 'path',
      url: 'packages/old',
    })
  })

  test('what lies outside of the project does not find what is installed in it', () => {
    const graph = lock({
      '': { dependencies: { out: 'file:../out', a: '1' } },
      '../out': { version: '1.0.0', dependencies: { a: '*' } },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/out': { resolved: '../out', link: true },
    })
    expect([edges(graph, '../out'), codesOf(graph)]).toEqual([[], ['missing-entry']])
  })

  test.each([
    ['https://registry.npmjs.org/a/-/a-1.0.0.tgz', undefined],
    [
      'https://npm.shop.example/api/npm/@s/a/-/a-1.0.0.tgz',
      { kind: 'registry', url: 'https://npm.shop.example/api/npm/' },
    ],
    [
      'https://user:secret@npm.shop.example/a/-/a-1.0.0.tgz?token=secret',
      { kind: 'registry', url: 'https://npm.shop.example/' },
    ],
    [
      'https://files.shop.example/a-1.0.0.tgz',
      { kind: 'url', url: 'https://files.shop.example/a-1.0.0.tgz' },
    ],
    [
      'git+ssh://git@github.com/shop/a.git#0123456789abcdef0123456789abcdef01234567',
      {
        kind: 'git',
        url: 'git+ssh://github.com/shop/a.git',
        commit: '0123456789abcdef0123456789abcdef01234567',
      },
    ],
    [
      'https://codeload.github.com/shop/a/tar.gz/0123456789abcdef0123456789abcdef01234567',
      { kind: 'git', url: 'https://github.com/shop/a', commit: '0123456789abcdef0123456789abcdef01234567' },
    ],
    ['file:vendor/a-1.0.0.tgz', { kind: 'path', url: 'vendor/a-1.0.0.tgz' }],
  ])('%s is told as an origin without user and query', (resolved, origin) => {
    const graph = lock({ '': { dependencies: { a: '1' } }, 'node_modules/a': { version: '1.0.0', resolved } })
    expect(graph.components.find(({ name }) => name === 'a')?.origin).toEqual(origin)
  })

  test('integrity is told by algorithm in hexadecimal, licences whatever their form, and install scripts', () => {
    const graph = lock({
      '': { dependencies: { a: '1' } },
      'node_modules/a': {
        version: '1.0.0',
        integrity: 'sha1-VgiurfwAvmwpAd9fmGF4jeDVl8g= sha512-bm90IGEgZGlnZXN0',
        license: [{ type: 'MIT' }, 'Apache-2.0'],
        hasInstallScript: true,
      },
    })
    expect(graph.components.find(({ name }) => name === 'a')).toMatchObject({
      purl: 'pkg:npm/a@1.0.0',
      hashes: [{ algorithm: 'sha1', value: '5608aeadfc00be6c2901df5f9861788de0d597c8' }],
      licence: '(MIT OR Apache-2.0)',
      installScript: true,
    })
  })

  test('scopes are what npm computed', () => {
    const graph = lock({
      '': { dependencies: { a: '1' }, devDependencies: { d: '1' }, optionalDependencies: { o: '1' } },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/d': { version: '1.0.0', dev: true },
      'node_modules/o': { version: '1.0.0', devOptional: true },
    })
    expect(graph.components.map(({ name, scope }) => `${name} ${scope}`)).toEqual([
      'shop required',
      'a required',
      'd dev',
      'o optional',
    ])
  })

  test('hostile names are names', () => {
    const text = `{"lockfileVersion":3,"packages":{"":{"dependencies":{"__proto__":"1","constructor":"1"}},
      "node_modules/__proto__":{"version":"1.0.0"},"node_modules/constructor":{"version":"1.0.0"}}}`
    const graph = readLock('package-lock.json', text)
    expect(graph.gaps).toEqual([])
    expect(edges(graph, '.')).toEqual(['node_modules/__proto__', 'node_modules/constructor'])
  })

  test('100,000 packages in a ring are read', () => {
    const count = 100_000
    const packages = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `node_modules/p${index}`,
        { version: '1.0.0', dependencies: { [`p${(index + 1) % count}`]: '1' } },
      ]),
    )
    const graph = lock({ '': { dependencies: { p0: '1' } }, ...packages })
    expect([graph.components.length, graph.gaps]).toEqual([count + 1, []])
  }, 60_000)
})

describe('package-lock.json, version 1', () => {
  test('edges are by the nesting of folders, and direct ones by package.json', () => {
    const graph = firstVersion(
      {
        a: { version: '1.0.0', requires: { b: '2' }, dependencies: { b: { version: '2.0.0' } } },
        b: { version: '1.0.0', dev: true },
      },
      { dependencies: { a: '1' }, devDependencies: { b: '1' } },
    )
    expect(edges(graph, '.')).toEqual(['node_modules/a', 'node_modules/b'])
    expect(edges(graph, 'node_modules/a')).toEqual(['node_modules/a/node_modules/b'])
    expect(graph.gaps).toEqual([])
  })

  test('an alias is the package that it stands for, and a git version is an origin', () => {
    const graph = firstVersion(
      {
        x: { version: 'npm:@s/y@1.2.3' },
        g: { version: 'github:shop/g#0123456789abcdef0123456789abcdef01234567' },
      },
      { dependencies: { x: 'npm:@s/y@1', g: 'shop/g' } },
    )
    expect(graph.components.slice(1)).toMatchObject([
      { name: 'g', origin: { kind: 'git', url: 'https://github.com/shop/g' } },
      { name: '@s/y', version: '1.2.3', purl: 'pkg:npm/%40s/y@1.2.3' },
    ])
  })

  test('without package.json it is not known what is wanted', () => {
    const text = JSON.stringify({
      lockfileVersion: 1,
      requires: true,
      dependencies: { a: { version: '1.0.0' } },
    })
    const graph = readLock('npm-shrinkwrap.json', text)
    expect([codesOf(graph), graph.edges.has('.')]).toEqual([['unresolved'], false])
  })

  test('without `requires` it is not known what needs what', () => {
    const text = JSON.stringify({ lockfileVersion: 1, dependencies: { a: { version: '1.0.0' } } })
    expect(codesOf(readLock('package-lock.json', text))).toContain('no-edges')
  })
})

describe('what is no lock file of npm', () => {
  test.each([
    ['', 'truncated'],
    ['{"lockfileVersion": 3, "packages": {"": {', 'truncated'],
    ['{"lockfileVersion": 3, "packages": {"a', 'truncated'],
    ['{]', 'not-a-lock-file'],
    ['not JSON', 'not-a-lock-file'],
    ['[]', 'not-a-lock-file'],
    ['{}', 'not-a-lock-file'],
    ['{"lockfileVersion": 3}', 'not-a-lock-file'],
    ['{"lockfileVersion": 4, "packages": {}}', 'unsupported-version'],
    ['{"lockfileVersion": "3", "packages": {}}', 'unsupported-version'],
    ['{"lockfileVersion": 3, "packages": {}}', 'missing-entry'],
    ['{\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n}', 'merge-conflict'],
  ])('%j is told as %s', (text, code) => {
    expect(codesOf(readLock('package-lock.json', text))).toEqual([code])
  })

  test('nesting without end is no crash', () => {
    const text = `{"lockfileVersion":1,"requires":true,"dependencies":${'{"a":{"version":"1.0.0","dependencies":'.repeat(20_000)}{}${'}}'.repeat(20_000)}}`
    expect(codesOf(readLock('package-lock.json', text))).toContain('refused')
  })
})
