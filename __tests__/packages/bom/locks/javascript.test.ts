import { describe, expect, test } from '@jest/globals'
import type { Component } from '@devsecops/bom'
import { codesOf, edgesOf, JAVASCRIPT, readFixture, type LockFixture } from './lock-fixtures.ts'

const named = (manager: string): LockFixture => {
  const found = JAVASCRIPT.find(({ name }) => name === `javascript/${manager}`)
  if (found === undefined) throw new Error(`no fixture ${manager}`)
  return found
}

const components = (fixture: LockFixture, name: string): readonly Component[] =>
  readFixture(fixture).components.filter((component) => component.name === name)

const linesOf = (fixture: LockFixture): readonly string[] => fixture.text.split('\n')

/** What every package manager makes of the project, whatever it does about peers, links and versions of folders. */
const COMMON = [
  '@lock-example/shared@1.1.0 > ms@2.0.0',
  '@lock-example/web@2.0.0 > @babel/core@7.29.13',
  '@lock-example/web@2.0.0 > @lock-example/shared@1.1.0',
  '@lock-example/web@2.0.0 > debug@3.2.7',
  'chokidar@3.6.0 > fsevents@2.3.3',
  'debug@3.2.7 > ms@2.1.3',
  'debug@4.4.3 > ms@2.1.3',
  'lock-example@1.0.0 > debug@4.4.3',
  'lock-example@1.0.0 > fsevents@2.3.3',
  'lock-example@1.0.0 > kleur@3.0.3',
  'lock-example@1.0.0 > kleur@4.1.5',
  'readdirp@3.6.0 > picomatch@2.3.2',
]

describe.each(JAVASCRIPT.map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) => {
  const graph = readFixture(fixture)

  test('is read without a gap', () => {
    expect(codesOf(graph)).toEqual([])
  })

  test('has the edges that it has in common with the others', () => {
    expect(edgesOf(graph)).toEqual(expect.arrayContaining(COMMON))
  })

  test('tells an alias by the name of the package that it is', () => {
    expect(components(fixture, 'kleur').map(({ version }) => version)).toEqual(
      expect.arrayContaining(['3.0.3', '4.1.5']),
    )
    expect(components(fixture, 'kleur-alias')).toEqual([])
  })

  test('tells required, optional and development dependencies apart', () => {
    const scope = (name: string): string | undefined => components(fixture, name)[0]?.scope
    expect([scope('chokidar'), scope('fsevents'), scope('@babel/core')]).toEqual([
      'required',
      'optional',
      'dev',
    ])
  })

  test('has its projects as roots, with the names of their package.json', () => {
    const projects = graph.components.filter(({ ref }) => graph.roots.includes(ref))
    expect(projects.map(({ name, version }) => `${name}@${version ?? ''}`).sort()).toEqual([
      '@lock-example/shared@1.1.0',
      '@lock-example/web@2.0.0',
      'lock-example@1.0.0',
    ])
  })

  test('names the line where an entry begins', () => {
    const chokidar = components(fixture, 'chokidar')[0]
    expect(linesOf(fixture)[(chokidar?.line ?? 0) - 1]).toMatch(/^\s*["'/]?(node_modules\/)?chokidar\b/)
  })

  test('names the folder that one of its packages is from', () => {
    expect(components(fixture, 'local-folder')[0]?.origin?.kind).toBe('path')
  })
})

test('versions 2 and 3 of package-lock.json are one graph', () => {
  const [two, three] = [readFixture(named('npm-2.json')), readFixture(named('npm-3.json'))]
  expect(two.edges).toEqual(three.edges)
})

test('what npm, yarn 1 and pnpm say of integrity is one digest', () => {
  const digests = ['npm-1.json', 'npm-3.json', 'yarn-1.lock', 'pnpm-7.yaml', 'pnpm-10.yaml', 'bun.jsonc'].map(
    (manager) => JSON.stringify(components(named(manager), 'chokidar')[0]?.hashes),
  )
  expect(new Set(digests).size).toBe(1)
  expect(digests[0]).toMatch(/^\[\{"algorithm":"sha512","value":"[0-9a-f]{128}"\}\]$/)
})

test("the sum of yarn's own archive is no digest of the package", () => {
  const [chokidar] = components(named('yarn-4.lock'), 'chokidar')
  expect([chokidar?.hashes, chokidar?.checksum?.slice(0, 5)]).toEqual([undefined, '10c0/'])
})

test('npm 7 and later record the licence', () => {
  expect(components(named('npm-3.json'), 'fsevents')[0]?.licence).toBe('MIT')
})
