import type { Graph } from './model/graph.ts'

/** Tells the way from a root to a component. */
export type Why = (ref: string) => readonly string[] | undefined

/**
 * Why each component of a graph is in it: the shortest way from a root, by refs, with both ends. Of several equally short ones the first in
 * the order of refs. `undefined` for what no root leads to. One walk (breadth first) answers for all components.
 */
export const whyIn = (graph: Graph): Why => {
  const cameFrom = new Map<string, string | undefined>(graph.roots.map((root) => [root, undefined]))
  // A map's iteration meets what is added on the way: it is the queue.
  for (const from of cameFrom.keys())
    for (const to of graph.edges.get(from) ?? []) if (!cameFrom.has(to)) cameFrom.set(to, from)
  return (ref) => {
    if (!cameFrom.has(ref)) return undefined
    const way: string[] = []
    for (let step: string | undefined = ref; step !== undefined; step = cameFrom.get(step)) way.push(step)
    return way.reverse()
  }
}
