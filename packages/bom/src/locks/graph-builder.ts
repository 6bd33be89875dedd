import type { Component } from '../model/component.ts'
import type { Gap, Graph } from '../model/graph.ts'
import { packageUrlOf } from '../model/package-url.ts'

/** Gathers what a reader finds, in any order, and gives it in one: same file, same graph. */
export class GraphBuilder {
  readonly file: string
  readonly #format: string
  readonly #roots = new Set<string>()
  readonly #components = new Map<string, Component>()
  readonly #edges = new Map<string, Set<string>>()
  readonly #gaps: Gap[] = []

  constructor(file: string, format: string) {
    this.file = file
    this.#format = format
  }

  /** Adds a component, with its package URL; the first of a ref stays. Our own code has none. */
  add(component: Component): this {
    if (this.#components.has(component.ref)) return this
    const purl = component.kind === 'project' ? undefined : (component.purl ?? packageUrlOf(component))
    this.#components.set(component.ref, purl === undefined ? component : { ...component, purl })
    return this
  }

  /** Adds what the file belongs to. */
  root(component: Component): this {
    this.#roots.add(component.ref)
    return this.add(component)
  }

  has(ref: string): boolean {
    return this.#components.has(ref)
  }

  /** That it is known what a component needs: nothing yet. */
  known(from: string): this {
    if (!this.#edges.has(from)) this.#edges.set(from, new Set())
    return this
  }

  edge(from: string, to: string): this {
    this.known(from)
    this.#edges.get(from)?.add(to)
    return this
  }

  gap(gap: Gap): this {
    this.#gaps.push(gap)
    return this
  }

  /** Edges from or to what is no component are left out: whoever adds one says so by a gap. */
  build(): Graph {
    const has = (ref: string): boolean => this.#components.has(ref)
    return {
      file: this.file,
      format: this.#format,
      roots: [...this.#roots].sort(),
      components: [...this.#components.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
      edges: new Map(
        [...this.#edges]
          .filter(([from]) => has(from))
          .map(([from, to]): [string, readonly string[]] => [from, [...to].filter(has).sort()])
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      gaps: this.#gaps,
    }
  }
}
