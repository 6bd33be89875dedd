import { describe, expect, test } from '@jest/globals'
import { LOCK_READERS, type Component, type Graph } from '@devsecops/bom'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Real lock files with the packages that Trivy and OSV-Scalibr see in them. Where we differ: lock-files-deviations.md. */
const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus/sbom/lockfiles')
const present = existsSync(CORPUS)
if (!present) process.stdout.write('The corpus is not here (../shared/corpus): its tests are skipped.\n')

interface Expected {
  readonly error?: boolean
  readonly packages: readonly Peer[]
  readonly dependsOn?: Readonly<Record<string, readonly string[]>>
}

interface Peer {
  readonly name: string
  readonly version: string
  readonly relationship?: string
  readonly line?: number
  readonly lines?: readonly (readonly [number, number])[]
}

/** The corpus's folders of the formats tested here, and the name that such a file has in a checkout. */
const NAMES: Readonly<Record<string, string>> = {
  cargo: 'Cargo.lock',
  composer: 'composer.lock',
  gemfile: 'Gemfile.lock',
  'go.mod': 'go.mod',
  gradle: 'gradle.lockfile',
  mix: 'mix.lock',
  nuget: 'packages.lock.json',
  pdm: 'pdm.lock',
  pipenv: 'Pipfile.lock',
  poetry: 'poetry.lock',
  pub: 'pubspec.lock',
  pylock: 'pylock.toml',
  swift: 'Package.resolved',
  uv: 'uv.lock',
}

const text = (path: string): string => readFileSync(join(CORPUS, path), 'utf8')

const expected = present
  ? Object.entries(JSON.parse(text('expected.json')) as Record<string, Expected>).filter(
      ([path]) => NAMES[path.split('/')[0] ?? ''] !== undefined,
    )
  : []

const read = (path: string): Graph => {
  const name = NAMES[path.split('/')[0] ?? ''] ?? ''
  const sums = path.replace(/\.?mod$/, (end) => end.replace('mod', 'sum'))
  const beside = (other: string): string | undefined =>
    other === 'go.sum' && sums !== path && existsSync(join(CORPUS, sums)) ? text(sums) : undefined
  const reader = LOCK_READERS.find(({ reads }) => reads(name))
  if (reader === undefined) throw new Error(`no reader takes ${name}`)
  return reader.read({ path: name, text: text(path) }, beside)
}

/** Trivy keeps the `v` of Go's versions, Scalibr does not. */
const named = (name: string, version = ''): string => `${name}@${version.replace(/^v(?=\d)/, '')}`
const keyOf = ({ name, version }: Pick<Component, 'name' | 'version'>): string => named(name, version)

/** What peers list and we do not count as a package, or otherwise: the classes of lock-files-deviations.md. */
const peersOf = (graph: Graph, { packages }: Expected): readonly Peer[] =>
  packages.filter(
    ({ name, relationship }) => relationship !== 'root' && !(graph.format === 'go-mod' && name === 'stdlib'),
  )

const oursOf = (path: string, graph: Graph, peers: readonly Peer[]): readonly Component[] => {
  const listed = new Set(peers.map(keyOf))
  // Of a go.mod of before Go 1.17 Trivy lists what is asked for directly.
  const unpruned =
    graph.format === 'go-mod' &&
    path.includes('/trivy/') &&
    graph.gaps.some(({ code }) => code === 'unresolved')
  const direct = new Set(graph.edges.get('.'))
  return graph.components.filter((component) => {
    if (listed.has(keyOf(component))) return true
    const isCommit = component.version === undefined && component.origin?.kind === 'git'
    return component.kind !== 'project' && !isCommit && !(unpruned && !direct.has(component.ref))
  })
}

/** A branch that a peer takes for a version: we have the package with its commit. */
const branches = (graph: Graph, peers: readonly Peer[]): ReadonlySet<string> =>
  new Set(
    peers
      .filter(({ name }) =>
        graph.components.some(
          (one) => one.name === name && one.version === undefined && one.origin?.commit !== undefined,
        ),
      )
      .map(keyOf),
  )

const cases: readonly (readonly [string, Expected])[] = present ? expected : [['no corpus', { packages: [] }]]
/** Formats of which peers leave out edges that the file has: lock-files-deviations.md. */
const MORE_EDGES = new Set(['poetry', 'pylock'])

/** Whether a line is an entry's first, or one of it before the next entry: peers give that of the name. */
const isEntry = (lines: readonly string[], first: number, line: number): boolean =>
  first === line ||
  (first < line &&
    line - first <= 3 &&
    !lines.slice(first, line).some((text) => /^\[\[|^ {4}[}\]]/.test(text)))

;(present ? describe : describe.skip)('the corpus', () => {
  test.each(cases)('%s: the packages', (path, answer) => {
    const graph = read(path)
    const peers = peersOf(graph, answer)
    const known = branches(graph, peers)
    const theirs = new Set(peers.map(keyOf).filter((key) => !known.has(key)))
    expect(new Set(oursOf(path, graph, peers).map(keyOf))).toEqual(theirs)
    expect(answer.error !== true || graph.gaps.length > 0).toBe(true)
  })

  test.each(cases)('%s: the edges', (path, { dependsOn }) => {
    const graph = read(path)
    for (const [from, targets] of Object.entries(dependsOn ?? {})) {
      const source = graph.components.find((one) =>
        [keyOf(one), one.name].includes(from.replace(/@v(?=\d)/, '@')),
      )
      const ours = (graph.edges.get(source?.ref ?? '') ?? []).map((ref) =>
        keyOf(graph.components.find((one) => one.ref === ref) ?? { name: ref }),
      )
      const theirs = targets.map((target) => target.replace(/@v(?=\d)/, '@'))
      expect(theirs.filter((target) => !ours.includes(target))).toEqual([])
      expect(ours.filter((target) => !theirs.includes(target) && !MORE_EDGES.has(graph.format))).toEqual([])
    }
  })

  test.each(cases)('%s: the lines', (path, { packages }) => {
    const graph = read(path)
    const lines = text(path).split('\n')
    for (const peer of packages) {
      const line = peer.lines?.[0]?.[0] ?? peer.line
      const ours = graph.components.filter((one) => keyOf(one) === keyOf(peer) && one.line !== undefined)
      // A peer's line of a replaced Go module is the replacement's.
      if (line === undefined || ours.length === 0 || lines[line - 1]?.includes('=>')) continue
      expect(ours.some((one) => isEntry(lines, one.line ?? 0, line))).toBe(true)
    }
  })
})
