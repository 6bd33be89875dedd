import { expect, test } from '@jest/globals'
import { component, edges, gaps, read, readFixture, scopes } from './reading.ts'

test('a uv.lock has the project, every edge, and scopes that follow from them', () => {
  const graph = readFixture('uv', 'uv.lock')
  expect(graph.gaps).toEqual([])
  expect(graph.roots).toEqual(['parcel-labels@0.1.0 (.)'])
  expect(edges(graph)).toMatchObject({
    'parcel-labels@0.1.0 (.)': [
      'colorama@0.4.6',
      'flask@3.0.3',
      'pytest@8.4.2',
      'python-dateutil@2.9.0.post0',
      'tabulate@0.9.0',
    ],
    'jinja2@3.1.6': ['markupsafe@3.0.4'],
    'six@1.17.0': [],
  })
  expect(scopes(graph)).toMatchObject({
    'flask@3.0.3': 'required',
    'pluggy@1.7.0': 'dev',
    'tabulate@0.9.0': 'optional',
  })
})

test('a poetry.lock of Poetry 2 has groups; what the project asks for is in pyproject.toml', () => {
  const graph = readFixture('poetry', 'poetry.lock')
  expect(graph.gaps).toEqual([])
  expect(edges(graph)['.']).toEqual([
    'colorama@0.4.6',
    'flask@3.0.3',
    'pytest@8.4.2',
    'python-dateutil@2.9.0.post0',
    'tabulate@0.9.0',
  ])
  expect(scopes(graph)).toMatchObject({
    'click@8.5.1': 'required',
    'pluggy@1.7.0': 'dev',
    'tabulate@0.9.0': 'optional',
  })
  expect(component(graph, 'six@1.17.0').hashes).toHaveLength(2)
})

test('uv and Poetry, asked for the same, agree on packages, edges and scopes', () => {
  const [uv, poetry] = [readFixture('uv', 'uv.lock'), readFixture('poetry', 'poetry.lock')]
  expect(scopes(poetry)).toEqual(scopes(uv))
  const { '.': direct, ...rest } = edges(poetry)
  const { 'parcel-labels@0.1.0 (.)': others, ...uvRest } = edges(uv)
  expect([direct, rest]).toEqual([others, uvRest])
})

test('a poetry.lock without scopes of its own gets them from the manifest', () => {
  const graph = read('poetry.lock', {
    'poetry.lock': `[[package]]\nname = "A"\nversion = "1"\n[package.dependencies]\nb = "*"\n[[package]]\nname = "b"\nversion = "2"\n[[package]]\nname = "c"\nversion = "3"\n[metadata]\nlock-version = "2.0"\n`,
    'pyproject.toml':
      '[tool.poetry.dependencies]\npython = "^3"\na = "*"\n[tool.poetry.group.test.dependencies]\nc = "*"\n',
  })
  expect(scopes(graph)).toEqual({ 'a@1': 'required', 'b@2': 'required', 'c@3': 'dev' })
})

test('of several versions of a name an edge leads to those that its specifier allows', () => {
  const versions = ['1.22.0', '1.23.0']
    .map((version) => `[[package]]\nname = "p"\nversion = "${version}"\n`)
    .join('')
  const text = `${versions}[[package]]\nname = "a"\nversion = "1"\n[package.dependencies]\np = ">=1.23"\n[metadata]\n`
  expect(edges(read('poetry.lock', { 'poetry.lock': text }))['a@1']).toEqual(['p@1.23.0'])
})

test('a poetry.lock cut between two packages is a gap', () => {
  const graph = read('poetry.lock', { 'poetry.lock': '[[package]]\nname = "a"\nversion = "1"\n' })
  expect(gaps(graph)).toContain('truncated')
})

test('a pdm.lock joins a package with its extras, and tells extras from groups for development by the manifest', () => {
  const graph = readFixture('pdm', 'pdm.lock')
  expect(graph.gaps).toEqual([])
  expect(edges(graph)['parcel-client@1.2.0']).toEqual(['retrying@1.3.4', 'six@1.17.0'])
  const tables = 'parcel-tables@0.3 (https://git.example.com/parcel/tables.git)'
  expect(scopes(graph)).toMatchObject({
    [tables]: 'optional',
    'pytest-parcel@2.0': 'dev',
    'six@1.17.0': 'required',
  })
  expect(component(graph, tables).origin).toEqual({
    kind: 'git',
    url: 'https://git.example.com/parcel/tables.git',
    commit: '0123456789abcdef0123456789abcdef01234567',
  })
})

