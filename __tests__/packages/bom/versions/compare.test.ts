import { describe, expect, test } from '@jest/globals'
import { compareVersions, type Ecosystem } from '@devsecops/bom'
import fc from 'fast-check'

/** Versions of an ecosystem from old to new; those of one place, parted by a space, are equal. */
const ORDERS: Partial<Record<Ecosystem, readonly string[]>> = {
  npm: [
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0 1.0.0+build',
    '1.2.0',
    '1.10.0',
  ],
  cargo: ['0.1.9', '0.1.10', '1.0.0-rc.1', '1.0.0 1.0.0+git'],
  pypi: [
    '1.0.dev1',
    '1.0a1 1.0alpha1',
    '1.0b2',
    '1.0rc1 1.0c1',
    '1.0 1.0.0 v1.0',
    '1.0+local.1',
    '1.0.post1',
    '1.1.dev1',
    '1.9',
    '1.10',
    '1!0.1',
  ],
  golang: [
    'v0.0.0-20210101000000-aaaaaaaaaaaa',
    'v0.0.0-20220101000000-000000000000',
    'v0.1.0',
    'v1.2.3-0.20220101000000-aaaaaaaaaaaa',
    'v1.2.3 1.2.3',
    'v1.10.0',
    'v2.0.0+incompatible v2.0.0',
  ],
  maven: [
    '1-alpha-1 1-a1',
    '1.0-beta1',
    '1.0-milestone1',
    '1.0-rc1 1.0-cr1',
    '1.0-SNAPSHOT',
    '1 1.0 1.0.0-ga 1-final 1.0.RELEASE',
    '1-sp',
    '1-abc',
    '1-1',
    '1.0.1',
    '1.2',
    '1.10',
  ],
  gem: ['1.0.a', '1.0.a.2', '1.0.b1', '1.0-rc1 1.0.pre.rc1', '1.0 1 1.0.0', '1.0.1', '1.2', '1.10'],
  nuget: [
    '1.0.0-alpha',
    '1.0.0-Beta 1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.10',
    '1.0.0 1.0 1 1.0.0.0 1.0.0+x',
    '1.0.0.1',
    '1.0.1',
    '1.10',
  ],
  composer: [
    '1.0.0-dev',
    '1.0.0-alpha1 v1.0-a1',
    '1.0.0-beta2',
    '1.0.0-RC1 1.0rc1',
    '1.0.0 1.0 v1.0.0.0 1.0-stable',
    '1.0.0-p1 1.0.0-patch1',
    '1.0.1',
    '1.10',
  ],
  pub: ['1.0.0-dev.1', '1.0.0', '1.0.0+1', '1.0.0+2', '1.0.1'],
  hex: ['1.0.0-rc.1', '1.0.0', '1.10.0'],
}

describe.each(Object.entries(ORDERS))('%s', (name, places) => {
  const ecosystem = name as Ecosystem
  const versions = places.flatMap((place, rank) => place.split(' ').map((version) => ({ version, rank })))

  test('orders versions as its package manager does', () => {
    for (const a of versions)
      for (const b of versions)
        expect([a.version, b.version, compareVersions(ecosystem, a.version, b.version)]).toEqual([
          a.version,
          b.version,
          Math.sign(a.rank - b.rank),
        ])
  })

  test.each(['', '${version}', '[1.0,2.0)', 'x'.repeat(1000), '^1.0'])('does not compare %j', (text) => {
    expect(compareVersions(ecosystem, versions[0]?.version ?? '', text)).toBeUndefined()
  })
})

test('a branch is no version of Composer’s', () => {
  expect(compareVersions('composer', 'dev-main', '1.0')).toBeUndefined()
})

test('Go’s own versions have fewer parts, and pre-releases without a hyphen', () => {
  const versions = ['go1.20', 'go1.21rc2', '1.21.0', 'go1.21.10']
  expect(versions.toSorted((a, b) => compareVersions('golang', b, a) ?? 0).toReversed()).toEqual(versions)
})

test('an image’s tags have no order', () => {
  expect(compareVersions('docker', '1.0', '1.0')).toBe(0)
  expect(compareVersions('docker', '1.0', '1.1')).toBeUndefined()
})

const part = fc.constantFrom(
  '0',
  '1',
  '2',
  '10',
  '01',
  'a',
  'alpha',
  'b',
  'beta',
  'rc',
  'rc1',
  'dev',
  'pre',
  'x',
  'final',
  'sp',
  'p',
  'SNAPSHOT',
)
const first = fc.constantFrom('0', '1', '10')
const anything = fc
  .tuple(first, fc.array(fc.tuple(fc.constantFrom('.', '-', '', '+'), part), { maxLength: 4 }))
  .map(([start, rest]) => start + rest.map((pair) => pair.join('')).join(''))

/** Maven's own order of versions with qualifiers between dots has cycles: 10.alpha < 10 < 10.x.0 < 10.alpha. Of the usual forms it has none. */
const usual = fc
  .tuple(
    first,
    fc.array(fc.constantFrom('.0', '.1', '.10', '.2'), { maxLength: 3 }),
    fc.constantFrom('', '-', '.'),
    part,
  )
  .map(([start, numbers, separator, end]) => start + numbers.join('') + (separator && separator + end))

test.each(Object.keys(ORDERS))('%s: a total order of what it compares', (name) => {
  const compare = (a: string, b: string): number | undefined => compareVersions(name as Ecosystem, a, b)
  const version = name === 'maven' ? usual : anything
  fc.assert(
    fc.property(version, version, version, (a, b, c) => {
      const [ab, ba, bc, ac] = [compare(a, b), compare(b, a), compare(b, c), compare(a, c)]
      const isMirrored = ab === undefined ? ba === undefined : ab + (ba ?? Number.NaN) === 0
      const isTransitive = ab === undefined || bc === undefined || ab > 0 || bc > 0 || (ac ?? 1) <= 0
      return isMirrored && isTransitive && (compare(a, a) ?? 0) === 0
    }),
    { numRuns: 1000, seed: 3 },
  )
})
