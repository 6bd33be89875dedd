import { submissionOf, type Component, type Gap, type Graph, type SubmissionSetting } from '@devsecops/bom'
import { expect, test } from '@jest/globals'

import { component, graphOf } from '../graphs.ts'

const SETTING: SubmissionSetting = {
  sha: 'a'.repeat(40),
  ref: 'refs/heads/main',
  detector: { name: 'devsecops sbom', version: '1.0.0', url: 'https://github.com/org/devsecops' },
  job: { id: '7', correlator: 'ci sbom' },
  scanned: new Date('2026-01-02T03:04:05Z'),
  budget: 1_000_000,
}

const named = (ref: string, fields: Partial<Component> = {}): Component =>
  component({ ref, version: '1.0.0', purl: `pkg:npm/${ref}@1.0.0`, ...fields })

const submitted = (graph: Graph, fields: Partial<SubmissionSetting> = {}) =>
  submissionOf([graph], [], { ...SETTING, ...fields })

const packagesOf = (graph: Graph) => submitted(graph).snapshots[0]?.manifests[graph.file]?.resolved

test('a snapshot says who made it, of what, and when', () => {
  const graph = graphOf({ edges: { '.': ['a'] }, components: [named('a')], file: 'web/package-lock.json' })
  expect(submitted(graph).snapshots).toEqual([
    {
      version: 0,
      job: { id: '7', correlator: 'ci sbom web/package-lock.json' },
      sha: 'a'.repeat(40),
      ref: 'refs/heads/main',
      detector: SETTING.detector,
      scanned: '2026-01-02T03:04:05.000Z',
      manifests: {
        'web/package-lock.json': {
          name: 'web/package-lock.json',
          file: { source_location: 'web/package-lock.json' },
          metadata: { format: 'package-lock' },
          resolved: {
            'pkg:npm/a@1.0.0': {
              package_url: 'pkg:npm/a@1.0.0',
              relationship: 'direct',
              scope: 'runtime',
            },
          },
        },
      },
    },
  ])
})

test('what the project asks for is direct, what that needs is indirect, and children are package URLs', () => {
  const graph = graphOf({
    edges: { '.': ['a'], a: ['b'], b: [] },
    components: [named('a'), named('b', { scope: 'dev' })],
  })
  expect(packagesOf(graph)).toMatchObject({
    'pkg:npm/a@1.0.0': { relationship: 'direct', scope: 'runtime', dependencies: ['pkg:npm/b@1.0.0'] },
    'pkg:npm/b@1.0.0': { relationship: 'indirect', scope: 'development', dependencies: [] },
  })
})

test('what a member of the workspace asks for is direct, and the member is no package', () => {
  const member = named('member', { kind: 'project' })
  const graph = graphOf({ edges: { '.': ['member'], member: ['a'] }, components: [member, named('a')] })
  expect(packagesOf(graph)).toEqual({
    'pkg:npm/a@1.0.0': { package_url: 'pkg:npm/a@1.0.0', relationship: 'direct', scope: 'runtime' },
  })
})

test('two copies of one version are one package, with what either needs, in the stronger scope', () => {
  const twin = { purl: 'pkg:npm/a@1.0.0' }
  const graph = graphOf({
    edges: { '.': ['a'], a: ['b'], 'b/a': ['c'] },
    components: [named('a', { scope: 'dev' }), named('b/a', twin), named('b'), named('c')],
  })
  expect(packagesOf(graph)?.['pkg:npm/a@1.0.0']).toEqual({
    package_url: 'pkg:npm/a@1.0.0',
    relationship: 'direct',
    scope: 'runtime',
    dependencies: ['pkg:npm/b@1.0.0', 'pkg:npm/c@1.0.0'],
  })
})

test('a package without a URL is not named, and what lies behind it is still reached', () => {
  const local = component({ ref: 'local', version: '1.0.0' })
  const graph = graphOf({
    edges: { '.': ['a'], a: ['local'], local: ['b', 'a'] },
    components: [named('a'), local, named('b')],
  })
  expect(packagesOf(graph)).toMatchObject({
    'pkg:npm/a@1.0.0': { dependencies: ['pkg:npm/b@1.0.0'] },
    'pkg:npm/b@1.0.0': { relationship: 'indirect' },
  })
})

test('where the file does not say what the project asks for, no relationship is claimed', () => {
  const graph = graphOf({ edges: { a: ['b'] }, components: [named('a'), named('b')] })
  for (const entry of Object.values(packagesOf(graph) ?? {})) expect(entry).not.toHaveProperty('relationship')
})

test.each<Gap['code']>(['truncated', 'merge-conflict', 'unsupported-version', 'refused', 'malformed-entry'])(
  'a file with the gap %s is not submitted, and no other file suffers',
  (code) => {
    const whole = graphOf({ edges: { '.': ['a'] }, components: [named('a')] })
    const broken = { ...whole, file: 'web/package-lock.json', gaps: [{ code, message: 'line 7' }] }
    const { snapshots, refused } = submissionOf([whole, broken], ['web/package-lock.json'], SETTING)
    expect(snapshots.map(({ job }) => job.correlator)).toEqual(['ci sbom package-lock.json'])
    expect(refused).toEqual([
      { file: 'web/package-lock.json', why: `it could not be read whole (${code}: line 7)` },
    ])
  },
)

test('a file that pins no version is not submitted: GitHub matches its range', () => {
  const graph = graphOf({
    edges: { '.': ['a'] },
    components: [component({ ref: 'a', purl: 'pkg:npm/a' })],
  })
  expect(submitted(graph).refused).toEqual([
    { file: 'package-lock.json', why: 'a has no version in it, and could match no advisory' },
  ])
})

test('a pom.xml is not submitted: it lacks what its dependencies need', () => {
  const graph = {
    ...graphOf({ edges: { '.': ['a'] }, components: [named('a')], file: 'pom.xml' }),
    format: 'pom',
    gaps: [{ code: 'unresolved', message: 'direct only' } as const],
  }
  expect(submitted(graph)).toMatchObject({ snapshots: [], refused: [{ file: 'pom.xml' }] })
})

test('gaps that lose no package are no reason to refuse', () => {
  const graph = graphOf({ edges: { '.': ['a'] }, components: [named('a')] })
  const gaps = (['no-edges', 'missing-entry', 'unneeded-entry'] as const).map((code) => ({
    code,
    message: '',
  }))
  expect(submitted({ ...graph, gaps }).refused).toEqual([])
})

test('a file that is gone gets an empty snapshot, so that its alerts close', () => {
  const { snapshots } = submissionOf([], ['old/yarn.lock'], SETTING)
  expect(snapshots).toMatchObject([
    {
      job: { correlator: 'ci sbom old/yarn.lock' },
      manifests: { 'old/yarn.lock': { name: 'old/yarn.lock', resolved: {} } },
    },
  ])
})