test('a Pipfile.lock has sections as scopes, and no edges but those of the Pipfile', () => {
  const graph = readFixture('pipfile', 'Pipfile.lock')
  expect(gaps(graph)).toEqual(['no-edges'])
  expect(edges(graph)).toEqual({ '.': ['flask@3.0.3', 'pytest@8.4.2', 'python-dateutil@2.9.0.post0'] })
  expect(component(graph, 'pluggy@1.7.0')).toMatchObject({ scope: 'dev', line: 258 })
})

test.each(['pylock.toml', 'pylock.pip.toml'])(
  '%s, of PEP 751, has packages with hashes and no edges',
  (path) => {
    const graph = readFixture('pylock', path)
    expect(gaps(graph)).toEqual(['no-edges'])
    expect(component(graph, 'markupsafe@3.0.4').hashes?.length).toBeGreaterThan(0)
  },
)

test('a pylock.toml tells parts by markers, and edges where it has them', () => {
  const text = `lock-version = "1.0"
[[packages]]
name = "a"
version = "1"
marker = "'x' in extras"
dependencies = [{ name = "B" }]
[[packages]]
name = "b"
version = "2"
marker = "'dev' in dependency_groups"
[[packages]]
name = "c"
marker = "'dev' in dependency_groups or python_version < '3.9'"
vcs = { type = "git", url = "https://u:p@example.com/c.git", commit-id = "${'a'.repeat(40)}" }
`
  const graph = read('pylock.toml', { 'pylock.toml': text })
  expect(edges(graph)['a@1']).toEqual(['b@2'])
  expect(scopes(graph)).toEqual({
    'a@1': 'optional',
    'b@2': 'dev',
    'c@ (https://example.com/c.git)': 'required',
  })
})

test('requirements that pip-compile pinned have versions and hashes', () => {
  const graph = readFixture('requirements', 'requirements.txt')
  expect(gaps(graph)).toEqual(['no-edges'])
  expect(component(graph, 'six@1.17.0')).toMatchObject({
    line: 182,
    hashes: [{ algorithm: 'sha256' }, { algorithm: 'sha256' }],
  })
})

test('requirements follow includes, take versions from constraints, and say what is not pinned', () => {
  const graph = read('app/requirements.txt', {
    'app/requirements.txt':
      '-r ../base.txt\n-c pins.txt\nFlask [async] ; python_version > "3"  # comment\nloose>=1\n--index-url https://u:p@example.com\n',
    'base.txt':
      'six==1.17.0 \\\n    --hash=sha256:' + 'a'.repeat(64) + '\n-r app/requirements.txt\n-r gone.txt\n',
    'app/pins.txt': 'flask==3.0.3\nunused==1\n',
  })
  expect(edges(graph)['.']).toEqual(['flask@3.0.3', 'loose@', 'six@1.17.0'])
  expect(component(graph, 'six@1.17.0')).toMatchObject({
    file: 'base.txt',
    line: 1,
    hashes: [{ algorithm: 'sha256' }],
  })
  expect(graph.gaps.map(({ message }) => message)).toEqual([
    'base.txt: it includes gone.txt, which is not in the checkout',
    'loose is not pinned to a version',
    'a requirements file does not say which package needs which',
  ])
})

test('requirements may be addresses: of a repository, an archive, a folder', () => {
  const commit = 'b'.repeat(40)
  const graph = read('requirements-dev.txt', {
    'requirements-dev.txt': `git+https://token@example.com/a.git@${commit}#egg=a\nb @ https://example.com/b-2.0-py3-none-any.whl\nhttps://example.com/c-1.5.tar.gz\n-e ./local\n`,
  })
  expect(component(graph, 'a@').origin).toEqual({ kind: 'git', url: 'https://example.com/a.git', commit })
  expect(scopes(graph)).toEqual({ 'a@': 'dev', 'b@2.0': 'dev', 'c@1.5': 'dev' })
  expect(gaps(graph)).toEqual(['no-edges'])
})

test('an address without a commit is not pinned', () => {
  const graph = read('requirements.txt', { 'requirements.txt': 'git+https://example.com/a.git@main#egg=a\n' })
  expect(gaps(graph)).toContain('unresolved')
})
