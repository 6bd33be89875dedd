import { listOf, shapeOf, textOf, textsOf } from '../../syntax/shape.ts'
import type { Shape } from '../../syntax/shape.ts'
import { parseJson } from '../../syntax/json.ts'
import type { Component, Origin, Scope } from '../../model/component.ts'
import { choicesByName } from '../choices.ts'
import { addEntry, entryFault, missing, PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { hashesOf, hexHash } from '../hash.ts'
import { gitOrigin, originAt } from '../origin.ts'
import { jsonReader, named } from '../reader-of.ts'
import type { JsonLock } from '../reader-of.ts'
import type { Source } from '../source.ts'

interface Locked {
  readonly item: Shape
  readonly component: Component
}

/** composer.lock: https://getcomposer.org/doc/01-basic-usage.md. Of a package's licences any may be chosen (https://getcomposer.org/doc/04-schema.md#license). */
export const composer = jsonReader(
  { format: 'composer', reads: named('composer.lock') },
  (builder, lock, source) => {
    if (!Array.isArray(lock.value.packages))
      builder.gap({ code: 'not-a-lock-file', message: 'it has no list "packages"' })
    const locked = [
      ...packagesOf(builder, lock, 'packages', 'required'),
      ...packagesOf(builder, lock, 'packages-dev', 'dev'),
    ]
    const index = providersOf(builder, locked)
    for (const { component, item } of locked) {
      if (!addEntry(builder, component)) continue
      builder.known(component.ref)
      addNeeded(builder, component.ref, component, Object.keys(shapeOf(item.require)), index)
    }
    addProject(builder, source, index)
  },
)

const packagesOf = (builder: GraphBuilder, lock: JsonLock, key: string, scope: Scope): readonly Locked[] =>
  listOf(lock.value[key]).flatMap((value, index) => {
    const item = shapeOf(value)
    const line = lock.lineOf(key, index)
    const [name, version] = [textOf(item.name), textOf(item.version)]
    if (name === undefined || version === undefined) {
      entryFault(builder, 'a package with a name and a version', line)
      return []
    }
    return [{ item, component: componentOf(item, name, version, scope, line) }]
  })

const componentOf = (
  item: Shape,
  name: string,
  version: string,
  scope: Scope,
  line: number | undefined,
): Component => {
  const origin = originOf(item)
  const licence = [...textsOf(item.license), textOf(item.license) ?? ''].filter((text) => text !== '')
  return {
    ref: `${name}@${version}`,
    ecosystem: 'composer',
    kind: 'package',
    name,
    version,
    scope,
    ...hashesOf([hexHash('sha1', textOf(shapeOf(item.dist).shasum) ?? '')]),
    ...(licence.length > 0 && { licence: licence.map((text) => anyOf(text, licence.length)).join(' OR ') }),
    ...(origin && { origin }),
    ...(line !== undefined && { line }),
  }
}

/** A choice within a list of choices needs brackets, as AND binds closer than OR. */
const anyOf = (text: string, count: number): string =>
  count > 1 && text.includes(' ') && !text.startsWith('(') ? `(${text})` : text

const originOf = (item: Shape): Origin | undefined => {
  const [source, dist] = [shapeOf(item.source), shapeOf(item.dist)]
  const [url, reference] = [textOf(source.url), textOf(source.reference)]
  if (source.type === 'git') return gitOrigin(url, reference)
  const place = textOf(dist.url)
  if (place === undefined) return undefined
  return dist.type === 'path' ? originAt('path', place) : originAt('url', place)
}

/** Who stands for a name: the package itself, else those that replace or provide it. */
const providersOf = (
  builder: GraphBuilder,
  locked: readonly Locked[],
): ReadonlyMap<string, readonly string[]> => {
  const virtual = locked.flatMap(({ item, component }) =>
    [...new Set([...Object.keys(shapeOf(item.replace)), ...Object.keys(shapeOf(item.provide))])].map(
      (name) => [name.toLowerCase(), component.ref] as const,
    ),
  )
  const own = locked.map(({ component }) => [component.name.toLowerCase(), [component.ref]] as const)
  return new Map([...choicesByName(builder, virtual), ...own])
}

/** What PHP and Composer themselves bring: https://getcomposer.org/doc/01-basic-usage.md#platform-packages. */
const isPlatform = (name: string): boolean =>
  /^(?:php(?:-64bit|-ipv6|-zts|-debug)?|hhvm|(?:ext|lib)-.+|composer(?:-(?:plugin|runtime)-api)?)$/i.test(
    name,
  )

const addNeeded = (
  builder: GraphBuilder,
  from: string,
  { name, line }: Pick<Component, 'name' | 'line'>,
  needed: readonly string[],
  index: ReadonlyMap<string, readonly string[]>,
): void => {
  for (const wanted of needed) {
    if (isPlatform(wanted)) continue
    const refs = index.get(wanted.toLowerCase())
    if (refs === undefined) missing(builder, name, wanted, line)
    for (const ref of refs ?? []) if (ref !== from) builder.edge(from, ref)
  }
}

/** What the project asks for stands in composer.json. */
const addProject = (
  builder: GraphBuilder,
  source: Source,
  index: ReadonlyMap<string, readonly string[]>,
): void => {
  const text = source.beside('composer.json')
  const parsed = text === undefined ? undefined : parseJson(text)
  const manifest = parsed === undefined || 'gap' in parsed ? undefined : shapeOf(parsed.value.value)
  const project = projectOf('composer', source, {
    name: textOf(manifest?.name),
    version: textOf(manifest?.version),
  })
  builder.root(project)
  if (manifest === undefined) {
    builder.gap({
      code: 'no-edges',
      message:
        'which packages the project itself asks for is not known: there is no readable composer.json beside it',
    })
    return
  }
  builder.known(PROJECT)
  const needed = [...Object.keys(shapeOf(manifest.require)), ...Object.keys(shapeOf(manifest['require-dev']))]
  addNeeded(builder, PROJECT, project, needed, index)
}
