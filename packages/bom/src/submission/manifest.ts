import type { Component } from '../model/component.ts'
import type { Graph } from '../model/graph.ts'
import type { Manifest, SubmittedPackage } from './snapshot.ts'

/** A package under way to its entry: copies of one package URL are one package to GitHub. */
interface Draft {
  isDirect: boolean
  isRuntime: boolean
  /** Absent where no copy says what it needs. */
  needs?: Set<string>
}

/**
 * A graph as GitHub's dependency graph takes it: packages that have a package URL, without our own code. What only a package without a URL
 * stands between, is joined. Same graph, same entries in the same order.
 */
export const manifestOf = (graph: Graph): Manifest => {
  const components = new Map(graph.components.map((component) => [component.ref, component]))
  const step = throughNameless(graph, components)
  const direct = directOf(graph, components)
  const drafts = new Map<string, Draft>()
  for (const component of graph.components) {
    if (!isPackage(component)) continue
    const draft = drafts.get(component.purl) ?? { isDirect: false, isRuntime: false }
    draft.isDirect ||= direct?.has(component.ref) === true
    draft.isRuntime ||= component.scope !== 'dev'
    if (graph.edges.has(component.ref))
      draft.needs = new Set([...(draft.needs ?? []), ...step(component.ref)])
    drafts.set(component.purl, draft)
  }
  return {
    name: graph.file,
    file: { source_location: graph.file },
    metadata: { format: graph.format },
    resolved: Object.fromEntries(
      [...drafts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([purl, draft]) => [purl, entryOf(purl, draft, direct !== undefined)]),
    ),
  }
}

const entryOf = (
  purl: string,
  { isDirect, isRuntime, needs }: Draft,
  isKnown: boolean,
): SubmittedPackage => ({
  package_url: purl,
  ...(isKnown && { relationship: isDirect ? 'direct' : 'indirect' }),
  scope: isRuntime ? 'runtime' : 'development',
  // A package may need another copy of itself; to GitHub both are one.
  ...(needs !== undefined && { dependencies: [...needs].filter((other) => other !== purl).sort() }),
})

const isPackage = (component: Component): component is Component & { readonly purl: string } =>
  component.kind !== 'project' && component.purl !== undefined

/** What our own code asks for, by refs; `undefined` where the file says it of none of our own code. */
const directOf = (
  { roots, components, edges }: Graph,
  byRef: ReadonlyMap<string, Component>,
): ReadonlySet<string> | undefined => {
  const own = [...roots, ...components.filter(({ kind }) => kind === 'project').map(({ ref }) => ref)]
  const known = own.filter((ref) => edges.has(ref))
  if (known.length === 0) return undefined
  return new Set(
    known.flatMap((ref) => edges.get(ref) ?? []).filter((ref) => byRef.get(ref)?.kind !== 'project'),
  )
}

/** From a ref to the package URLs it needs: across packages that have none, as far as the next that has one. */
const throughNameless =
  ({ edges }: Graph, components: ReadonlyMap<string, Component>) =>
  (from: string): ReadonlySet<string> => {
    const seen = new Set(edges.get(from) ?? [])
    const needs = new Set<string>()
    // A set's iteration meets what is added on the way: it is the queue.
    for (const ref of seen) {
      const component = components.get(ref)
      if (component === undefined) continue
      if (isPackage(component)) needs.add(component.purl)
      else for (const next of edges.get(ref) ?? []) seen.add(next)
    }
    return needs
  }
