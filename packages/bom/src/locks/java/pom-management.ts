import { childOf, childrenAt, childText } from '../../syntax/xml.ts'
import type { Element } from '../../syntax/xml.ts'
import { folderOf, joined } from '../../syntax/path.ts'
import type { Neighbours } from '../lock-reader.ts'
import { interpolated, lineageOf, pomAt, propertiesOf } from './pom-model.ts'
import type { Lineage, Pom } from './pom-model.ts'

/** What `<dependencyManagement>` sets for a dependency that does not say it itself. */
export interface Managed {
  readonly version?: string
  readonly scope?: string
}

/** The managed dependencies of a lineage, by key; and the BOMs that it imports and the checkout does not have. */
export interface Management {
  readonly byKey: ReadonlyMap<string, Managed>
  readonly foreign: readonly string[]
}

/** Maven tells managed dependencies by group, artifact, type and classifier. */
export const keyOf = (dependency: Element, properties: ReadonlyMap<string, string>): string =>
  [
    childText(dependency, 'groupId') ?? '',
    childText(dependency, 'artifactId') ?? '',
    childText(dependency, 'type') ?? 'jar',
    childText(dependency, 'classifier') ?? '',
  ]
    .map((part) => interpolated(part, properties))
    .join(':')

/** The nearest entry counts; imported ones come after all that a lineage has itself, in their order. */
export const managementOf = (lineage: Lineage, neighbours: Neighbours): Management => {
  const byKey = new Map<string, Managed>()
  const foreign = new Set<string>()
  gather(lineage, neighbours, byKey, foreign, new Set())
  return { byKey, foreign: [...foreign] }
}

/** A BOM is read once: a second time it adds nothing, and one that imports itself would never end. */
const gather = (
  lineage: Lineage,
  neighbours: Neighbours,
  byKey: Map<string, Managed>,
  foreign: Set<string>,
  seen: Set<string>,
): void => {
  const properties = propertiesOf(lineage)
  const entries = lineage.poms.flatMap(({ project }) =>
    childrenAt(project, 'dependencyManagement', 'dependencies'),
  )
  for (const entry of entries)
    if (!isImport(entry)) setOnce(byKey, keyOf(entry, properties), managedOf(entry, properties))
  for (const entry of entries.filter(isImport)) {
    const bom = findPom(entry, properties, lineage, neighbours)
    if (bom === undefined) foreign.add(shown(entry, properties))
    else if (!seen.has(bom.path)) {
      seen.add(bom.path)
      gather(lineageOf(bom, neighbours), neighbours, byKey, foreign, seen)
    }
  }
}

const setOnce = (map: Map<string, Managed>, key: string, managed: Managed): void => {
  if (!map.has(key)) map.set(key, managed)
}

const isImport = (entry: Element): boolean =>
  childText(entry, 'scope') === 'import' && childText(entry, 'type') === 'pom'

const shown = (entry: Element, properties: ReadonlyMap<string, string>): string =>
  ['groupId', 'artifactId', 'version']
    .map((name) => interpolated(childText(entry, name) ?? '?', properties))
    .join(':')

const managedOf = (entry: Element, properties: ReadonlyMap<string, string>): Managed => {
  const [version, scope] = [childText(entry, 'version'), childText(entry, 'scope')]
  return {
    ...(version !== undefined && { version: interpolated(version, properties) }),
    ...(scope !== undefined && { scope }),
  }
}

/** A BOM of the same checkout: among the modules of a project of the lineage, and by its coordinates. */
const findPom = (
  entry: Element,
  properties: ReadonlyMap<string, string>,
  { poms }: Lineage,
  neighbours: Neighbours,
): Pom | undefined => {
  const wanted = ['groupId', 'artifactId'].map((name) =>
    interpolated(childText(entry, name) ?? '', properties),
  )
  const places = poms.flatMap(({ path, project }) => [
    path,
    ...childrenAt(project, 'modules').map(({ text }) => joined(folderOf(path), `${text.trim()}/pom.xml`)),
  ])
  for (const place of new Set(places)) {
    const pom = place === undefined ? undefined : pomAt(place, neighbours)
    const group = childText(pom?.project, 'groupId') ?? childText(childOf(pom?.project, 'parent'), 'groupId')
    if (group === wanted[0] && childText(pom?.project, 'artifactId') === wanted[1]) return pom
  }
  return undefined
}
