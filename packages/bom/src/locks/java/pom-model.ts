import { childOf, childrenAt, childText, parseXml } from '../../syntax/xml.ts'
import type { Element } from '../../syntax/xml.ts'
import { folderOf, joined } from '../../syntax/path.ts'
import { plainText } from '../../syntax/text.ts'
import type { Neighbours } from '../lock-reader.ts'

/** A pom.xml of the checkout. */
export interface Pom {
  readonly path: string
  readonly project: Element
}

/** A project with those that it inherits from, nearest first, as far as the checkout has them. */
export interface Lineage {
  readonly poms: readonly Pom[]
  /** `group:artifact:version` of the first parent that the checkout does not have. */
  readonly foreign?: string
}

/** Nobody inherits deeper; a cycle ends here too. */
const DEEPEST = 20

/** Reads the pom.xml at a path, where it is one. */
export const pomAt = (path: string, neighbours: Neighbours): Pom | undefined => {
  const text = neighbours(path)
  const parsed = text === undefined ? undefined : parseXml(plainText(text))
  return parsed === undefined || 'gap' in parsed || parsed.value.name !== 'project'
    ? undefined
    : { path, project: parsed.value }
}

/** Follows `<parent>` as Maven does: to `<relativePath>`, else to the folder above, and only where the coordinates found there are those wanted. */
export const lineageOf = (pom: Pom, neighbours: Neighbours): Lineage => {
  const poms = [pom]
  for (let at = pom; poms.length < DEEPEST;) {
    const parent = childOf(at.project, 'parent')
    if (parent === undefined) return { poms }
    const next = parentOf(at, parent, neighbours)
    if (next === undefined || poms.some(({ path }) => path === next.path))
      return { poms, foreign: coordinates(parent) }
    poms.push(next)
    at = next
  }
  return { poms }
}

const coordinates = (element: Element): string =>
  ['groupId', 'artifactId', 'version'].map((name) => childText(element, name) ?? '?').join(':')

const parentOf = (pom: Pom, parent: Element, neighbours: Neighbours): Pom | undefined => {
  const relative = childOf(parent, 'relativePath')?.text.trim() ?? '../pom.xml'
  // An empty relativePath says: not here, from the repository.
  const place = relative === '' ? undefined : joined(folderOf(pom.path), relative)
  if (place === undefined) return undefined
  const found = pomAt(place.endsWith('.xml') ? place : `${place}/pom.xml`.replace(/^\//, ''), neighbours)
  return found !== undefined && isThe(found.project, parent) ? found : undefined
}

/** Group and artifact have to be those wanted; the group may itself be inherited. */
const isThe = (project: Element, wanted: Element): boolean =>
  childText(project, 'artifactId') === childText(wanted, 'artifactId') &&
  (childText(project, 'groupId') ?? childText(childOf(project, 'parent'), 'groupId')) ===
    childText(wanted, 'groupId')

/** The properties that a lineage has: the nearest definition counts; with those that Maven derives from the project. */
export const propertiesOf = ({ poms }: Lineage): ReadonlyMap<string, string> => {
  const properties = new Map<string, string>()
  for (const { project } of poms.toReversed())
    for (const { name, text } of childrenAt(project, 'properties')) properties.set(name, text.trim())
  const inherited = (name: string): string | undefined =>
    poms
      .map(({ project }) => childText(project, name) ?? childText(childOf(project, 'parent'), name))
      .find((text) => text !== undefined)
  for (const name of ['groupId', 'artifactId', 'version']) {
    const own = name === 'artifactId' ? childText(poms[0]?.project, name) : inherited(name)
    const parent = childText(childOf(poms[0]?.project, 'parent'), name)
    for (const prefix of ['project.', 'pom.', ''])
      if (own !== undefined) properties.set(`${prefix}${name}`, own)
    for (const prefix of ['project.parent.', 'parent.'])
      if (parent !== undefined) properties.set(`${prefix}${name}`, parent)
  }
  return properties
}

/** Puts in the values of `${…}`. What nobody defines stays as it is; so does what refers to itself, or grows beyond a version. */
export const interpolated = (text: string, properties: ReadonlyMap<string, string>): string => {
  let value = text
  for (let round = 0; round < DEEPEST && value.includes('${') && value.length < 1024; round++) {
    const next = value.replace(/\$\{([^{}]*)\}/g, (all, name: string) => properties.get(name.trim()) ?? all)
    if (next === value) return value
    value = next
  }
  return value
}
