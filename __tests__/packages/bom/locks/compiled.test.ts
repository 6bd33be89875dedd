import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { component, edges, FIXTURES, gaps, read, readFixture, scopes } from './reading.ts'

test('a Cargo.lock has the edges that cargo metadata resolves, for every target and feature', () => {
  const graph = readFixture('cargo', 'Cargo.lock')
  const resolved = JSON.parse(readFileSync(join(FIXTURES, 'cargo/resolved.json'), 'utf8')) as Record<
    string,
    string[]
  >
  expect(graph.gaps).toEqual([])
  expect(graph.roots).toEqual(['labels@0.2.0', 'parcel@0.1.0'])
  for (const [from, targets] of Object.entries(resolved))
    expect(edges(graph)[from]).toEqual(expect.arrayContaining(targets))
})

test('scopes of a Cargo.lock come from the manifests of the workspace, under other names too', () => {
  expect(scopes(readFixture('cargo', 'Cargo.lock'))).toMatchObject({
    'rand@0.7.3': 'required',
    'rand@0.8.8': 'optional',
    'rand@0.10.4': 'dev',
    'cc@1.11.3': 'dev',
    'cfg-if@1.0.5': 'required',
  })
})

test('a Cargo.lock of version 1 names sources in edges and has its checksums at the end', () => {
  const source = '(registry+https://github.com/rust-lang/crates.io-index)'
  const text = `[[package]]\nname = "a"\nversion = "1.0.0"\ndependencies = [\n "b 2.0.0 ${source}",\n "gone 1.0.0 ${source}",\n]\n\n[[package]]\nname = "b"\nversion = "2.0.0"\nsource = "${source.slice(1, -1)}"\n\n[metadata]\n"checksum b 2.0.0 ${source}" = "${'c'.repeat(64)}"\n`
  const graph = read('Cargo.lock', { 'Cargo.lock': text })
  expect(edges(graph)).toEqual({ 'a@1.0.0': ['b@2.0.0'], 'b@2.0.0': [] })
  expect(component(graph, 'b@2.0.0').hashes).toEqual([{ algorithm: 'sha256', value: 'c'.repeat(64) }])
  expect(graph.gaps).toEqual([
    { code: 'missing-entry', message: 'a needs gone, which has no entry', line: 1 },
  ])
})

test('crates of one name and version from two sources stay two', () => {
  const git = 'git+https://example.com/b?branch=x#' + 'd'.repeat(40)
  const text = `version = 4\n[[package]]\nname = "a"\nversion = "1.0.0"\ndependencies = ["b 2.0.0 (git+https://example.com/b?branch=x)"]\n[[package]]\nname = "b"\nversion = "2.0.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\n[[package]]\nname = "b"\nversion = "2.0.0"\nsource = "${git}"\n`
  const graph = read('Cargo.lock', { 'Cargo.lock': text })
  expect(edges(graph)['a@1.0.0']).toEqual(['b@2.0.0 (https://example.com/b)'])
  expect(component(graph, 'b@2.0.0 (https://example.com/b)').origin?.commit).toBe('d'.repeat(40))
})

test('a go.mod lists what the build needs; go.sum has digests of trees, and of no file', () => {
  const graph = readFixture('go-mod', 'go.mod')
  expect(gaps(graph)).toEqual(['no-edges'])
  expect(edges(graph)).toEqual({ '.': ['github.com/spf13/cobra@v1.10.2', 'gopkg.in/yaml.v3@v3.0.1'] })
  expect(component(graph, 'github.com/spf13/cobra@v1.10.2')).toMatchObject({
    line: 6,
    treeHashes: ['h1:DMTTonx5m65Ic0GOoRY2c16WCbHxOOw6xxezuLaBpcU='],
  })
  expect(component(graph, 'github.com/spf13/cobra@v1.10.2').hashes).toBeUndefined()
})

test('before Go 1.17 what is needed indirectly comes from go.sum, and that is said', () => {
  const graph = readFixture('go-mod-1.16', 'go.mod')
  expect(component(graph, 'github.com/spf13/pflag@v1.0.9')).toMatchObject({ file: 'go.sum', line: 7 })
  expect(gaps(graph)).toEqual(['unresolved', 'no-edges'])
})

test('replace goes by version first; a folder in the place of a module is our own code', () => {
  const graph = read('go.mod', {
    'go.mod': `module "example.com/m" // the module
go 1.22
toolchain go1.23.1
require (
	a.example/a v1.0.0
	b.example/b v1.0.0 // indirect; why
	c.example/c v1.0.0//indirect
	d.example/d v1.0.0
)
exclude d.example/d v1.0.0
replace a.example/a => fork.example/a v2.0.0
replace a.example/a v1.0.0 => fork.example/a v1.1.0
replace b.example/b => ../b
`,
  })
  expect(graph.components.map(({ ref, kind }) => [ref, kind])).toEqual([
    ['.', 'project'],
    ['b.example/b', 'project'],
    ['c.example/c@v1.0.0', 'package'],
    ['d.example/d@v1.0.0', 'package'],
    ['fork.example/a@v1.1.0', 'package'],
  ])
  expect(edges(graph)).toEqual({ '.': ['d.example/d@v1.0.0', 'fork.example/a@v1.1.0'] })
  expect(gaps(graph)).toEqual(['unresolved', 'no-edges'])
})

test('a go.mod that ends within a block is truncated', () => {
  expect(
    gaps(read('go.mod', { 'go.mod': 'module m\ngo 1.22\nrequire (\n\ta.example/a v1.0.0\n' })),
  ).toContain('truncated')
})

test('a module without a sum is said where there is a go.sum', () => {
  const graph = read('go.mod', { 'go.mod': 'module m\ngo 1.22\nrequire a.example/a v1.0.0\n', 'go.sum': '' })
  expect(graph.gaps[0]).toEqual({
    code: 'missing-entry',
    message: 'go.sum has no sum of a.example/a@v1.0.0',
    line: 3,
  })
})

test('packages.lock.json has a package once for all frameworks, and edges within each', () => {
  const graph = readFixture('packages-lock', 'packages.lock.json')
  expect(graph.gaps).toEqual([])
  expect(edges(graph)).toEqual({
    '.': ['parcel.client@2.0.1', 'parcel.shared'],
    'parcel.client@2.0.1': ['parcel.text@0.9.0', 'parcel.text@1.0.3'],
    'parcel.core': [],
    'parcel.native@0.9.0': ['parcel.text@1.0.3'],
    'parcel.shared': ['parcel.core', 'parcel.text@1.0.3'],
    'parcel.text@0.9.0': [],
    'parcel.text@1.0.3': [],
  })
  expect(component(graph, 'parcel.client@2.0.1').hashes?.[0]?.value).toBe(
    '00112233445566778899aabbccddeeff'.repeat(4),
  )
})

test('a Package.resolved of version 3 names packages by place, and those of a registry by identity', () => {
  const graph = readFixture('package-resolved', 'Package.resolved')
  expect(gaps(graph)).toEqual(['no-edges'])
  expect(graph.components.map(({ name, version }) => [name, version])).toEqual(
    [
      ['package-resolved', undefined],
      ['acme.parcel', '2.4.0'],
      ['git.example.com/parcel/labels', undefined],
      ['git.example.com/parcel/text', '1.10.0'],
    ].map(([name, version]) => [name === 'package-resolved' ? '.' : name, version]),
  )
})

test('a Package.resolved of an unknown version is said', () => {
  expect(gaps(read('Package.resolved', { 'Package.resolved': '{"version": 9, "pins": []}' }))).toContain(
    'unsupported-version',
  )
})
