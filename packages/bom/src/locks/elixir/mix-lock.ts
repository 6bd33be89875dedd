import type { Component, Scope } from '../../model/component.ts'
import { addEntry, entryFault, missing, PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { hashesOf, hexHash } from '../hash.ts'
import { gitOrigin, originAt } from '../origin.ts'
import { reachedScopes } from '../reach.ts'
import { named, textReader } from '../reader-of.ts'
import type { Source } from '../source.ts'
import { mixDependencies } from './mix-project.ts'
import { parseTerm } from './terms.ts'
import type { Term } from './terms.ts'

interface Locked {
  /** The application's name, which dependencies use; the package's may be another. */
  readonly app: string
  readonly component: Component
  /** Undefined where the lock file does not say: a package from git. */
  readonly needs?: readonly Needed[]
}

interface Needed {
  readonly app: string
  readonly optional: boolean
}

/** mix.lock: one map of Elixir, application → `{:hex, …}` or `{:git, …}`. */
export const mixLock = textReader({ format: 'mix-lock', reads: named('mix.lock') }, (builder, source) => {
  const { term, whole } = parseTerm(source.text)
  if (term?.kind !== 'map') {
    builder.gap({ code: 'not-a-lock-file', message: 'it is not a map of Elixir' })
    return
  }
  if (!whole) builder.gap({ code: 'truncated', message: 'its map is not closed, or something follows it' })
  const locked = term.items.flatMap((item) => entryOf(builder, item))
  addAll(builder, locked, source)
})

const entryOf = (builder: GraphBuilder, item: Term): readonly Locked[] => {
  const app = item.kind === 'pair' ? textOf(item.key) : undefined
  const value = item.kind === 'pair' && item.value.kind === 'tuple' ? item.value.items : []
  const [source] = value
  const entry =
    app === undefined
      ? undefined
      : textOf(source) === 'hex'
        ? hexEntry(app, value, item.line)
        : textOf(source) === 'git'
          ? gitEntry(app, value, item.line)
          : undefined
  if (entry === undefined) entryFault(builder, 'an application with a package or a repository', item.line)
  return entry ? [entry] : []
}

const textOf = (term: Term | undefined): string | undefined =>
  term !== undefined && (term.kind === 'atom' || term.kind === 'string') && term.text !== ''
    ? term.text
    : undefined

const itemsOf = (term: Term | undefined): readonly Term[] =>
  term !== undefined && (term.kind === 'list' || term.kind === 'tuple') ? term.items : []

/**
 * `{:hex, :name, version, inner checksum, managers, dependencies, repository, outer checksum}`: the outer one, which is newer, is the SHA-256 of the tarball; the
 * inner one is that of parts of it, and of no file.
 */
const hexEntry = (app: string, tuple: readonly Term[], line: number): Locked | undefined => {
  const [name, version] = [textOf(tuple[1]), textOf(tuple[2])]
  if (name === undefined || version === undefined) return undefined
  const repository = textOf(tuple[6])
  const component: Component = {
    ref: `${name}@${version}`,
    ecosystem: 'hex',
    kind: 'package',
    name,
    version,
    scope: 'required',
    ...hashesOf([hexHash('sha256', textOf(tuple[7]) ?? '')]),
    ...(repository !== undefined && repository !== 'hexpm' && { origin: originAt('registry', repository) }),
    line,
  }
  return { app, component, ...(tuple[5]?.kind === 'list' && { needs: tuple[5].items.flatMap(neededOf) }) }
}

/** `{:name, requirement, options}`. */
const neededOf = (term: Term): readonly Needed[] => {
  const [app, , options] = itemsOf(term)
  const name = textOf(app)
  const optional = itemsOf(options).some(
    (item) =>
      item.kind === 'pair' &&
      textOf(item.key) === 'optional' &&
      item.value.kind === 'other' &&
      item.value.text === 'true',
  )
  return name === undefined ? [] : [{ app: name, optional }]
}

/** `{:git, url, commit, options}`. */
const gitEntry = (app: string, tuple: readonly Term[], line: number): Locked | undefined => {
  const [url, commit] = [textOf(tuple[1]), textOf(tuple[2])]
  if (url === undefined) return undefined
  const origin = gitOrigin(url, commit)
  return {
    app,
    component: {
      ref: `${app}@${origin.commit ?? ''}`,
      ecosystem: 'hex',
      kind: 'package',
      name: app,
      scope: 'required',
      origin,
      line,
    },
  }
}

const addAll = (builder: GraphBuilder, locked: readonly Locked[], source: Source): void => {
  const byApp = new Map(locked.map(({ app, component }) => [app, component.ref]))
  const edges = new Map(
    locked.flatMap(({ component, needs }) =>
      needs === undefined ? [] : [[component.ref, targetsOf(builder, component, needs, byApp)] as const],
    ),
  )
  const direct = directOf(builder, byApp, source)
  const scopes = direct && reachedScopes(direct, (ref) => edges.get(ref) ?? [])
  for (const { component } of locked) {
    if (!addEntry(builder, { ...component, scope: scopes?.get(component.ref) ?? component.scope })) continue
    const targets = edges.get(component.ref)
    if (targets) builder.known(component.ref)
    else
      builder.gap({
        code: 'no-edges',
        message: `what ${component.name} needs is not said, as it comes from git`,
        ...(component.line !== undefined && { line: component.line }),
      })
    for (const to of targets ?? []) builder.edge(component.ref, to)
  }
}

const targetsOf = (
  builder: GraphBuilder,
  { name, line }: Component,
  needs: readonly Needed[],
  byApp: ReadonlyMap<string, string>,
): readonly string[] =>
  needs.flatMap(({ app, optional }) => {
    const ref = byApp.get(app)
    if (ref === undefined && !optional) missing(builder, name, app, line)
    return ref === undefined ? [] : [ref]
  })

const directOf = (
  builder: GraphBuilder,
  byApp: ReadonlyMap<string, string>,
  source: Source,
): readonly { ref: string; scope: Scope }[] | undefined => {
  builder.root(projectOf('hex', source))
  const manifest = source.beside('mix.exs')
  if (manifest === undefined) {
    builder.gap({
      code: 'no-edges',
      message: 'which packages the project itself asks for is not known: there is no mix.exs beside it',
    })
    return undefined
  }
  builder.known(PROJECT)
  const direct = mixDependencies(manifest).flatMap(({ app, scope }) => {
    const ref = byApp.get(app)
    return ref === undefined ? [] : [{ ref, scope }]
  })
  for (const { ref } of direct) builder.edge(PROJECT, ref)
  return direct
}
