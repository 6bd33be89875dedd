import { listOf, shapeOf, textOf, textsOf } from '../../syntax/shape.ts'
import type { Shape } from '../../syntax/shape.ts'
import { tableLines } from '../../syntax/toml.ts'
import type { Origin, Scope } from '../../model/component.ts'
import { entryFault } from '../entry.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { hashesOf, prefixedHash } from '../hash.ts'
import { gitOrigin, originAt } from '../origin.ts'
import { named, tomlReader } from '../reader-of.ts'
import { pyprojectOf } from './pyproject.ts'
import { addPackages, isPypi, pythonRef } from './python-packages.ts'
import type { Needed, PythonEntry } from './python-packages.ts'

/**
 * poetry.lock of Poetry 0.12 to 2.x: `category` until 1.4, neither until 1.8 (then the manifest tells), `groups` since 2.0; files beside their package or under
 * `[metadata.files]`.
 */
export const poetry = tomlReader(
  { format: 'poetry', reads: named('poetry.lock') },
  (builder, document, source) => {
    const metadata = shapeOf(document.metadata)
    // Poetry writes it last, so that a file without it is not whole.
    if (!('metadata' in document))
      builder.gap({ code: 'truncated', message: 'it has no [metadata], which Poetry writes at its end' })
    const lines = tableLines(source.text, 'package')
    const entries = listOf(document.package).flatMap((item, index) =>
      entryOf(builder, shapeOf(item), metadata, lines[index]),
    )
    addPackages(builder, source, entries, pyprojectOf(source))
  },
)

const entryOf = (
  builder: GraphBuilder,
  item: Shape,
  metadata: Shape,
  line: number | undefined,
): readonly PythonEntry[] => {
  const [name, version] = [textOf(item.name), textOf(item.version)]
  if (name === undefined || version === undefined) {
    entryFault(builder, 'a package with a name and a version', line)
    return []
  }
  const origin = originOf(shapeOf(item.source))
  const component = {
    // Two sources of one version are two packages for different environments.
    ref: pythonRef(name, version, origin?.url === undefined ? '' : ` (${origin.url})`),
    ecosystem: 'pypi',
    kind: 'package',
    name,
    version,
    scope: scopeOf(item),
    ...hashesOf(filesOf(name, item, metadata).map((file) => prefixedHash(textOf(shapeOf(file).hash) ?? ''))),
    ...(origin && { origin }),
    ...(line !== undefined && { line }),
  } as const
  return [{ component, needs: needsOf(shapeOf(item.dependencies)) }]
}

const scopeOf = (item: Shape): Scope => {
  const groups = textsOf(item.groups)
  if (item.category === 'dev' || (groups.length > 0 && !groups.includes('main'))) return 'dev'
  return item.optional === true ? 'optional' : 'required'
}

/** Where the files of a package are: beside it, or in one of two older places. */
const filesOf = (name: string, item: Shape, metadata: Shape): readonly unknown[] => {
  if (Array.isArray(item.files)) return listOf(item.files)
  const files = listOf(shapeOf(metadata.files)[name])
  const bare = textsOf(shapeOf(metadata.hashes)[name])
  return [...files, ...bare.map((hash) => ({ hash: `sha256:${hash}` }))]
}

const originOf = (source: Shape): Origin | undefined => {
  const url = textOf(source.url)
  switch (source.type) {
    case 'git':
      return gitOrigin(url, textOf(source.resolved_reference) ?? textOf(source.reference))
    case 'directory':
    case 'file':
      return url === undefined ? undefined : originAt('path', url)
    case 'url':
      return url === undefined ? undefined : originAt('url', url)
    case 'legacy':
      return url === undefined || isPypi(url) ? undefined : originAt('registry', url)
    default:
      return undefined
  }
}

const needsOf = (dependencies: Shape): readonly Needed[] =>
  Object.entries(dependencies).flatMap(([name, value]) =>
    (Array.isArray(value) ? listOf(value) : [value]).map((choice) => neededOf(name, choice)),
  )

const neededOf = (name: string, choice: unknown): Needed => {
  const detail = shapeOf(choice)
  const range = textOf(choice) ?? textOf(detail.version) ?? ''
  return {
    name,
    // `*` and carets are Poetry's own; lock files hold PEP 440 apart from `*`.
    specifier: /^[=<>!~]/.test(range) ? range : '',
    optional: detail.optional === true || 'markers' in detail || 'python' in detail,
  }
}
