import { LOCK_READERS, type Component, type Graph, type Neighbours } from '@devsecops/bom'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/** Lock files with graphs and package lists that others expect; tests that need them say so where they are absent. */
export const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus/sbom')

export const present = existsSync(CORPUS)
if (!present) process.stdout.write('The corpus is not here (../shared/corpus/sbom): its tests are skipped.\n')

export const load = (path: string): unknown => JSON.parse(readFileSync(join(CORPUS, path), 'utf8')) as unknown

/** The files of a folder of the corpus, as a checkout. */
export const checkout = (folder: string): Neighbours => {
  const text = (path: string): string | undefined => {
    const file = join(CORPUS, folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const files = readdirSync(join(CORPUS, folder), { recursive: true, encoding: 'utf8' })
  return Object.assign(text, {
    named: (name: string) => files.filter((file) => basename(file) === name),
  })
}

export const readLock = (path: string, text: string, neighbours: Neighbours): Graph => {
  const reader = LOCK_READERS.find(({ reads }) => reads(path))
  if (reader === undefined) throw new Error(`no reader for ${path}`)
  return reader.read({ path, text }, neighbours)
}

/** Packages and edges by name and version: what can be compared with others' graphs. */
export interface Drawn {
  readonly packages: readonly string[]
  readonly edges: readonly string[]
}

export const drawn = (packages: Iterable<string>, edges: Iterable<string>): Drawn => ({
  packages: [...new Set(packages)].sort(),
  edges: [...new Set(edges)].sort(),
})

export type Label = (component: Component) => string

/** What a root reaches. */
export const drawGraph = (graph: Graph, root: string, dev: boolean, label: Label): Drawn => {
  const components = new Map(graph.components.map((component) => [component.ref, component]))
  const named = (ref: string): string => {
    const component = components.get(ref)
    return component === undefined ? ref : label(component)
  }
  const seen = new Set([root])
  const edges: string[] = []
  for (const from of seen)
    for (const to of graph.edges.get(from) ?? []) {
      if (!dev && components.get(to)?.scope === 'dev') continue
      seen.add(to)
      edges.push(`${named(from)} > ${named(to)}`)
    }
  return drawn([...seen].map(named), edges)
}
