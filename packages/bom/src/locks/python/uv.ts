import { listOf, shapeOf, textOf } from '../../syntax/shape.ts'
import type { Shape } from '../../syntax/shape.ts'
import { tableLines } from '../../syntax/toml.ts'
import type { Component, Origin, Scope } from '../../model/component.ts'
import { choicesByName } from '../choices.ts'
import { addEntry, entryFault, missing } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { hashesOf, prefixedHash } from '../hash.ts'
import { gitOrigin, originAt } from '../origin.ts'
import { reachedScopes } from '../reach.ts'
import type { Start } from '../reach.ts'
import { named, tomlReader } from '../reader-of.ts'
import { isPypi, pythonRef } from './python-packages.ts'
import { normalised } from './requirement.ts'

interface Locked {
  readonly item: Shape
  readonly component: Component
}

/** uv.lock, version 1 of its format. It has the project and the members of its workspace as packages, and every edge. */
export const uv = tomlReader({ format: 'uv', reads: named('uv.lock') }, (builder, document, source) => {
  if (document.version !== 1)
    builder.gap({ code: 'unsupported-version', message: 'its version is not 1, the only one known' })
  const lines = tableLines(source.text, 'package')
  const members = membersOf(document)
  const locked = listOf(document.package).flatMap((value, index) => {
    const item = shapeOf(value)
    const component = componentOf(builder, item, members, lines[index])
    return component === undefined ? [] : [{ item, component }]
  })
  new UvGraph(builder, locked).fill()
})

/** `[manifest] members`: present where there are several; a single project is the one whose source is `.`. */
const membersOf = (document: Shape): ReadonlySet<string> =>
  new Set(listOf(shapeOf(document.manifest).members).map((name) => normalised(textOf(name) ?? '')))

const componentOf = (
  builder: GraphBuilder,
  item: Shape,
  members: ReadonlySet<string>,
  line: number | undefined,
): Component | undefined => {
  const [name, version] = [textOf(item.name), textOf(item.version)]
  if (name === undefined || !('source' in item)) {
    entryFault(builder, 'a package with a name and a source', line)
    return undefined
  }
  const source = shapeOf(item.source)
  const own = members.has(normalised(name)) || ['virtual', 'editable'].some((key) => source[key] === '.')
  const origin = originOf(source)
  return {
    ref: pythonRef(name, version, origin?.url === undefined ? '' : ` (${origin.url})`),
    ecosystem: 'pypi',
    kind: own ? 'project' : 'package',
    name,
    ...(version !== undefined && { version }),
    scope: 'required',
    ...hashesOf(
      [item.sdist, ...listOf(item.wheels)].map((file) => prefixedHash(textOf(shapeOf(file).hash) ?? '')),
    ),
    ...(origin && { origin }),
    ...(line !== undefined && { line }),
  }
}

const originOf = (source: Shape): Origin | undefined => {
  const git = textOf(source.git)
  // uv writes the commit as the fragment: https://…?tag=v1#<commit>.
  if (git !== undefined) return gitOrigin(git, /#(\w+)$/.exec(git)?.[1])
  const path = ['editable', 'virtual', 'directory', 'path']
    .map((key) => textOf(source[key]))
    .find((text) => text !== undefined)
  if (path !== undefined) return originAt('path', path)
  const [url, registry] = [textOf(source.url), textOf(source.registry)]
  if (url !== undefined) return originAt('url', url)
  if (registry === undefined || isPypi(registry)) return undefined
  return originAt(/^[a-z]+:\/\//i.test(registry) ? 'registry' : 'path', registry)
}

/** The edges of a uv.lock, and the scopes that follow from them. */
class UvGraph {
  readonly #builder: GraphBuilder
  readonly #locked: readonly Locked[]
  readonly #byName: ReadonlyMap<string, readonly Locked[]>

  constructor(builder: GraphBuilder, locked: readonly Locked[]) {
    this.#builder = builder
    this.#locked = locked
    this.#byName = choicesByName(
      builder,
      locked.map((one) => [normalised(one.component.name), one] as const),
    )
  }

  fill(): void {
    const starts: Start[] = []
    const edges = new Map<string, string[]>()
    for (const one of this.#locked) {
      const found = this.#startsOf(one)
      if (one.component.kind === 'project') starts.push(...found)
      edges.set(
        one.component.ref,
        found.map(({ ref }) => ref),
      )
    }
    const own = new Set(
      this.#locked
        .filter(({ component }) => component.kind === 'project')
        .map(({ component }) => component.ref),
    )
    // What a member of the workspace needs for its tests is not needed by who uses the member.
    const scopes = reachedScopes(starts, (ref) => (own.has(ref) ? [] : (edges.get(ref) ?? [])))
    for (const { component } of this.#locked) this.#add(component, scopes.get(component.ref), edges)
  }

  #add(component: Component, scope: Scope | undefined, edges: ReadonlyMap<string, readonly string[]>): void {
    const project = component.kind === 'project'
    if (!addEntry(this.#builder, { ...component, scope: project ? 'required' : (scope ?? component.scope) }))
      return
    if (project) this.#builder.root(component)
    this.#builder.known(component.ref)
    for (const to of edges.get(component.ref) ?? []) this.#builder.edge(component.ref, to)
  }

  /** An extra stands in the lock file of a package from elsewhere only where somebody asks for it. */
  #startsOf({ item, component }: Locked): readonly Start[] {
    const of = (list: unknown, scope: Scope): readonly Start[] =>
      listOf(list).flatMap((wanted) => this.#find(component, shapeOf(wanted)).map((ref) => ({ ref, scope })))
    const all = (groups: unknown, scope: Scope): readonly Start[] =>
      Object.values(shapeOf(groups)).flatMap((list) => of(list, scope))
    return [
      ...of(item.dependencies, 'required'),
      ...all(item['optional-dependencies'], 'optional'),
      ...all(item['dev-dependencies'], 'dev'),
    ]
  }

  /** uv names version and source where the name alone leaves a choice. */
  #find(from: Component, wanted: Shape): readonly string[] {
    const name = textOf(wanted.name) ?? ''
    const source = 'source' in wanted ? JSON.stringify(wanted.source) : undefined
    const found = (this.#byName.get(normalised(name)) ?? []).filter(
      ({ item }) =>
        (wanted.version === undefined || wanted.version === item.version) &&
        (source === undefined || source === JSON.stringify(item.source)),
    )
    if (found.length === 0) missing(this.#builder, from.name, name, from.line)
    return found.map(({ component }) => component.ref)
  }
}
