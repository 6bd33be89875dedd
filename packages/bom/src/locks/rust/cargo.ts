import { listOf, shapeOf, textOf, textsOf } from '../../syntax/shape.ts'
import type { Shape } from '../../syntax/shape.ts'
import { tableLines } from '../../syntax/toml.ts'
import type { Component, Origin, Scope } from '../../model/component.ts'
import { addEntry, entryFault, missing } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { hashesOf, hexHash } from '../hash.ts'
import { gitOrigin, originAt } from '../origin.ts'
import { reachedScopes } from '../reach.ts'
import type { Start } from '../reach.ts'
import { named, tomlReader } from '../reader-of.ts'
import type { Source } from '../source.ts'
import { manifestsOf } from './cargo-manifest.ts'

interface Locked {
  readonly component: Component
  readonly source?: string
  readonly needs: readonly string[]
}

/** Cargo.lock, versions 1 to 4: https://doc.rust-lang.org/cargo/reference/resolver.html. A package without a source is of the workspace, or lies in a folder. */
export const cargo = tomlReader(
  { format: 'cargo', reads: named('Cargo.lock') },
  (builder, document, source) => {
    const version = document.version ?? 1
    if (typeof version !== 'number' || ![1, 2, 3, 4].includes(version))
      builder.gap({ code: 'unsupported-version', message: 'its version is none of 1, 2, 3 and 4' })
    if (!('package' in document) && !('root' in document) && !('version' in document))
      builder.gap({ code: 'not-a-lock-file', message: 'it has no packages' })
    addAll(builder, lockedOf(builder, document, source), source)
  },
)

const lockedOf = (builder: GraphBuilder, document: Shape, source: Source): readonly Locked[] => {
  const lines = tableLines(source.text, 'package')
  const metadata = shapeOf(document.metadata)
  const entries = listOf(document.package).map((item, index) => [shapeOf(item), lines[index]] as const)
  // Until 2017 the project itself had a table of its own.
  const roots = 'root' in document ? [[shapeOf(document.root), undefined] as const] : []
  return [...roots, ...entries].flatMap(([item, line]) => entryOf(builder, item, metadata, line))
}

const entryOf = (
  builder: GraphBuilder,
  item: Shape,
  metadata: Shape,
  line: number | undefined,
): readonly Locked[] => {
  const [name, version, source] = [textOf(item.name), textOf(item.version), textOf(item.source)]
  if (name === undefined || version === undefined) {
    entryFault(builder, 'a package with a name and a version', line)
    return []
  }
  const checksum = textOf(item.checksum) ?? textOf(metadata[`checksum ${name} ${version} (${source ?? ''})`])
  const origin = source === undefined ? undefined : originOf(source)
  const component: Component = {
    ref: `${name}@${version}${origin?.url === undefined ? '' : ` (${origin.url})`}`,
    ecosystem: 'cargo',
    kind: source === undefined ? 'project' : 'package',
    name,
    version,
    scope: 'required',
    ...hashesOf([checksum === undefined ? undefined : hexHash('sha256', checksum)]),
    ...(origin && { origin }),
    ...(line !== undefined && { line }),
  }
  return [{ component, needs: textsOf(item.dependencies), ...(source !== undefined && { source }) }]
}

const CRATES_IO =
  /^(?:registry\+https:\/\/github\.com\/rust-lang\/crates\.io-index|sparse\+https:\/\/index\.crates\.io\/)$/

const originOf = (source: string): Origin | undefined => {
  if (CRATES_IO.test(source)) return undefined
  const [, kind, url = ''] = /^(registry|sparse|git|path|local-registry|directory)\+(.*)$/s.exec(source) ?? []
  if (kind === 'git') return gitOrigin(url, /#(\w+)$/.exec(url)?.[1])
  if (kind === 'registry' || kind === 'sparse') return originAt('registry', url)
  return kind === undefined ? undefined : originAt('path', url)
}

const addAll = (builder: GraphBuilder, locked: readonly Locked[], source: Source): void => {
  const index = indexOf(locked)
  const edges = new Map(locked.map((one) => [one.component.ref, targetsOf(builder, one, index)]))
  const own = locked.filter(({ component }) => component.kind === 'project')
  const manifests = manifestsOf(
    source,
    own.map(({ component }) => component.name),
  )
  const starts = own.flatMap(({ component }) =>
    (edges.get(component.ref) ?? []).map(({ ref, name }): Start => ({
      ref,
      scope: manifests.get(component.name)?.get(name) ?? 'required',
    })),
  )
  const ours = new Set(own.map(({ component }) => component.ref))
  const scopes = reachedScopes(starts, (ref) =>
    ours.has(ref) ? [] : (edges.get(ref) ?? []).map((to) => to.ref),
  )
  for (const { component } of locked) add(builder, component, scopes.get(component.ref) ?? 'required', edges)
}

const add = (
  builder: GraphBuilder,
  component: Component,
  scope: Scope,
  edges: ReadonlyMap<string, readonly Component[]>,
): void => {
  const project = component.kind === 'project'
  if (!addEntry(builder, { ...component, scope: project ? 'required' : scope })) return
  if (project) builder.root(component)
  builder.known(component.ref)
  for (const { ref } of edges.get(component.ref) ?? []) builder.edge(component.ref, ref)
}

/** Packages by each form in which a dependency names them: `name`, `name version`, `name version (source)`. */
const indexOf = (locked: readonly Locked[]): ReadonlyMap<string, Component> => {
  const index = new Map<string, Component>()
  for (const { component, source } of locked) {
    const { name, version = '' } = component
    index.set(name, component)
    index.set(`${name} ${version}`, component)
    if (source !== undefined) index.set(`${name} ${version} (${withoutCommit(source)})`, component)
  }
  return index
}

/** A git source is named without its commit in dependencies. */
const withoutCommit = (source: string): string => source.replace(/#\w*$/, '')

/** Cargo writes the shortest form that is unambiguous, so that each of them finds one. */
const targetsOf = (
  builder: GraphBuilder,
  { component, needs }: Locked,
  index: ReadonlyMap<string, Component>,
): readonly Component[] =>
  needs.flatMap((text) => {
    const source = /\((.*)\)$/s.exec(text)?.[1]
    const full = source === undefined ? text : text.replace(source, () => withoutCommit(source))
    const target = index.get(full)
    if (target === undefined) missing(builder, component.name, text.split(' ')[0] ?? '', component.line)
    return target === undefined ? [] : [target]
  })
