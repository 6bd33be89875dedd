import { describe, expect, test } from '@jest/globals'
import type { Graph } from '@devsecops/bom'
import { checkoutOf, codesOf, edgesOf, readLock } from './lock-fixtures.ts'

const read = (lines: readonly string[], manifests: Readonly<Record<string, unknown>> = {}): Graph =>
  readLock(
    'yarn.lock',
    `${lines.join('\n')}\n`,
    checkoutOf(
      Object.fromEntries(Object.entries(manifests).map(([path, one]) => [path, JSON.stringify(one)])),
    ),
  )

const classic = (lines: readonly string[], manifest: unknown): Graph =>
  read(['# yarn lockfile v1', '', ...lines], { 'package.json': manifest })

describe('yarn 1', () => {
  test('an entry answers each of its patterns, and an alias is what it stands for', () => {
    const graph = classic(
      [
        'a@^1.0.0, "a@npm:b@1.2.3":',
        '  version "1.2.3"',
        '  dependencies:',
        '    c "^2.0.0"',
        '',
        '"c@^2.0.0":',
        '  version "2.0.0"',
      ],
      { name: 'shop', dependencies: { a: '^1.0.0' } },
    )
    expect(edgesOf(graph)).toEqual(['b@1.2.3 > c@2.0.0', 'shop@ > b@1.2.3'])
    expect(graph.gaps).toEqual([])
  })

  test('a resolution answers where the pattern has no entry', () => {
    const graph = classic(
      [
        'a@1.0.0:',
        '  version "1.0.0"',
        '  dependencies:',
        '    b "^1.0.0"',
        '',
        'b@2.0.0:',
        '  version "2.0.0"',
      ],
      { name: 'shop', dependencies: { a: '1.0.0' }, resolutions: { '**/b': '2.0.0' } },
    )
    expect(edgesOf(graph)).toContain('a@1.0.0 > b@2.0.0')
  })

  test('a commit and the digest behind the URL are read', () => {
    const commit = '0123456789abcdef0123456789abcdef01234567'
    const graph = classic(
      [
        '"a@git+https://me:secret@git.shop.example/a.git":',
        '  version "1.0.0"',
        `  resolved "git+https://me:secret@git.shop.example/a.git#${commit}"`,
        '',
        'b@1:',
        '  version "1.0.0"',
        `  resolved "https://registry.yarnpkg.com/b/-/b-1.0.0.tgz#${commit}"`,
      ],
      { dependencies: { a: 'git+https://me:secret@git.shop.example/a.git', b: '1' } },
    )
    expect(graph.components.slice(1)).toMatchObject([
      { origin: { kind: 'git', url: 'git+https://git.shop.example/a.git', commit } },
      { hashes: [{ algorithm: 'sha1', value: commit }] },
    ])
  })

  test('members of the workspace answer by name what has no entry', () => {
    const graph = read(['# yarn lockfile v1', '', ''], {
      'package.json': { name: 'shop', private: true, workspaces: { packages: ['packages/*'] } },
      'packages/a/package.json': { name: 'a', version: '1.0.0', dependencies: { b: '^1.0.0' } },
      'packages/b/package.json': { name: 'b', version: '1.0.0' },
      'other/c/package.json': { name: 'c' },
    })
    expect([graph.roots, edgesOf(graph)]).toEqual([['.', 'packages/a', 'packages/b'], ['a@1.0.0 > b@1.0.0']])
  })

  test.each([
    ['no line of yarn at all', 'hello\n', 'not-a-lock-file'],
    ['a line that is none of its own', '# yarn lockfile v1\n\na@1:\n  version "1\n', 'not-a-lock-file'],
    ['an end without a line', '# yarn lockfile v1\n\na@1:\n  version "1.0.0"', 'truncated'],
    ['an entry without a version', '# yarn lockfile v1\n\na@1:\n  resolved "x"\n', 'malformed-entry'],
  ])('%s is told', (_what, text, code) => {
    expect(codesOf(readLock('yarn.lock', text))).toContain(code)
  })
})

