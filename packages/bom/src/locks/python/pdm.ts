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
import type { PyProject } from './pyproject.ts'
import { addPackages, pythonRef } from './python-packages.ts'
import type { PythonEntry } from './python-packages.ts'
import { normalised, parseRequirement } from './requirement.ts'

/** pdm.lock of PDM 2. A package with extras has an entry for them of its own, with the dependencies that they add: both are one component. */
export const pdm = tomlReader({ format: 'pdm', reads: named('pdm.lock') }, (builder, document, source) => {
  if (!('metadata' in document)) builder.gap({ code: 'not-a-lock-file', message: 'it has no [metadata]' })
  const project = pyprojectOf(source)
  const lines = tableLines(source.text, 'package')
  const entries = listOf(document.package).flatMap((item, index) =>
    entryOf(builder, shapeOf(item), shapeOf(document.metadata), project, lines[index]),
  )
  addPackages(builder, source, joined(entries), project)
})

/** Entries of one ref as one: the first, with all that any of them needs. */
const joined = (entries: readonly PythonEntry[]): readonly PythonEntry[] =>
  [...Map.groupBy(entries, ({ component }) => component.ref).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const { ref } = first.component
    const needs = same
      .flatMap((entry) => entry.needs)
      .filter(({ name, specifier }) => pythonRef(name, specifier.slice(2)) !== ref)
    return [{ component: first.component, needs }]
  })

const entryOf = (
  builder: GraphBuilder,
  item: Shape,
  metadata: Shape,
  project: PyProject | undefined,
  line: number | undefined,
): readonly PythonEntry[] => {
  const [name, version] = [textOf(item.name), textOf(item.version)]
  const origin = originOf(item)
  if (name === undefined || (version === undefined && origin === undefined)) {
    entryFault(builder, 'a package with a name and a version', line)
    return []
  }
  const older = listOf(shapeOf(metadata.files)[`${name} ${version ?? ''}`])
  const component = {
    ref: pythonRef(name, version, origin?.url === undefined ? '' : ` (${origin.url})`),
    ecosystem: 'pypi',
    kind: 'package',
    name,
    ...(version !== undefined && { version }),
    scope: scopeOf(textsOf(item.groups), project),
    ...hashesOf(
      [...listOf(item.files), ...older].map((file) => prefixedHash(textOf(shapeOf(file).hash) ?? '')),
    ),
    ...(origin && { origin }),
    ...(line !== undefined && { line }),
  } as const
  const needs = textsOf(item.dependencies).flatMap((text) => {
    const requirement = parseRequirement(text)
    return requirement
      ? [
          {
            name: requirement.name,
            specifier: requirement.specifier,
            optional: requirement.marker !== undefined,
          },
        ]
      : []
  })
  return [{ component, needs }]
}

/** `default` is the product; the manifest tells extras from groups for development. Without it only `dev`, PDM's own word, is sure. */
const scopeOf = (groups: readonly string[], project: PyProject | undefined): Scope => {
  if (groups.length === 0 || groups.includes('default')) return 'required'
  const isExtra = (group: string): boolean =>
    project ? project.extras.has(normalised(group)) : group !== 'dev'
  return groups.some(isExtra) ? 'optional' : 'dev'
}

const originOf = (item: Shape): Origin | undefined => {
  const [git, url, path] = [textOf(item.git), textOf(item.url), textOf(item.path)]
  if (git !== undefined) return gitOrigin(git, textOf(item.revision) ?? textOf(item.ref))
  if (url !== undefined) return originAt('url', url)
  return path === undefined ? undefined : originAt('path', path)
}
