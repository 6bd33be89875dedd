import { satisfies, valid } from '@renovatebot/pep440'
import type { Component, Scope } from '../../model/component.ts'
import { choicesByName } from '../choices.ts'
import { addEntry, missing, projectOf, PROJECT } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { reachedScopes } from '../reach.ts'
import type { Start } from '../reach.ts'
import type { Source } from '../source.ts'
import type { PyProject } from './pyproject.ts'
import { normalised } from './requirement.ts'

/** A dependency of a package as its lock file has it. */
export interface Needed {
  readonly name: string
  /** PEP 440 specifiers, or '' where any version may be meant. */
  readonly specifier: string
  /** Whether it may be absent: an extra that nobody asked for, an environment that was not locked. */
  readonly optional?: boolean
}

/** A package of a lock file, before its edges are known. */
export interface PythonEntry {
  readonly component: Component
  readonly needs: readonly Needed[]
}

/**
 * The ref of an entry: its normalised name and version. Two entries of one name and version (two sources, a set of extras of their own) are told
 * apart by what else the file tells them by.
 */
export const pythonRef = (name: string, version: string | undefined, apart = ''): string =>
  `${normalised(name)}@${version ?? ''}${apart}`

/** Whether an index is the one that packages come from where no other is named. */
export const isPypi = (url: string): boolean => /^https:\/\/pypi\.(?:org|python\.org)\/simple\/?$/.test(url)

/**
 * Adds packages and the edges between them: by normalised name, and where a name has several versions, to those that the specifier
 * allows. Several then remain only where each is the one of some environment.
 */
export const addPackages = (
  builder: GraphBuilder,
  source: Source,
  entries: readonly PythonEntry[],
  project: PyProject | undefined,
): void => {
  const index = choicesByName(
    builder,
    entries.map(({ component }) => [normalised(component.name), component] as const),
  )
  const edges = new Map(entries.map((entry) => [entry.component.ref, targetsOf(builder, entry, index)]))
  const starts = project === undefined ? undefined : startsOf(builder, project, index)
  const scopes = starts && reachedScopes(starts, (ref) => edges.get(ref) ?? [])
  for (const { component } of entries) {
    const scope = scopes?.get(component.ref) ?? component.scope
    if (!addEntry(builder, { ...component, scope: stated(component.scope, scope) })) continue
    builder.known(component.ref)
    for (const to of edges.get(component.ref) ?? []) builder.edge(component.ref, to)
  }
  addProject(builder, source, project, starts)
}

/** What the lock file says itself counts; only where it says nothing (`required`) is the scope what the manifest reaches. */
const stated = (own: Scope, reached: Scope): Scope => (own === 'required' ? reached : own)

const targetsOf = (
  builder: GraphBuilder,
  { component, needs }: PythonEntry,
  index: ReadonlyMap<string, readonly Component[]>,
): readonly string[] =>
  needs.flatMap(({ name, specifier, optional }) => {
    const candidates = index.get(normalised(name))
    if (candidates === undefined) {
      if (optional !== true) missing(builder, component.name, name, component.line)
      return []
    }
    return allowedOf(candidates, specifier).map(({ ref }) => ref)
  })

const allowedOf = (candidates: readonly Component[], specifier: string): readonly Component[] => {
  if (candidates.length === 1 || specifier === '') return candidates
  const allowed = candidates.filter(
    ({ version }) =>
      version === undefined ||
      valid(version) === null ||
      satisfies(version, specifier, { prereleases: true }),
  )
  return allowed.length === 0 ? candidates : allowed
}

const startsOf = (
  builder: GraphBuilder,
  { name: own, direct }: PyProject,
  index: ReadonlyMap<string, readonly Component[]>,
): readonly Start[] =>
  direct.flatMap(({ name, specifier, scope, optional }) => {
    const candidates = index.get(normalised(name))
    if (candidates === undefined && !optional && normalised(name) !== normalised(own ?? ''))
      missing(builder, own ?? 'the project', name)
    return allowedOf(candidates ?? [], specifier).map(({ ref }) => ({ ref, scope }))
  })

const addProject = (
  builder: GraphBuilder,
  source: Source,
  project: PyProject | undefined,
  starts: readonly Start[] | undefined,
): void => {
  builder.root(projectOf('pypi', source, project))
  if (starts === undefined) {
    builder.gap({
      code: 'no-edges',
      message:
        'which packages the project itself asks for is not known: there is no readable pyproject.toml beside it',
    })
    return
  }
  builder.known(PROJECT)
  for (const { ref } of starts) builder.edge(PROJECT, ref)
}
