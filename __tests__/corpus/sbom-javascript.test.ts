import { describe, expect, test } from '@jest/globals'
import type { Component, Graph } from '@devsecops/bom'
import { dump, load as loadYaml } from 'js-yaml'
import { dirname, join } from 'node:path'
import {
  checkout,
  CORPUS,
  drawGraph,
  drawn,
  load,
  npmEdges,
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

const installedName = ({ ref, name }: Component): string =>
  /(?:^|\/)node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)$/.exec(ref)?.groups?.name ?? name

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
    pkgs.map(({ id, info: { name, version = '' } }) => [
      id,
      id === root ? 'ROOT' : own.has(name) ? name : `${name}@${version}`,
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
  readonly alias?: boolean
  readonly change?: (lock: unknown, one: Case) => unknown
}

const READINGS: readonly Reading[] = [
  { name: 'as it is' },
  { name: 'without peers', change: (lock) => without(['peerDependencies'], lock) },
  { name: 'without optional', change: (lock) => without(['optionalDependencies'], lock) },
  { name: 'by alias', alias: true },
  {
    name: 'by alias, without peers',
    alias: true,
    change: (lock) => without(['peerDependencies'], lock),
  },
  {
    name: 'as package.json has it, without optional',
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

const changed = (one: Case, { change }: Reading): string | undefined => {
  const text = textOf(one)
  if (change === undefined) return text
  if (one.lock.endsWith('.json')) return JSON.stringify(change(JSON.parse(text), one))
  return one.lock.endsWith('.yaml') ? dump(change(loadYaml(text), one), { noRefs: true }) : undefined
}

const ours = (one: Case, reading: Reading, dev: boolean): Drawn | undefined => {
  const text = changed(one, reading)
  if (text === undefined) return undefined
  const graph = read(one, text)
  return drawGraph(graph, rootOf(one, graph), dev, labelled(one, graph, reading.alias === true))
}

/** Where the answer cut a subtree because it has the package already, with other peers it may need others. */
const sameButPruned = (one: Case, expected: Drawn, found: Drawn | undefined): boolean => {
  if (found === undefined) return false
  const { pkgs, graph } = load(`${one.folder}/${one.expected}`) as DepGraph
  const cut = new Set(
    graph.nodes.filter(({ info }) => info?.labels?.pruned !== undefined).map(({ pkgId }) => pkgId),
  )
  const names = new Set(
    pkgs.filter(({ id }) => cut.has(id)).map(({ info }) => `${info.name}@${info.version ?? ''}`),
  )
  const all = new Set(found.edges)
  const more = found.edges.filter((edge) => !expected.edges.includes(edge))
  return (
    expected.edges.every((edge) => all.has(edge)) &&
    found.packages.every((name) => expected.packages.includes(name)) &&
    more.every((edge) => names.has(edge.split(' > ')[0] ?? ''))
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
  for (const reading of READINGS) {
    const found = ours(one, reading, expected.dev)
    if (found !== undefined && same(found, expected)) return reading.name
    if (sameButPruned(one, expected, found)) return `${reading.name}, cut subtrees`
  }
  if (isForeign(one)) return 'of another lock file'
  return one.lock.endsWith('.json') && isNpms(one) ? 'as npm itself' : 'unexplained'
}

const isNpms = (one: Case): boolean => {
  const byPlace = drawGraph(read(one), '.', true, (component) =>
    component.ref === '.' ? 'ROOT' : `${installedName(component)}@${component.version ?? ''}`,
  )
  return JSON.stringify(npmEdges(join(CORPUS, one.folder), 'ROOT')) === JSON.stringify(byPlace.edges)
}

describe('graphs that others expect of lock files', () => {
  ;(present ? test : test.skip)(
    'each is ours, or differs for a reason',
    () => {
      const classes = Object.groupBy(cases, explain)
      expect(classes.unexplained ?? []).toEqual([])
      const counts = Object.fromEntries(
        Object.entries(classes).map(([name, members]) => [name, members?.length]),
      )
      expect(counts).toEqual({})
    },
    120_000,
  )

  test.each(present ? Object.entries(index) : [])('%s is read without a crash', (folder, { locks }) => {
    const graphs = locks.map((lock) =>
      readLock(lock, checkout(`node/${folder}`)(lock) ?? '', checkout(`node/${folder}`)),
    )
    expect(graphs.every(({ components, gaps }) => components.length > 0 || gaps.length > 0)).toBe(true)
  })
})
