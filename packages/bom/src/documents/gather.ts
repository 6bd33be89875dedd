import type { Component, Hash, Scope } from '../model/component.ts'
import type { Graph } from '../model/graph.ts'
import type { Bill, Completeness, Entry } from './bill.ts'
import type { DocumentInput, Subject } from './document-input.ts'
import { clusters, refsOf, withValidPurl, type Sighting } from './identity.ts'

/** Joins what the lock files say into one bill: the same package once, with every place that names it. */
export const gather = (input: DocumentInput): Bill => {
  const graphs = input.graphs.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  const groups = clusters(
    graphs.flatMap(({ file, components }) =>
      components.map((component): Sighting => ({ file, component: withValidPurl(component) })),
    ),
  )
  const refs = refsOf(groups)
  const lookup = new Map<string, string>()
  groups.forEach((group, index) => {
    for (const { file, component } of group) lookup.set(key(file, component.ref), refs[index] ?? '')
  })
  const byFile = new Map(graphs.map((graph) => [graph.file, graph]))
  const entries = groups
    .map((group, index) => entryOf(group, refs[index] ?? '', byFile, lookup))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1))
  return {
    input,
    subjectRef: subjectRefOf(input.subject),
    ...subjectNeeds(graphs, lookup),
    entries,
    // An image holds also what no program recognises.
    isWhole:
      input.kind !== 'image' && graphs.every(({ gaps }) => gaps.every(({ code }) => code === 'no-edges')),
    gaps: graphs.flatMap(({ file, gaps }) => gaps.map((gap) => ({ ...gap, file }))),
  }
}

const key = (file: string, ref: string): string => `${file}\n${ref}`

const subjectRefOf = ({ name, commit }: Subject): string =>
  `subject:${name}${commit === undefined ? '' : `@${commit}`}`

/** The projects of every lock file; of one without a project, what nothing else in it needs. */
const subjectNeeds = (
  graphs: readonly Graph[],
  lookup: ReadonlyMap<string, string>,
): Pick<Bill, 'subjectNeeds' | 'subjectCompleteness'> => {
  const needs = graphs.flatMap((graph) => tops(graph).map((ref) => lookup.get(key(graph.file, ref)) ?? ''))
  const isTold = graphs.every(
    ({ roots, components, gaps }) => gaps.length === 0 && (roots.length > 0 || components.length === 0),
  )
  return { subjectNeeds: [...new Set(needs)].sort(), subjectCompleteness: isTold ? 'complete' : 'incomplete' }
}

const tops = ({ roots, components, edges }: Graph): readonly string[] => {
  if (roots.length > 0) return roots
  const needed = new Set([...edges].flatMap(([from, to]) => to.filter((ref) => ref !== from)))
  const free = components.filter(({ ref }) => !needed.has(ref))
  return (free.length > 0 ? free : components).map(({ ref }) => ref)
}

const entryOf = (
  group: readonly Sighting[],
  ref: string,
  graphs: ReadonlyMap<string, Graph>,
  lookup: ReadonlyMap<string, string>,
): Entry => {
  const needs = group.flatMap(({ file, component }) =>
    (graphs.get(file)?.edges.get(component.ref) ?? []).map((to) => lookup.get(key(file, to)) ?? ''),
  )
  return {
    ref,
    component: joined(group),
    occurrences: occurrencesOf(group),
    // A package that two places hold may seem to need itself.
    needs: [...new Set(needs)].filter((to) => to !== ref && to !== '').sort(),
    completeness: joinedCompleteness(
      group.map(({ file, component }) => completenessOf(graphs.get(file), component.ref)),
    ),
  }
}

const completenessOf = (graph: Graph | undefined, ref: string): Completeness => {
  if (graph?.edges.has(ref) !== true) return 'unknown'
  return graph.gaps.length === 0 ? 'complete' : 'incomplete'
}

const joinedCompleteness = (parts: readonly Completeness[]): Completeness => {
  const [first = 'unknown'] = parts
  return parts.every((part) => part === first) ? first : 'incomplete'
}

/** The first of them, with what any of them knows more. */
const joined = (group: readonly Sighting[]): Component => {
  const components = group.map(({ component }) => component)
  const [first] = components
  if (first === undefined) throw new RangeError('A group of components has at least one.')
  const licence = components.find((component) => component.licence !== undefined)?.licence
  const hashes = joinedHashes(components)
  return {
    ...first,
    scope: joinedScope(components),
    ...(licence === undefined ? {} : { licence }),
    ...(hashes.length === 0 ? {} : { hashes }),
    ...(components.some(({ installScript }) => installScript === true) ? { installScript: true } : {}),
  }
}

/** What one lock file requires is required. */
const joinedScope = (components: readonly Component[]): Scope =>
  (['required', 'optional', 'dev'] as const).find((scope) =>
    components.some((component) => component.scope === scope),
  ) ?? 'required'

const joinedHashes = (components: readonly Component[]): readonly Hash[] => {
  const all = new Map(
    components.flatMap(({ hashes = [] }) => hashes.map((hash) => [`${hash.algorithm}:${hash.value}`, hash])),
  )
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, hash]) => hash)
}

const occurrencesOf = (group: readonly Sighting[]): Entry['occurrences'] => {
  const places = group.map(({ file, component }) => ({
    file: component.file ?? file,
    ...(component.line === undefined ? {} : { line: component.line }),
  }))
  const unique = new Map(places.map((place) => [`${place.file}:${place.line ?? ''}`, place]))
  return [...unique.values()].sort((a, b) =>
    a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1,
  )
}
