import { expect, test } from '@jest/globals'
import { component, edges, gaps, read, readFixture, scopes } from './reading.ts'

test('a composer.lock has edges through what packages provide, and no platform', () => {
  const graph = readFixture('composer', 'composer.lock')
  expect(graph.gaps).toEqual([])
  expect(edges(graph)).toEqual({
    '.': ['acme/check@dev-main', 'acme/journal@3.0.0', 'acme/parcel@v2.1.0'],
    'acme/check@dev-main': ['acme/text@1.0.4'],
    'acme/journal@3.0.0': [],
    'acme/parcel@v2.1.0': ['acme/journal@3.0.0', 'acme/text@1.0.4'],
    'acme/text@1.0.4': [],
  })
  expect(scopes(graph)['acme/check@dev-main']).toBe('dev')
})

test('a composer.lock has licences, any of which may be chosen, and origins without tokens', () => {
  const graph = readFixture('composer', 'composer.lock')
  expect(component(graph, 'acme/text@1.0.4').licence).toBe('LGPL-2.1-only OR (GPL-3.0-or-later AND MIT)')
  expect(component(graph, 'acme/parcel@v2.1.0')).toMatchObject({
    line: 5,
    origin: {
      kind: 'git',
      url: 'https://git.example.com/acme/parcel.git',
      commit: '89abcdef0123456789abcdef0123456789abcdef',
    },
    hashes: [{ algorithm: 'sha1', value: '00112233445566778899aabbccddeeff00112233' }],
  })
})

test('without composer.json it is not known what the project asks for', () => {
  const graph = read('composer.lock', {
    'composer.lock': '{"packages": [{"name": "a/b", "version": "1.0", "require": {"c/d": "*"}}]}',
  })
  expect(gaps(graph)).toEqual(['missing-entry', 'no-edges'])
  expect(graph.edges.has('.')).toBe(false)
})

test('a Gemfile.lock has edges, groups of the Gemfile, and one gem for all platforms', () => {
  const graph = readFixture('gemfile-lock', 'Gemfile.lock')
  expect(graph.gaps).toEqual([])
  expect(graph.roots).toEqual(['.', 'shop@1.0.0'])
  expect(edges(graph)).toMatchObject({
    '.': ['billing@0.1.0', 'bundler-leak@0.3.0', 'parcel-labels@0.4.0', 'shop@1.0.0'],
    'nokogiri@1.17.2': ['mini_portile2@2.8.8', 'racc@1.8.1'],
    'bundler-leak@0.3.0': ['thor@1.3.2'],
  })
  expect(component(graph, 'nokogiri@1.17.2').hashes).toHaveLength(2)
  expect(scopes(graph)).toMatchObject({ 'thor@1.3.2': 'dev', 'rack@3.1.8': 'required' })
})

test('gems of the Gemfile in groups of other forms', () => {
  const graph = read('Gemfile.lock', {
    'Gemfile.lock':
      'GEM\n  specs:\n    a (1)\n    b (1)\n    c (1)\n    d (1)\n\nDEPENDENCIES\n  a\n  b\n  c\n  d\n',
    Gemfile:
      "gem 'a', group: :test\ngem 'b', groups: [:default, :test]\nif true\n  group :development do\n    platforms :ruby do\n      gem 'c'\n    end\n  end\nend\ngem 'd', '~> 1', require: false # group: :test\n",
  })
  expect(scopes(graph)).toEqual({ 'a@1': 'dev', 'b@1': 'required', 'c@1': 'dev', 'd@1': 'required' })
})

test.each([
  ['GEM\n  specs:\n    a (1)\n', ['truncated']],
  ['GEM\n  specs:\n    a\n\nDEPENDENCIES\n  a\n', ['not-a-lock-file', 'missing-entry']],
  ['malformed', ['not-a-lock-file']],
])('a Gemfile.lock %j leaves %j', (text, codes) => {
  expect(gaps(read('Gemfile.lock', { 'Gemfile.lock': text }))).toEqual(codes)
})

test('a pubspec.lock tells what is direct, and keeps versions as written', () => {
  const graph = readFixture('pubspec-lock', 'pubspec.lock')
  expect(gaps(graph)).toEqual(['no-edges'])
  expect(edges(graph)).toEqual({
    '.': ['flutter@0.0.0', 'parcel@1.10.0+2', 'parcel_lints@3.0.0', 'shared@0.1.0'],
  })
  expect(component(graph, 'args@2.6.0')).toMatchObject({ line: 4, hashes: [{ algorithm: 'sha256' }] })
  expect(component(graph, 'parcel_lints@3.0.0')).toMatchObject({
    scope: 'dev',
    origin: { kind: 'registry', url: 'https://pub.example.com' },
  })
})

test('a mix.lock knows packages by their applications, and the outer checksum as that of the file', () => {
  const graph = readFixture('mix-lock', 'mix.lock')
  expect(edges(graph)).toEqual({
    '.': ['labels@4444444444444444444444444444444444444444', 'parcel_check@1.0.0', 'parcel_client@0.2.0'],
    'jason@1.4.4': [],
    'parcel_check@1.0.0': [],
    'parcel_client@0.2.0': ['jason@1.4.4'],
  })
  expect(graph.gaps).toEqual([
    { code: 'no-edges', message: 'what labels needs is not said, as it comes from git', line: 3 },
  ])
  expect(component(graph, 'jason@1.4.4').hashes?.[0]?.value).toBe('b'.repeat(64))
  expect(component(graph, 'parcel_check@1.0.0')).toMatchObject({ scope: 'dev' })
})

test.each([
  ['%{\n  "a": {:hex, :a, "1.0", "", [:mix], [], "hexpm"},\n', 'truncated'],
  ['%{"a": {:hex, },}', 'not-a-lock-file'],
  ['[]', 'not-a-lock-file'],
  [`%{"a": ${'{'.repeat(100_000)}`, 'truncated'],
])('a mix.lock that is not whole leaves a gap (%#)', (text, code) => {
  expect(gaps(read('mix.lock', { 'mix.lock': text }))).toContain(code)
})