const METADATA = ['__metadata:', '  version: 8', '']
const PROJECT = (dependencies: readonly string[]): readonly string[] => [
  '"shop@workspace:.":',
  '  version: 0.0.0-use.local',
  '  resolution: "shop@workspace:."',
  '  dependencies:',
  ...dependencies.map((line) => `    ${line}`),
  '',
]
const entry = (key: string, resolution: string, version: string): readonly string[] => [
  `"${key}":`,
  `  version: ${version}`,
  `  resolution: "${resolution}"`,
  '',
]

describe('yarn 2 and later', () => {
  test("yarn's own patch is what is installed, and what it patches is not", () => {
    const graph = read(
      [
        ...METADATA,
        ...PROJECT(['typescript: "npm:^5"']),
        ...entry('typescript@npm:^5', 'typescript@npm:5.0.2', '5.0.2'),
        ...entry(
          'typescript@patch:typescript@npm%3A^5#optional!builtin<compat/typescript>',
          'typescript@patch:typescript@npm%3A5.0.2#optional!builtin<compat/typescript>::version=5.0.2&hash=aa',
          '5.0.2',
        ),
      ],
      { 'package.json': { name: 'shop', devDependencies: { typescript: '^5' } } },
    )
    expect(graph.components.map(({ ref, scope }) => `${ref.slice(0, 16)} ${scope}`)).toEqual([
      '. required',
      'typescript@patch dev',
    ])
    expect(graph.gaps).toEqual([])
  })

  test('a resolution for a parent, and one for a range, are for these alone', () => {
    const graph = read(
      [
        ...METADATA,
        ...PROJECT(['a: "npm:1"', 'b: "npm:1"']),
        ...entry('a@npm:1', 'a@npm:1.0.0', '1.0.0').slice(0, 3),
        '  dependencies:',
        '    b: "npm:1"',
        '',
        ...entry('b@npm:1', 'b@npm:1.0.0', '1.0.0'),
        ...entry('b@npm:2', 'b@npm:2.0.0', '2.0.0'),
      ],
      { 'package.json': { name: 'shop', dependencies: { a: '1', b: '1' }, resolutions: { 'a/b': 'npm:2' } } },
    )
    expect(edgesOf(graph)).toEqual(['a@1.0.0 > b@2.0.0', 'shop@ > a@1.0.0', 'shop@ > b@1.0.0'])
  })

  test('a catalog stands for the range that .yarnrc.yml has', () => {
    const text = [
      ...METADATA,
      ...PROJECT(['a: "catalog:"']),
      ...entry('a@npm:^1', 'a@npm:1.0.0', '1.0.0'),
    ].join('\n')
    const checkout = checkoutOf({
      '.yarnrc.yml': 'catalog:\n  a: ^1\n',
      'package.json': '{"dependencies":{"a":"catalog:"}}',
    })
    expect(edgesOf(readLock('yarn.lock', `${text}\n`, checkout))).toEqual(['shop@ > a@1.0.0'])
  })

  test('a commit is an origin', () => {
    const url = 'https://github.com/shop/a.git'
    const commit = '0123456789abcdef0123456789abcdef01234567'
    const graph = read(
      [...METADATA, ...PROJECT([`a: "${url}"`]), ...entry(`a@${url}`, `a@${url}#commit=${commit}`, '1.0.0')],
      {
        'package.json': { dependencies: { a: url } },
      },
    )
    expect(graph.components.find(({ name }) => name === 'a')?.origin).toEqual({ kind: 'git', url, commit })
  })

  test('an alias in the YAML is refused: it may stand for anything', () => {
    const graph = read([...METADATA, 'a: &x 1', 'b: *x'])
    expect(codesOf(graph)).toEqual(['refused'])
  })

  test('a newer format is read, and it is said that it is newer', () => {
    const graph = read(['__metadata:', '  version: 99', '', ...PROJECT([])], {
      'package.json': { name: 'shop' },
    })
    expect(codesOf(graph)).toEqual(['unsupported-version'])
  })
})
