import { expect, test } from '@jest/globals'
import {
  indexAdvisories,
  matchAdvisories,
  parseAdvisory,
  type Component,
  type Ecosystem,
} from '@devsecops/bom'

const component = (ecosystem: Ecosystem, name: string, version?: string): Component => ({
  ref: name,
  ecosystem,
  kind: 'package',
  name,
  ...(version !== undefined && { version }),
  scope: 'required',
})

const record = (ecosystem: string, name: string, events: readonly object[], more: object = {}): object => ({
  id: 'EX-1',
  aliases: ['CVE-1', 'EX-1'],
  affected: [{ package: { ecosystem, name }, ranges: [{ type: 'ECOSYSTEM', events }], ...more }],
})

const matched = (one: Component, ...records: readonly unknown[]) =>
  matchAdvisories([one], indexAdvisories(records.flatMap((item) => parseAdvisory(item) ?? [])))

const events = [{ introduced: '0' }, { fixed: '1.2' }, { introduced: '2.0' }, { fixed: '2.10' }]

test.each([
  ['1.1.9', ['1.2']],
  ['1.2', undefined],
  ['1.9', undefined],
  ['2.0', ['2.10']],
  ['2.9', ['2.10']],
  ['2.10', undefined],
  ['2.10rc1', ['2.10']],
])('version %s of ranges that begin twice', (version, fixed) => {
  expect(matched(component('pypi', 'a', version), record('PyPI', 'a', events)).matches[0]?.fixedIn).toEqual(
    fixed,
  )
})

test('what is last affected is affected still', () => {
  const advisory = record('npm', 'a', [{ introduced: '1.0.0' }, { last_affected: '1.5.0' }])
  const hits = ['0.9.0', '1.0.0', '1.5.0', '1.5.1'].map(
    (version) => matched(component('npm', 'a', version), advisory).matches.length,
  )
  expect(hits).toEqual([0, 1, 1, 0])
})

test('a match has the other names of the weakness', () => {
  expect(matched(component('npm', 'a', '1.0.0'), record('npm', 'a', [{ introduced: '0' }])).matches).toEqual([
    { component: component('npm', 'a', '1.0.0'), id: 'EX-1', aliases: ['CVE-1'], fixedIn: [] },
  ])
})

test('names are those of the ecosystem: one spelling for PyPI, no case for NuGet', () => {
  expect(
    matched(component('pypi', 'Zope_Interface', '1'), record('PyPI', 'zope.interface', [{ introduced: '0' }]))
      .matches,
  ).toHaveLength(1)
  expect(
    matched(
      component('nuget', 'newtonsoft.json', '1.0'),
      record('NuGet', 'Newtonsoft.Json', [{ introduced: '0' }]),
    ).matches,
  ).toHaveLength(1)
  expect(matched(component('npm', 'A', '1.0.0'), record('npm', 'a', [{ introduced: '0' }])).matches).toEqual(
    [],
  )
})

test('versions named one by one count, whatever the ranges say', () => {
  const advisory = record('Go', 'a.b/c', [], { versions: ['1.0.0'] })
  expect(matched(component('golang', 'a.b/c', 'v1.0.0'), advisory).matches).toHaveLength(1)
})

test('an advisory that was withdrawn speaks of nothing', () => {
  expect(
    matched(component('npm', 'a', '1.0.0'), {
      ...record('npm', 'a', [{ introduced: '0' }]),
      withdrawn: '2026-01-01T00:00:00Z',
    }).matches,
  ).toEqual([])
})

test.each([undefined, 'dev-main'])('of version %s nobody can say', (version) => {
  const result = matched(
    component('composer', 'a/b', version),
    record('Packagist', 'a/b', [{ introduced: '1.0' }, { fixed: '2.0' }]),
  )
  expect([result.matches, result.unknown.map(({ id }) => id)]).toEqual([[], ['EX-1']])
})

test.each([null, [], 'x', {}, { id: 'a', affected: [{ package: 3 }] }])('%j names no package', (value) => {
  expect(parseAdvisory(value)?.affected ?? []).toEqual([])
})
