import { describe, expect, test } from '@jest/globals'
import {
  buildPackageUrl,
  canonicalPackageUrl,
  packageUrlFault,
  PackageUrlError,
  parsePackageUrl,
} from '@devsecops/core'
import fc from 'fast-check'

describe('a package URL is built', () => {
  test('with a scope’s @ encoded and a colon as it is', () => {
    expect(buildPackageUrl({ type: 'npm', namespace: '@babel', name: 'core', version: '7.0.0' })).toBe(
      'pkg:npm/%40babel/core@7.0.0',
    )
    expect(buildPackageUrl({ type: 'docker', name: 'nginx', version: 'sha256:aa' })).toBe(
      'pkg:docker/nginx@sha256:aa',
    )
  })

  test('with its qualifiers sorted, and without the empty ones', () => {
    expect(
      buildPackageUrl({
        type: 'generic',
        name: 'a',
        qualifiers: { vcs_url: 'git+https://x/y', Arch: 'arm', os: '' },
      }),
    ).toBe('pkg:generic/a?arch=arm&vcs_url=git%2Bhttps:%2F%2Fx%2Fy')
  })

  test('with a subpath that does not climb', () => {
    expect(buildPackageUrl({ type: 'golang', namespace: 'x.org', name: 'm', subpath: '/../a/./b/' })).toBe(
      'pkg:golang/x.org/m#a/b',
    )
  })

  test.each([
    ['pypi', 'Django_Rest', 'pkg:pypi/django-rest'],
    ['pub', 'My-Package', 'pkg:pub/my_package'],
    ['cargo', 'Serde_json', 'pkg:cargo/Serde_json'],
  ])('with the name that %s gives it', (type, name, purl) => {
    expect(buildPackageUrl({ type, name })).toBe(purl)
  })

  test('with an action’s path in its name, whose case matters', () => {
    const parts = { type: 'githubactions', namespace: 'Actions', name: 'Cache/Save', version: 'v4' }
    expect(buildPackageUrl(parts)).toBe('pkg:githubactions/actions/cache%2FSave@v4')
  })
})

describe('a package URL is refused', () => {
  test.each([
    ['without its scheme', 'npm/left-pad@1.0.0'],
    ['without a type', 'pkg:left-pad'],
    ['without a name', 'pkg:npm/'],
    ['with a space in its type', 'pkg:n pm/a'],
    ['whose type needs a namespace', 'pkg:maven/commons-lang3@3.1'],
    ['whose type has none', 'pkg:cargo/a/b@1'],
    ['whose type needs a qualifier', 'pkg:swid/Fedora@29'],
    ['with a broken percent sign', 'pkg:npm/a%zz'],
    ['with a qualifier twice', 'pkg:npm/a?x=1&x=2'],
  ])('%s', (_why, text) => {
    expect(packageUrlFault(text)).toMatch(/\S/)
    expect(() => parsePackageUrl(text)).toThrow(PackageUrlError)
  })
})

test('an npm scope that nobody encoded is still a scope, and its version a version', () => {
  expect(parsePackageUrl('pkg:npm/@babel/core@7.0.0')).toEqual({
    type: 'npm',
    namespace: '@babel',
    name: 'core',
    version: '7.0.0',
  })
})

test('names that objects inherit are names like any other', () => {
  expect(canonicalPackageUrl('pkg:constructor/__proto__@1?tostring=a')).toBe(
    'pkg:constructor/__proto__@1?tostring=a',
  )
})

describe('for every package', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((name) => /[^/\s]/.test(name))
  const parts = fc.record({
    type: fc.constantFrom('npm', 'generic', 'nuget', 'conan', 'git'),
    name: text,
    version: fc.option(text, { nil: undefined }),
    qualifiers: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_.-]{0,6}$/), text, { maxKeys: 3 }),
    subpath: fc.option(text, { nil: undefined }),
  })
  const built = (given: Parameters<typeof buildPackageUrl>[0]): string | undefined => {
    try {
      return buildPackageUrl({ ...given, namespace: given.type === 'git' ? 'example.org' : undefined })
    } catch {
      return undefined
    }
  }

  test('what was built parses to what was given, and its spelling is settled', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const purl = built(given)
        fc.pre(purl !== undefined)
        expect(canonicalPackageUrl(purl)).toBe(purl)
        expect(buildPackageUrl(parsePackageUrl(purl))).toBe(purl)
      }),
    )
  })

  test('any text is parsed or refused in one sentence', () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        const fault = packageUrlFault(`pkg:${rest}`)
        expect(fault === undefined || fault.length > 0).toBe(true)
      }),
    )
  })
})
