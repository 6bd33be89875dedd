import type { Component, Origin } from '../../model/component.ts'
import { addEntry, entryFault, missing, PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { hashesOf, prefixedHash } from '../hash.ts'
import { gitOrigin, originAt } from '../origin.ts'
import { reachedScopes } from '../reach.ts'
import { named, textReader } from '../reader-of.ts'
import type { Source } from '../source.ts'
import { gemScopes } from './gemfile-groups.ts'
import { parseGemfileLock } from './gemfile-lock-sections.ts'
import type { GemfileLock, Spec } from './gemfile-lock-sections.ts'

/** Gemfile.lock of Bundler, and gems.locked. A gem that is locked for several platforms is one component, with the digests of all its files. */
export const gemfileLock = textReader(
  { format: 'gemfile-lock', reads: named('Gemfile.lock', 'gems.locked') },
  (builder, source) => {
    const lock = parseGemfileLock(source.lines())
    faults(builder, lock)
    const gems = gemsOf(lock)
    const edges = edgesOf(builder, gems)
    addGems(builder, lock, gems, edges, source)
  },
)

const faults = (builder: GraphBuilder, { titles, faults: lines }: GemfileLock): void => {
  if (!['GEM', 'GIT', 'PATH', 'PLUGIN SOURCE'].some((title) => titles.has(title)))
    builder.gap({ code: 'not-a-lock-file', message: 'it has none of the sections GEM, GIT and PATH' })
  else if (!titles.has('DEPENDENCIES'))
    builder.gap({ code: 'truncated', message: 'it has no section DEPENDENCIES, which Bundler always writes' })
  for (const line of lines) entryFault(builder, 'a gem with a version', line)
}

interface Gem {
  readonly component: Component
  readonly needs: ReadonlySet<string>
}

/** Versions as RubyGems has them hold no hyphen: what follows one is the platform. */
const split = (version: string): string => version.replace(/-.*$/, '')

const gemsOf = (lock: GemfileLock): readonly Gem[] => {
  const variants = Map.groupBy(lock.specs, ({ name, version }) => `${name}@${split(version)}`)
  return [...variants].flatMap(([ref, specs]) => {
    const [first] = specs
    if (first === undefined) return []
    const digests = specs.flatMap(({ name, version }) => lock.checksums.get(`${name} (${version})`) ?? [])
    return [
      { component: componentOf(ref, first, digests), needs: new Set(specs.flatMap(({ needs }) => needs)) },
    ]
  })
}

const componentOf = (
  ref: string,
  { name, version, line, section }: Spec,
  digests: readonly string[],
): Component => {
  const origin = originOf(section)
  return {
    ref,
    ecosystem: 'gem',
    kind: section.title === 'PATH' && section.options.get('remote') === '.' ? 'project' : 'package',
    name,
    version: split(version),
    scope: 'required',
    ...hashesOf(digests.map(prefixedHash)),
    ...(origin && { origin }),
    line,
  }
}

const originOf = ({ title, options }: Spec['section']): Origin | undefined => {
  const remote = options.get('remote')
  if (remote === undefined) return undefined
  if (title === 'GIT') return gitOrigin(remote, options.get('revision'))
  if (title === 'PATH') return originAt('path', remote)
  return /^https?:\/\/rubygems\.org\/?$/.test(remote) ? undefined : originAt('registry', remote)
}

type Edges = ReadonlyMap<string, readonly string[]>

/** Bundler locks one version of a gem. It is itself never among the gems, though they may need it. */
const edgesOf = (builder: GraphBuilder, gems: readonly Gem[]): Edges => {
  const byName = new Map(gems.map(({ component }) => [component.name, component.ref]))
  return new Map(
    gems.map(({ component, needs }) => [
      component.ref,
      [...needs].flatMap((name) => {
        const ref = byName.get(name)
        if (ref === undefined && name !== 'bundler') missing(builder, component.name, name, component.line)
        return ref === undefined ? [] : [ref]
      }),
    ]),
  )
}

const addGems = (
  builder: GraphBuilder,
  lock: GemfileLock,
  gems: readonly Gem[],
  edges: Edges,
  source: Source,
): void => {
  const byName = new Map(gems.map(({ component }) => [component.name, component.ref]))
  const groups = gemScopes(source.beside(/gems\.locked$/.test(source.path) ? 'gems.rb' : 'Gemfile') ?? '')
  const direct = lock.dependencies.flatMap((name) => {
    const ref = byName.get(name)
    if (ref === undefined && name !== 'bundler') missing(builder, 'the project', name)
    return ref === undefined ? [] : [{ ref, scope: groups.get(name) ?? 'required' }]
  })
  const scopes = reachedScopes(direct, (ref) => edges.get(ref) ?? [])
  builder.root(projectOf('gem', source)).known(PROJECT)
  for (const { component } of gems) {
    if (!addEntry(builder, { ...component, scope: scopes.get(component.ref) ?? component.scope })) continue
    if (component.kind === 'project') builder.root(component)
    builder.known(component.ref)
    for (const to of edges.get(component.ref) ?? []) builder.edge(component.ref, to)
  }
  for (const { ref } of direct) builder.edge(PROJECT, ref)
}
