import { listOf, shapeOf, textOf } from '../../syntax/shape.ts'
import type { Shape } from '../../syntax/shape.ts'
import { tableLines } from '../../syntax/toml.ts'
import type { Hash, Origin, Scope } from '../../model/component.ts'
import { choicesByName } from '../choices.ts'
import { addEntry, entryFault, missing, noEdges, projectOf } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { hashesOf, hexHash } from '../hash.ts'
import { gitOrigin, originAt } from '../origin.ts'
import { tomlReader } from '../reader-of.ts'
import type { Source } from '../source.ts'
import { isPypi, pythonRef } from './python-packages.ts'
import { normalised } from './requirement.ts'

interface Locked {
  readonly item: Shape
  readonly ref: string
}

/** pylock.toml and pylock.<name>.toml: PEP 751, lock-version 1.x. Tools may say which package needs which, and hardly one does. */
export const pylock = tomlReader(
  { format: 'pylock', reads: (path) => /(?:^|\/)pylock(?:\.[^./]+)?\.toml$/.test(path) },
  (builder, document, source) => {
    const version = textOf(document['lock-version'])
    if (version === undefined) builder.gap({ code: 'not-a-lock-file', message: 'it has no lock-version' })
    else if (!/^1\./.test(version))
      builder.gap({ code: 'unsupported-version', message: 'its lock-version is not 1.x' })
    builder.root(projectOf('pypi', source))
    addEdges(builder, addAll(builder, document, source))
  },
)

const addAll = (builder: GraphBuilder, document: Shape, source: Source): readonly Locked[] => {
  const lines = tableLines(source.text, 'packages')
  return listOf(document.packages).flatMap((value, index) => {
    const item = shapeOf(value)
    const ref = addPackage(builder, item, lines[index])
    return ref === undefined ? [] : [{ item, ref }]
  })
}

const addPackage = (builder: GraphBuilder, item: Shape, line: number | undefined): string | undefined => {
  const [name, version] = [textOf(item.name), textOf(item.version)]
  if (name === undefined) {
    entryFault(builder, 'a package with a name', line)
    return undefined
  }
  const origin = originOf(item)
  const ref = pythonRef(name, version, origin?.url === undefined ? '' : ` (${origin.url})`)
  const added = addEntry(builder, {
    ref,
    ecosystem: 'pypi',
    kind: 'package',
    name,
    ...(version !== undefined && { version }),
    scope: scopeOf(textOf(item.marker) ?? ''),
    ...hashesOf([item.archive, item.sdist, ...listOf(item.wheels)].flatMap(fileHashes)),
    ...(origin && { origin }),
    ...(line !== undefined && { line }),
  })
  return added ? ref : undefined
}

const fileHashes = (file: unknown): readonly (Hash | undefined)[] =>
  Object.entries(shapeOf(shapeOf(file).hashes)).map(([algorithm, value]) =>
    hexHash(algorithm, textOf(value) ?? ''),
  )

/**
 * PEP 751 tells parts of a product by markers: `'x' in extras` is optional, `'x' in dependency_groups` is for development. A part is one
 * only where no `or` lets the package in without it.
 */
const scopeOf = (marker: string): Scope => {
  const always = marker.split(/\bor\b/).some((choice) => !/\bin\s+(extras|dependency_groups)\b/.test(choice))
  if (always) return 'required'
  return /\bin\s+extras\b/.test(marker) ? 'optional' : 'dev'
}

const originOf = (item: Shape): Origin | undefined => {
  const vcs = shapeOf(item.vcs)
  if ('vcs' in item) return gitOrigin(textOf(vcs.url) ?? textOf(vcs.path), textOf(vcs['commit-id']))
  const [path, url] = [textOf(shapeOf(item.directory).path), textOf(shapeOf(item.archive).url)]
  if (path !== undefined) return originAt('path', path)
  const index = textOf(item.index)
  if (url !== undefined) return originAt('url', url)
  return index === undefined || isPypi(index) ? undefined : originAt('registry', index)
}

/** Dependencies are tables that are equal, as far as they go, to one package's entry: usually a name, and a version where needed. */
const addEdges = (builder: GraphBuilder, locked: readonly Locked[]): void => {
  if (!locked.some(({ item }) => 'dependencies' in item)) {
    noEdges(builder, 'this pylock.toml')
    return
  }
  const byName = choicesByName(
    builder,
    locked.map((one) => [normalised(textOf(one.item.name) ?? ''), one] as const),
  )
  for (const { item, ref } of locked) {
    builder.known(ref)
    for (const wanted of listOf(item.dependencies).map(shapeOf)) {
      const found = (byName.get(normalised(textOf(wanted.name) ?? '')) ?? []).filter((one) =>
        fits(wanted, one.item),
      )
      if (found.length === 0) missing(builder, textOf(item.name) ?? '', textOf(wanted.name) ?? '')
      for (const one of found) builder.edge(ref, one.ref)
    }
  }
}

const fits = (wanted: Shape, item: Shape): boolean =>
  wanted.version === undefined || wanted.version === item.version
