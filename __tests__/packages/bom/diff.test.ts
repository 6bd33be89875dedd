import { describe, expect, test } from '@jest/globals'
import {
  diffGraphs,
  isAlarm,
  isNewDirect,
  isNewInstallScript,
  type Change,
  type ChangeKind,
  type Component,
  type Graph,
} from '@devsecops/bom'
import fc from 'fast-check'
import { component, graphOf } from './graphs.ts'

type Copy = Partial<Component> & { readonly direct?: boolean }

/** A lock file with copies of one package; `direct` ones are needed by the project itself. */
const copies = (...those: readonly Copy[]): Graph => {
  const components = those.map(({ direct, ...fields }, at) => ({
    direct,
    component: component({ name: 'a', ...fields, ref: `a${at}` }),
  }))
  const direct = components.filter((copy) => copy.direct === true).map((copy) => copy.component.ref)
  return graphOf({ edges: { '.': direct }, components: components.map((copy) => copy.component) })
}

const diff = (base: Graph, head: Graph): readonly Change[] => diffGraphs([base], [head])

const told = (changes: readonly Change[]): readonly string[] =>
  changes.map(
    ({ kind, before, after }) =>
      `${kind} ${before?.component.version ?? ''} → ${after?.component.version ?? ''}`,
  )

describe('versions', () => {
  test.each([
    [['1.0.0'], ['1.1.0'], ['upgraded 1.0.0 → 1.1.0']],
    [['1.10.0'], ['1.9.0'], ['downgraded 1.10.0 → 1.9.0']],
    [['1.0.0-rc.1'], ['1.0.0'], ['upgraded 1.0.0-rc.1 → 1.0.0']],
    [['main'], ['1.0.0'], ['replaced main → 1.0.0']],
    [[], ['1.0.0'], ['added  → 1.0.0']],
    [['1.0.0'], [], ['removed 1.0.0 → ']],
    [['1.0.0', '2.0.0'], ['1.0.0', '2.1.0'], ['upgraded 2.0.0 → 2.1.0']],
    [
      ['1.0.0', '2.0.0'],
      ['1.1.0', '2.1.0'],
      ['upgraded 2.0.0 → 2.1.0', 'upgraded 1.0.0 → 1.1.0'],
    ],
    [['1.0.0', '1.0.0'], ['1.0.0'], []],
    [['1.0.0', '1.0.0'], ['1.0.0', '2.0.0'], ['upgraded 1.0.0 → 2.0.0']],
  ])('%j → %j', (base, head, expected) => {
    const at = (versions: readonly string[]): Graph => copies(...versions.map((version) => ({ version })))
    expect(told(diff(at(base), at(head)))).toEqual(expected)
  })

  test('another ecosystem has the order that it is given', () => {
    const at = (version: string): Graph => copies({ version, ecosystem: 'golang' })
    const orders = { golang: (first: string, second: string) => first.length - second.length }
    expect(told(diffGraphs([at('x')], [at('xx')], orders))).toEqual(['upgraded x → xx'])
  })
})

describe('what else changed', () => {
  const aspects = (
    base: Partial<Component> & { direct?: boolean },
    head: Partial<Component> & { direct?: boolean },
  ) => diff(copies({ version: '1.0.0', ...base }), copies({ version: '1.0.0', ...head }))[0]?.aspects

  test('the same version with another digest is an alarm', () => {
    const hash = (value: string): Partial<Component> => ({
      version: '1.0.0',
      hashes: [{ algorithm: 'sha512', value }],
    })
    expect(diff(copies(hash('00')), copies(hash('01'))).map(isAlarm)).toEqual([true])
  })

  test('a digest of another algorithm, or of a cache of another format, says nothing', () => {
    const sha = (algorithm: 'sha1' | 'sha512'): Partial<Component> => ({
      hashes: [{ algorithm, value: '00' }],
    })
    expect(aspects(sha('sha1'), sha('sha512'))).toBeUndefined()
    expect(aspects({ checksum: '8/00' }, { checksum: '10c0/01' })).toBeUndefined()
    expect(aspects({ checksum: '10c0/00' }, { checksum: '10c0/01' })).toEqual(['content'])
  })

  test('a licence changed, and did not become known', () => {
    expect(aspects({ licence: 'MIT' }, { licence: 'BUSL-1.1' })).toEqual(['licence'])
    expect(aspects({}, { licence: 'MIT' })).toBeUndefined()
  })

  test('from a registry to a repository', () => {
    expect(aspects({}, { origin: { kind: 'git', url: 'https://github.com/x/a' } })).toEqual(['origin'])
  })

  test('a dependency became one of the project itself', () => {
    const [change] = diff(copies({ version: '1.0.0' }), copies({ version: '1.0.0', direct: true }))
    expect([change?.aspects, change && isNewDirect(change)]).toEqual([['direct'], true])
  })

  test('a new version runs a program when it is installed', () => {
    const [change] = diff(copies({ version: '1.0.0' }), copies({ version: '1.0.1', installScript: true }))
    expect([change?.aspects, change && isNewInstallScript(change)]).toEqual([['install-script'], true])
  })

  test('files are told apart: a package of another lock file was added there', () => {
    const [one, other] = [
      copies({ version: '1.0.0' }),
      { ...copies({ version: '1.0.0' }), file: 'web/package-lock.json' },
    ]
    expect(diffGraphs([one], [one, other]).map(({ file, kind }) => [file, kind])).toEqual([
      ['web/package-lock.json', 'added'],
    ])
  })
})

const anyCopy = fc.record({
  name: fc.constantFrom('a', 'b'),
  version: fc.constantFrom('1.0.0', '1.0.1', '2.0.0', 'main'),
  licence: fc.constantFrom('MIT', 'ISC'),
  installScript: fc.boolean(),
  direct: fc.boolean(),
  hashes: fc.constantFrom<Component['hashes'] & {}>(
    [],
    [{ algorithm: 'sha1', value: '00' }],
    [{ algorithm: 'sha1', value: '01' }],
  ),
})
const anyGraph = fc.array(anyCopy, { maxLength: 6 }).map((those) => copies(...those))

const MIRRORED: Readonly<Record<ChangeKind, ChangeKind>> = {
  added: 'removed',
  removed: 'added',
  upgraded: 'downgraded',
  downgraded: 'upgraded',
  replaced: 'replaced',
  'same-version': 'same-version',
}

const inOrder = (changes: readonly object[]): readonly string[] =>
  changes.map((change) => JSON.stringify(change)).sort()

describe('whatever two lock files hold', () => {
  test('nothing changed between a graph and itself', () => {
    fc.assert(fc.property(anyGraph, (graph) => expect(diff(graph, graph)).toEqual([])))
  })

  test('the way back is the mirror of the way', () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, (base, head) => {
        const mirrored = diff(base, head).map(({ file, ecosystem, name, kind, before, after, aspects }) => ({
          file,
          ecosystem,
          name,
          kind: MIRRORED[kind],
          ...(after && { before: after }),
          ...(before && { after: before }),
          aspects,
        }))
        expect(inOrder(diff(head, base))).toEqual(inOrder(mirrored))
      }),
    )
  })
})
