import type { Graph } from '../model/graph.ts'
import { aspectsOf } from './aspects.ts'
import type { Change, ChangeKind, Side } from './change.ts'
import { VERSION_ORDERS, type VersionOrder, type VersionOrders } from './version-order.ts'

/**
 * What changed between two states of a project's lock files. Packages are matched by file, ecosystem and name. Where a name has several
 * versions, those that both sides have are the same; of the others the newest is taken to have become the newest, and so on, and what is
 * left over was added or removed. A copy more or less of a version that stays is no change. Sorted by file, name and version.
 */
export const diffGraphs = (
  base: readonly Graph[],
  head: readonly Graph[],
  orders: VersionOrders = VERSION_ORDERS,
): readonly Change[] => {
  const before = packagesOf(base)
  const after = packagesOf(head)
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .flatMap((key) => changesOf(before.get(key) ?? [], after.get(key) ?? [], orders))
}

interface Placed extends Side {
  readonly file: string
}

/** By file, ecosystem and name, in this order. Our own projects are no dependencies. */
const packagesOf = (graphs: readonly Graph[]): ReadonlyMap<string, readonly Placed[]> => {
  const packages = new Map<string, Placed[]>()
  for (const graph of graphs) {
    const direct = new Set(graph.roots.flatMap((root) => graph.edges.get(root) ?? []))
    for (const component of graph.components) {
      if (component.kind === 'project') continue
      const key = JSON.stringify([graph.file, component.ecosystem, component.name])
      const placed = { file: graph.file, component, direct: direct.has(component.ref) }
      const others = packages.get(key)
      if (others === undefined) packages.set(key, [placed])
      else others.push(placed)
    }
  }
  return packages
}

const changesOf = (
  before: readonly Placed[],
  after: readonly Placed[],
  orders: VersionOrders,
): readonly Change[] => {
  const ecosystem = (before[0] ?? after[0])?.component.ecosystem ?? 'generic'
  const order = orders[ecosystem] ?? (() => undefined)
  const [one, other] = [byVersion(before), byVersion(after)]
  const stayed = [...one.keys()].filter((version) => other.has(version))
  const { pairs, removed, added } = matched(one, other, order)
  return [
    ...stayed.flatMap((version) => unlessSame(one.get(version) ?? [], other.get(version) ?? [])),
    ...pairs.map(([from, to]) => changed(one.get(from) ?? [], other.get(to) ?? [], kindOf(from, to, order))),
    ...removed.map((version) => changed(one.get(version) ?? [], [], 'removed')),
    ...added.map((version) => changed([], other.get(version) ?? [], 'added')),
  ]
}

const byVersion = (placed: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> =>
  Map.groupBy(placed, ({ component }) => component.version ?? '')

/** Versions, each as often as one side has it more than the other: newest first, paired in this order. */
const matched = (
  before: ReadonlyMap<string, readonly Placed[]>,
  after: ReadonlyMap<string, readonly Placed[]>,
  order: VersionOrder,
): {
  readonly pairs: readonly (readonly [string, string])[]
  readonly removed: string[]
  readonly added: string[]
} => {
  const [gone, come] = [surplus(before, after, order), surplus(after, before, order)]
  const count = Math.min(gone.length, come.length)
  const pairs = gone.slice(0, count).map((from, index): [string, string] => [from, come[index] ?? ''])
  return {
    pairs: [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()],
    removed: [...new Set(gone.slice(count))].filter((version) => !after.has(version)),
    added: [...new Set(come.slice(count))].filter((version) => !before.has(version)),
  }
}

const surplus = (
  side: ReadonlyMap<string, readonly Placed[]>,
  other: ReadonlyMap<string, readonly Placed[]>,
  order: VersionOrder,
): readonly string[] =>
  [...side]
    .flatMap(([version, copies]) =>
      Array<string>(Math.max(0, copies.length - (other.get(version)?.length ?? 0))).fill(version),
    )
    .sort((first, second) => order(second, first) ?? (first < second ? 1 : first > second ? -1 : 0))

const kindOf = (from: string, to: string, order: VersionOrder): ChangeKind => {
  const way = order(from, to)
  if (way === undefined || way === 0) return 'replaced'
  return way < 0 ? 'upgraded' : 'downgraded'
}

const unlessSame = (before: readonly Placed[], after: readonly Placed[]): readonly Change[] => {
  const change = changed(before, after, 'same-version')
  return change.aspects.length === 0 ? [] : [change]
}

/** Of several copies of a version, the one that a root needs itself stands for all. */
const changed = (before: readonly Placed[], after: readonly Placed[], kind: ChangeKind): Change => {
  const [from, to] = [spokesman(before), spokesman(after)]
  const { file, component } = (to ?? from) as Placed
  return {
    file,
    ecosystem: component.ecosystem,
    name: component.name,
    kind,
    ...(from !== undefined && { before: sideOf(from) }),
    ...(to !== undefined && { after: sideOf(to) }),
    aspects: from === undefined || to === undefined ? [] : aspectsOf(before, after),
  }
}

const spokesman = (placed: readonly Placed[]): Placed | undefined =>
  placed.find(({ direct }) => direct) ?? placed[0]

const sideOf = ({ component, direct }: Placed): Side => ({ component, direct })
