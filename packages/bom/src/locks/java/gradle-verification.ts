import type { Hash } from '../../model/component.ts'
import { folderOf } from '../../syntax/path.ts'
import { childrenAt, parseXml, type Element } from '../../syntax/xml.ts'
import type { GraphBuilder } from '../graph-builder.ts'
import { hexHash } from '../hash.ts'
import type { Source } from '../source.ts'

/** Digests of modules, by `group:artifact@version`. */
export type Checksums = ReadonlyMap<string, readonly Hash[]>

/**
 * The checksums that a build verifies its dependencies by: `gradle/verification-metadata.xml` of the nearest folder above that has one. A lock file of a
 * subproject has it in the root of its build.
 */
export const checksumsFor = (builder: GraphBuilder, { folder, neighbours }: Source): Checksums => {
  for (let at = folder; ; at = folderOf(at)) {
    const path = `${at === '' ? '' : `${at}/`}gradle/verification-metadata.xml`
    const text = neighbours(path)
    if (text !== undefined) return checksumsIn(builder, path, text)
    if (at === '') return new Map()
  }
}

const checksumsIn = (builder: GraphBuilder, path: string, text: string): Checksums => {
  const parsed = parseXml(text)
  if (!('gap' in parsed))
    return new Map(childrenAt(parsed.value, 'components').flatMap((component) => checksumsOf(component)))
  builder.gap({
    code: 'malformed-entry',
    message: `${path}: it is not valid XML, so that no checksum is known`,
  })
  return new Map()
}

/** A component has its artifact, and files that only the build reads (`.pom`, `.module`), each with digests of its own. */
const checksumsOf = (component: Element): readonly [string, readonly Hash[]][] => {
  const [group, name, version] = ['group', 'name', 'version'].map((key) => component.attributes.get(key))
  if (group === undefined || name === undefined || version === undefined) return []
  const artifact = component.children.find(
    (child) => child.name === 'artifact' && isMain(child.attributes.get('name') ?? '', `${name}-${version}`),
  )
  const hashes = (artifact?.children ?? []).flatMap(hashOf)
  return hashes.length === 0 ? [] : [[`${group}:${name}@${version}`, hashes]]
}

/** `guava-33.4.0-jre.jar` and not `guava-33.4.0-jre-sources.jar`: the artifact without a classifier. */
const isMain = (file: string, stem: string): boolean =>
  file.startsWith(`${stem}.`) &&
  /^[a-z0-9]+$/i.test(file.slice(stem.length + 1)) &&
  !/\.(?:pom|module)$/.test(file)

/** Where another digest is trusted too (`also-trust`), nobody can say which of them the artifact has. */
const hashOf = ({ name, attributes, children }: Element): readonly Hash[] => {
  const hash = hexHash(name, attributes.get('value') ?? '')
  return hash === undefined || children.some((child) => child.name === 'also-trust') ? [] : [hash]
}
