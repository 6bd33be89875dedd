import { submissionOf, type Snapshot } from '@devsecops/bom'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'

import { component, graphOf } from '../graphs.ts'

const FILE = 'package-lock.json'

const submitted = (names: Iterable<string>, budget: number): readonly Snapshot[] => {
  const packages = [...new Set(names)].map((ref) =>
    component({ ref, version: '1.0.0', purl: `pkg:npm/${ref}@1.0.0` }),
  )
  const graph = graphOf({ edges: { '.': packages.map(({ ref }) => ref) }, components: packages, file: FILE })
  return submissionOf([graph], [], {
    sha: 'a'.repeat(40),
    ref: 'refs/heads/main',
    detector: { name: 'sbom', version: '1', url: 'https://example.com' },
    job: { id: '1', correlator: 'ci' },
    scanned: new Date(0),
    budget,
  }).snapshots
}

const packagesOf = ({ manifests }: Snapshot): readonly string[] =>
  Object.keys(manifests[FILE]?.resolved ?? {})

const many = (count: number, prefix = 'package'): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`)

test('a file under half of the budget is one snapshot', () => {
  expect(submitted(many(10), 20_000)).toHaveLength(1)
})

test('a file near the budget clears the second part, which a run before may have left', () => {
  const snapshots = submitted(many(120), 24_000)
  expect(snapshots.map((each) => packagesOf(each).length)).toEqual([120, 0])
})

test('every package is in one part, and every part is under the budget', () => {
  const snapshots = submitted(many(1000), 20_000)
  expect(snapshots.flatMap(packagesOf)).toHaveLength(1000)
  for (const each of snapshots) expect(JSON.stringify(each).length).toBeLessThanOrEqual(20_000)
})

test('parts are numbered after the first, each with a correlator of its own', () => {
  const correlators = submitted(many(1000), 60_000).map(({ job }) => job.correlator)
  expect(correlators.slice(0, 3)).toEqual([`ci ${FILE}`, `ci ${FILE} (2)`, `ci ${FILE} (3)`])
  expect(new Set(correlators).size).toBe(correlators.length)
})

test('packages that come and go move no other package to another part', () => {
  const before = submitted(many(1000), 60_000)
  const after = submitted([...many(1000).slice(20), ...many(20, 'new')], 60_000)
  const place = (snapshots: readonly Snapshot[]) =>
    new Map(snapshots.flatMap((each) => packagesOf(each).map((purl) => [purl, each.job.correlator])))
  const [old, fresh] = [place(before), place(after)]
  for (const [purl, correlator] of fresh)
    expect([correlator, undefined]).toContain(old.get(purl) ?? undefined)
})

test('the order of components changes no byte', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 40 }), (names) => {
      expect(JSON.stringify(submitted(names, 6000))).toBe(JSON.stringify(submitted(names.toReversed(), 6000)))
    }),
  )
})
