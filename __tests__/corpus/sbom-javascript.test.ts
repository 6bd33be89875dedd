import { describe, expect, test } from '@jest/globals'
import type { Component, Graph } from '@devsecops/bom'
import { dump, load as loadYaml } from 'js-yaml'
import { dirname, join } from 'node:path'
import { installedAs, installedName, npmEdges } from '../packages/bom/npm-ls.ts'
import {
  checkout,
  CORPUS,
  drawGraph,
  drawn,
  load,
  present,
  readLock,
  type Drawn,
  type Label,
} from './sbom-graphs.ts'

interface DepGraph {
  readonly pkgs: readonly {
    readonly id: string
    readonly info: { readonly name: string; readonly version?: string }
  }[]
  readonly graph: {
    readonly rootNodeId: string
    readonly nodes: readonly {
      readonly nodeId: string
      readonly pkgId: string
      readonly info?: { readonly labels?: Readonly<Record<string, string>> }
      readonly deps: readonly { readonly nodeId: string }[]
    }[]
  }
}

interface Case {
  readonly folder: string
  readonly lock: string
  readonly expected: string
}

type Index = Readonly<
  Record<string, { readonly locks: readonly string[]; readonly expected: readonly string[] }>
>
const index = present ? (load('node/index.json') as Index) : {}

const cases = Object.entries(index).flatMap(([folder, { locks, expected }]): Case[] => {
  const manager = /(?<name>pnpm|npm|yarn)-lock/.exec(folder)?.groups?.name
  const lock = locks.find((name) => name.startsWith(manager === 'npm' ? 'package' : (manager ?? '')))
  return lock === undefined
    ? []
    : expected.map((file) => ({ folder: `node/${folder}`, lock, expected: file }))
})

const textOf = ({ folder, lock }: Case): string => checkout(folder)(lock) ?? ''
const read = (one: Case, text = textOf(one)): Graph => readLock(one.lock, text, checkout(one.folder))

/** Own projects are known by name: some answers have no version of them, some the folder in its place. */
const labelled = (one: Case, graph: Graph, alias: boolean): Label => {
  const root = rootOf(one, graph)
  const bare = unversioned(one)
  return (component) => {
    if (component.ref === root) return 'ROOT'
    const own = component.kind === 'project' || component.origin?.kind === 'path' || bare.has(component.name)
    const name = alias ? installedName(component) : component.name
    return own ? name : `${name}@${component.version ?? ''}`
  }
}

/** The names that stand in an answer without a version. */
const unversioned = (one: Case): ReadonlySet<string> =>
  new Set(
    (load(`${one.folder}/${one.expected}`) as DepGraph).pkgs
      .filter(({ info }) => info.version === undefined)
      .map(({ info }) => info.name),
  )

/** The root that the answer is about: the one of its name, or of its folder. */
const rootOf = (one: Case, graph: Graph): string => {
  const theirs = load(`${one.folder}/${one.expected}`) as DepGraph
  const id = theirs.graph.nodes.find(({ nodeId }) => nodeId === theirs.graph.rootNodeId)?.pkgId
  const name = theirs.pkgs.find((pkg) => pkg.id === id)?.info.name
  const projects = graph.components.filter(({ kind }) => kind === 'project')
  return projects.find((project) => project.name === name)?.ref ?? dirname(one.expected)
}

const golden = (one: Case, graph: Graph): Drawn & { readonly dev: boolean } => {
  const { pkgs, graph: theirs } = load(`${one.folder}/${one.expected}`) as DepGraph
  const own = new Set(
    graph.components
      .filter(({ kind, origin }) => kind === 'project' || origin?.kind === 'path')
      .map(({ name }) => name),
  )
  const nodes = new Map(theirs.nodes.map((node) => [node.nodeId, node]))
  const root = nodes.get(theirs.rootNodeId)?.pkgId
  const labels = new Map(
    pkgs.map(({ id, info: { name, version } }) => [
      id,
      id === root ? 'ROOT' : own.has(name) || version === undefined ? name : `${name}@${version}`,
    ]),
  )
  const known = theirs.nodes.filter(({ info }) => info?.labels?.missingLockFileEntry === undefined)
  const ids = new Set(known.map(({ nodeId }) => nodeId))
  const named = (id: string): string => labels.get(nodes.get(id)?.pkgId ?? '') ?? id
  return {
    ...drawn(
      known.map(({ nodeId }) => named(nodeId)),
      known.flatMap(({ nodeId, deps }) =>
        deps.filter((dep) => ids.has(dep.nodeId)).map((dep) => `${named(nodeId)} > ${named(dep.nodeId)}`),
      ),
    ),
    dev:
      one.expected.includes('included') ||
      (!one.expected.includes('excluded') && theirs.nodes.some(({ info }) => info?.labels?.scope === 'dev')),
  }
}

