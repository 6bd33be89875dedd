import { shapeOf, textOf, textsOf } from '../../syntax/shape.ts'
import type { Shape } from '../../syntax/shape.ts'
import { parseToml } from '../../syntax/toml.ts'
import type { Origin, Scope } from '../../model/component.ts'
import { addEntry, entryFault, noEdges, PROJECT, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { hashesOf, prefixedHash } from '../hash.ts'
import { gitOrigin, originAt } from '../origin.ts'
import { jsonReader, named } from '../reader-of.ts'
import type { JsonLock } from '../reader-of.ts'
import type { Source } from '../source.ts'
import { pythonRef } from './python-packages.ts'
import { normalised, pinnedVersion } from './requirement.ts'

/**
 * Pipfile.lock of Pipenv, version 6 of its format: `default`, `develop`, and a section for each other category, which are the project's own names for
 * parts that are not always installed. What needs what it does not say; a Pipfile beside it tells what the project asks for.
 */
export const pipfile = jsonReader(
  { format: 'pipfile', reads: named('Pipfile.lock') },
  (builder, lock, source) => {
    if (!('default' in lock.value) && !('_meta' in lock.value))
      builder.gap({ code: 'not-a-lock-file', message: 'it has neither "_meta" nor "default"' })
    builder.root(projectOf('pypi', source))
    // In the order of their weight: the first of two equal entries stays.
    const sections = Object.keys(lock.value)
      .filter((key) => key !== '_meta')
      .sort((a, b) => rank(a) - rank(b))
    for (const section of sections)
      for (const [name, item] of Object.entries(shapeOf(lock.value[section])))
        addPackage(builder, lock, section, name, shapeOf(item))
    addDirect(builder, lock, source)
    noEdges(builder, 'a Pipfile.lock')
  },
)

const scopeOf = (section: string): Scope =>
  section === 'default' ? 'required' : section === 'develop' ? 'dev' : 'optional'

const rank = (section: string): number => ['required', 'optional', 'dev'].indexOf(scopeOf(section))

const addPackage = (
  builder: GraphBuilder,
  lock: JsonLock,
  section: string,
  name: string,
  item: Shape,
): void => {
  const version = pinnedVersion(textOf(item.version) ?? '')
  const origin = originOf(item)
  const line = lock.lineOf(section, name)
  if (version === undefined && origin === undefined) {
    entryFault(builder, 'a package with a version or a source', line)
    return
  }
  addEntry(builder, {
    ref: pythonRef(name, version),
    ecosystem: 'pypi',
    kind: 'package',
    name,
    ...(version !== undefined && { version }),
    scope: scopeOf(section),
    ...hashesOf(textsOf(item.hashes).map(prefixedHash)),
    ...(origin && { origin }),
    ...(line !== undefined && { line }),
  })
}

const originOf = (item: Shape): Origin | undefined => {
  const [git, file, path] = [textOf(item.git), textOf(item.file), textOf(item.path)]
  if (git !== undefined) return gitOrigin(git, textOf(item.ref))
  if (file !== undefined) return /^[a-z]+:\/\//i.test(file) ? originAt('url', file) : originAt('path', file)
  return path === undefined ? undefined : originAt('path', path)
}

/** Root's edges: to what the Pipfile names. */
const addDirect = (builder: GraphBuilder, lock: JsonLock, source: Source): void => {
  const text = source.beside('Pipfile')
  const parsed = text === undefined ? undefined : parseToml(text)
  if (parsed === undefined || 'gap' in parsed) return
  builder.known(PROJECT)
  for (const [section, table] of [
    ['default', 'packages'],
    ['develop', 'dev-packages'],
  ] as const) {
    const wanted = new Set(Object.keys(shapeOf(parsed.value[table])).map(normalised))
    for (const [name, item] of Object.entries(shapeOf(lock.value[section])))
      if (wanted.has(normalised(name)))
        builder.edge(PROJECT, pythonRef(name, pinnedVersion(textOf(shapeOf(item).version) ?? '')))
  }
}
