import { listOf, shapeOf, textOf, textsOf } from '../../syntax/shape.ts'
import type { Shape } from '../../syntax/shape.ts'
import { parseToml } from '../../syntax/toml.ts'
import type { Scope } from '../../model/component.ts'
import type { Source } from '../source.ts'
import { normalised, parseRequirement } from './requirement.ts'

/** What a pyproject.toml asks for. */
export interface PyProject {
  readonly name?: string
  readonly version?: string
  readonly direct: readonly Direct[]
  /** Normalised names of extras: optional parts of the product. All other groups are for development. */
  readonly extras: ReadonlySet<string>
}

export interface Direct {
  readonly name: string
  readonly specifier: string
  readonly scope: Scope
  /** Whether its lock file may leave it out: it has a marker, or is of a part that is not always installed. */
  readonly optional: boolean
}

/** The pyproject.toml beside a lock file, where there is one that can be read. */
export const pyprojectOf = (source: Source): PyProject | undefined => {
  const text = source.beside('pyproject.toml')
  const parsed = text === undefined ? undefined : parseToml(text)
  return parsed === undefined || 'gap' in parsed ? undefined : read(parsed.value)
}

const read = (document: Shape): PyProject => {
  const project = shapeOf(document.project)
  const poetry = shapeOf(shapeOf(document.tool).poetry)
  const name = textOf(project.name) ?? textOf(poetry.name)
  const version = textOf(project.version) ?? textOf(poetry.version)
  return {
    ...(name !== undefined && { name }),
    ...(version !== undefined && { version }),
    direct: [...standard(document), ...poetryDirect(poetry), ...pdmDirect(document), ...uvDirect(document)],
    extras: new Set(
      [...Object.keys(shapeOf(project['optional-dependencies'])), ...Object.keys(shapeOf(poetry.extras))].map(
        normalised,
      ),
    ),
  }
}

/** PEP 621's `[project]` and PEP 735's `[dependency-groups]`. */
const standard = (document: Shape): Direct[] => {
  const project = shapeOf(document.project)
  const extras = Object.values(shapeOf(project['optional-dependencies']))
  const groups = Object.values(shapeOf(document['dependency-groups']))
  return [
    ...fromTexts(project.dependencies, 'required'),
    ...extras.flatMap((list) => fromTexts(list, 'optional')),
    ...groups.flatMap((list) => fromTexts(list, 'dev')),
  ]
}

const fromTexts = (list: unknown, scope: Scope): Direct[] =>
  textsOf(list).flatMap((text) => {
    const requirement = parseRequirement(text)
    if (requirement === undefined) return []
    const { name, specifier, marker } = requirement
    return [{ name, specifier, scope, optional: scope !== 'required' || marker !== undefined }]
  })

const pdmDirect = (document: Shape): Direct[] =>
  Object.values(shapeOf(shapeOf(shapeOf(document.tool).pdm)['dev-dependencies'])).flatMap((list) =>
    fromTexts(textsOf(list).map(withoutEditable), 'dev'),
  )

const withoutEditable = (text: string): string => text.replace(/^-e\s+\S*#egg=/, '')

const uvDirect = (document: Shape): Direct[] =>
  fromTexts(shapeOf(shapeOf(document.tool).uv)['dev-dependencies'], 'dev')

const poetryDirect = (poetry: Shape): Direct[] => {
  const groups = Object.values(shapeOf(poetry.group)).map((group) => shapeOf(group).dependencies)
  return [
    ...fromTable(poetry.dependencies, 'required'),
    ...[poetry['dev-dependencies'], ...groups].flatMap((table) => fromTable(table, 'dev')),
  ]
}

/** Poetry's table: name → range, or a table with it, or a list of such for several environments. Its ranges are its own. */
const fromTable = (table: unknown, scope: Scope): Direct[] =>
  Object.entries(shapeOf(table)).flatMap(([name, value]) => {
    if (normalised(name) === 'python') return []
    const choices = Array.isArray(value) ? listOf(value) : [value]
    const optional = choices.some((choice) => shapeOf(choice).optional === true)
    const conditional = choices.some((choice) => 'markers' in shapeOf(choice) || 'python' in shapeOf(choice))
    return [
      {
        name,
        specifier: '',
        scope: optional && scope === 'required' ? 'optional' : scope,
        optional: scope !== 'required' || optional || conditional,
      },
    ]
  })