/** The classes of sbom-deviations.md: how the lock file or a name would have to be for the answer to be the same. */
interface Reading {
  readonly name: string
  /** The lock files that it is tried on. */
  readonly of: RegExp
  readonly alias?: boolean
  readonly change?: (lock: unknown, one: Case) => unknown
}

const READINGS: readonly Reading[] = [
  { name: 'as it is', of: /./ },
  { name: 'without peers', of: /json$/, change: (lock) => without(['peerDependencies'], lock) },
  { name: 'by alias', of: /json$/, alias: true },
  {
    name: 'by alias, without peers',
    of: /json$/,
    alias: true,
    change: (lock) => without(['peerDependencies'], lock),
  },
  { name: 'without optional', of: /yaml$/, change: (lock) => without(['optionalDependencies'], lock) },
  {
    name: 'as package.json has it, without optional',
    of: /yaml$/,
    change: (lock, one) => without(['optionalDependencies'], asManifest(lock, one)),
  },
]

/** Without what the lock file has for the project and its package.json has not. */
const asManifest = (lock: unknown, { folder }: Case): unknown => {
  const manifest = checkout(folder)('package.json') ?? '{}'
  const { dependencies = {}, ...others } = lock as Readonly<Record<string, Record<string, unknown>>>
  const kept = Object.entries(dependencies).filter(([name]) => manifest.includes(JSON.stringify(name)))
  return { ...others, dependencies: Object.fromEntries(kept) }
}

const without = (fields: readonly string[], value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => without(fields, item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !fields.includes(key))
      .map(([key, item]) => [key, without(fields, item)]),
  )
}

const changed = (one: Case, { change }: Reading): string => {
  const text = textOf(one)
  if (change === undefined) return text
  return one.lock.endsWith('.json')
    ? JSON.stringify(change(JSON.parse(text), one))
    : dump(change(loadYaml(text), one), { noRefs: true })
}

interface Found extends Drawn {
  /** What the lock file has in several copies. */
  readonly copied: ReadonlySet<string>
}

const ours = (one: Case, reading: Reading, dev: boolean): Found => {
  const graph = read(one, changed(one, reading))
  const label = labelled(one, graph, reading.alias === true)
  const copies = Map.groupBy(graph.components, label)
  const copied = new Set([...copies].filter(([, those]) => those.length > 1).map(([name]) => name))
  return { ...drawGraph(graph, rootOf(one, graph), dev, label), copied }
}

/**
 * Whether the answer is ours but for packages that the lock file has several times, with other peers each: it has one node for a version,
 * and the needs of one of its copies.
 */
const sameForOneCopy = (expected: Drawn, found: Found): boolean => {
  const [edges, packages] = [new Set(expected.edges), new Set(expected.packages)]
  const all = new Set(found.edges)
  return (
    expected.edges.every((edge) => all.has(edge)) &&
    found.edges
      .filter((edge) => !edges.has(edge))
      .map((edge) => edge.split(' > ')[0] ?? '')
      .every((from) => found.copied.has(from) || !packages.has(from))
  )
}

const same = (one: Drawn, other: Drawn): boolean =>
  JSON.stringify([one.packages, one.edges]) === JSON.stringify([other.packages, other.edges])

/** An answer of which the lock file has not every package is another lock file's. */
const isForeign = (one: Case): boolean => {
  const text = textOf(one)
  const { pkgs, graph } = load(`${one.folder}/${one.expected}`) as DepGraph
  const labelledMissing = new Set(
    graph.nodes
      .filter(({ info }) => info?.labels?.missingLockFileEntry !== undefined)
      .map(({ pkgId }) => pkgId),
  )
  const root = graph.nodes.find(({ nodeId }) => nodeId === graph.rootNodeId)?.pkgId
  return pkgs.some(
    ({ id, info }) =>
      id !== root &&
      !labelledMissing.has(id) &&
      info.version !== undefined &&
      /^\d/.test(info.version) &&
      !text.includes(info.version),
  )
}

const explain = (one: Case): string => {
  const expected = golden(one, read(one))
  for (const reading of READINGS.filter(({ of }) => of.test(one.lock))) {
    const found = ours(one, reading, expected.dev)
    if (same(found, expected)) return reading.name
    if (one.lock.endsWith('.yaml') && sameForOneCopy(expected, found))
      return `${reading.name}, one copy of each version`
  }
  if (isForeign(one)) return 'of another lock file'
  if (isHandMade(one)) return 'of an entry that npm does not write'
  return one.lock.endsWith('.json') && isNpms(one) ? 'as npm itself' : 'unexplained'
}

/** Something that is installed, and has neither a version nor the word that it is a link. */
const isHandMade = (one: Case): boolean =>
  one.lock.endsWith('.json') &&
  Object.entries(
    (JSON.parse(textOf(one)) as { packages: Record<string, Record<string, unknown>> }).packages,
  ).some(([place, entry]) => place.startsWith('node_modules/') && !('version' in entry) && !('link' in entry))

const isNpms = (one: Case): boolean =>
  JSON.stringify(npmEdges(join(CORPUS, one.folder))) === JSON.stringify(installedAs(read(one)))

/** What sbom-deviations.md has a row for. */
const CLASSES = [
  'as it is',
  'without peers',
  'by alias',
  'by alias, without peers',
  'without optional',
  'without optional, one copy of each version',
  'as package.json has it, without optional',
  'of another lock file',
  'of an entry that npm does not write',
  'as npm itself',
]

describe('graphs that others expect of lock files', () => {
  test.each(present ? cases.map((one) => [`${one.folder}/${one.expected}`, one] as const) : [])(
    '%s is ours, or differs for a reason',
    (_name, one) => {
      expect(CLASSES).toContain(explain(one))
    },
    60_000,
  )

  test.each(present ? Object.entries(index) : [])('%s is read without a crash', (folder, { locks }) => {
    const neighbours = checkout(`node/${folder}`)
    const graphs = locks.map((lock) => readLock(lock, neighbours(lock) ?? '', neighbours))
    expect(graphs.every(({ components, gaps }) => components.length > 0 || gaps.length > 0)).toBe(true)
  })
})

interface Listed {
  readonly packages: readonly {
    readonly name: string
    readonly version: string
    readonly dev?: boolean
  }[]
  readonly error?: boolean
}

const PATHS: Readonly<Record<string, string>> = {
  npm: 'package-lock.json',
  yarn: 'yarn.lock',
  pnpm: 'pnpm-lock.yaml',
  bun: 'bun.lock',
}

const lists = Object.entries(
  present ? (load('lockfiles/expected.json') as Record<string, Listed>) : {},
).filter(([file]) => Object.hasOwn(PATHS, file.split('/')[0] ?? ''))

/** A lock file of npm is not looked at where npm-shrinkwrap.json stands beside it: which file counts is chosen before it is read. */
const isShadowed = (file: string): boolean =>
  file.endsWith('package-lock.json') &&
  checkout(`lockfiles/${dirname(file)}`)('npm-shrinkwrap.json') !== undefined

describe('package lists that others expect of lock files', () => {
  test.each(lists.filter(([file]) => !isShadowed(file)))('%s', (file, { packages, error }) => {
    const [manager = '', peer] = file.split('/')
    const graph = readLock(PATHS[manager] ?? '', checkout('lockfiles')(file) ?? '', () => undefined)
    const names = (components: readonly Component[]): readonly string[] =>
      [...new Set(components.map(({ name, version }) => `${name}@${version ?? ''}`))].sort()
    const theirs = [...new Set(packages.map(({ name, version }) => `${name}@${version}`))].sort()
    const own = new Set(names(graph.components.filter(({ kind }) => kind === 'project')))
    const found = graph.components.filter(({ kind }) => kind !== 'project')
    // Trivy leaves development dependencies of pnpm out, before version 9.
    const kept =
      manager === 'pnpm' && peer === 'trivy' && !packages.some(({ dev }) => dev === true)
        ? found.filter(({ scope }) => scope !== 'dev')
        : found
    expect(error === true ? graph.gaps : []).toHaveLength(error === true ? graph.gaps.length || 1 : 0)
    expect(error === true ? [] : names(kept)).toEqual(theirs.filter((name) => !own.has(name)))
  })
})
