type Shape = Readonly<Record<string, unknown>>

/**
 * A bill of materials without the entries of single files, and without what refers to them: what a document that is too large to be signed can
 * do without. Packages, and what they need, stay. Whatever is not as the format has it stays as it is.
 */
export const withoutFiles = (format: string, document: unknown): unknown => {
  if (!isShape(document)) return document
  if (format.startsWith('cyclonedx-')) return cycloneDx(document)
  return format.startsWith('spdx-3') ? spdx3(document) : spdx2(document)
}

const cycloneDx = (document: Shape): Shape => {
  const gone = new Set<unknown>()
  const kept = (list: unknown): readonly unknown[] =>
    shapes(list).flatMap((component) => {
      if (component['type'] === 'file') {
        forget(component, gone)
        return []
      }
      const { components, ...rest } = component
      return components === undefined ? [component] : [{ ...rest, components: kept(components) }]
    })
  const components = kept(document['components'])
  const present = (refs: unknown): readonly unknown[] => listOf(refs).filter((ref) => !gone.has(ref))
  const members = {
    components,
    dependencies: shapes(document['dependencies'])
      .filter(({ ref }) => !gone.has(ref))
      .map((entry) => withLists(entry, ['dependsOn', 'provides'], present)),
    compositions: shapes(document['compositions']).map((entry) =>
      withLists(entry, ['assemblies', 'dependencies'], present),
    ),
  }
  return replaced(document, members)
}

/** A file's own reference, and those of what it holds. */
const forget = (component: Shape, gone: Set<unknown>): void => {
  if (component['bom-ref'] !== undefined) gone.add(component['bom-ref'])
  for (const inner of shapes(component['components'])) forget(inner, gone)
}

const spdx2 = (document: Shape): Shape => {
  const gone = new Set(
    [...shapes(document['files']), ...shapes(document['snippets'])].map(({ SPDXID }) => SPDXID),
  )
  return replaced(without(document, ['files', 'snippets']), {
    packages: shapes(document['packages']).map(withoutAnalysis),
    relationships: shapes(document['relationships']).filter(
      ({ spdxElementId, relatedSpdxElement }) => !gone.has(spdxElementId) && !gone.has(relatedSpdxElement),
    ),
    documentDescribes: listOf(document['documentDescribes']).filter((id) => !gone.has(id)),
  })
}

/** A package whose files are not listed was, to its readers, not analysed (SPDX 2.3, 7.8 and 7.9). */
const withoutAnalysis = (entry: Shape): Shape => {
  if (entry['hasFiles'] === undefined && entry['packageVerificationCode'] === undefined) return entry
  const rest = without(entry, ['hasFiles', 'packageVerificationCode', 'licenseInfoFromFiles'])
  return { ...rest, filesAnalyzed: false }
}

const FILE_TYPES: readonly unknown[] = ['software_File', 'software_Snippet']

const spdx3 = (document: Shape): Shape => {
  const graph = shapes(document['@graph'])
  const gone = new Set(graph.filter(({ type }) => FILE_TYPES.includes(type)).map(({ spdxId }) => spdxId))
  const present = (refs: unknown): readonly unknown[] => listOf(refs).filter((ref) => !gone.has(ref))
  const kept = graph
    .filter(({ spdxId, from }) => !gone.has(spdxId) && !gone.has(from))
    .filter(({ to }) => !Array.isArray(to) || to.length === 0 || present(to).length > 0)
    .map((element) => withLists(element, ['to', 'element', 'rootElement'], present))
  return replaced(document, { '@graph': kept })
}

const without = (object: Shape, keys: readonly string[]): Shape =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))

/** The object with members in the place of those it has; a member that it lacks is not added. */
const replaced = (object: Shape, members: Shape): Shape => ({
  ...object,
  ...Object.fromEntries(Object.entries(members).filter(([key]) => key in object)),
})

const withLists = (object: Shape, keys: readonly string[], change: (list: unknown) => unknown): Shape =>
  replaced(
    object,
    Object.fromEntries(
      keys.filter((key) => Array.isArray(object[key])).map((key) => [key, change(object[key])]),
    ),
  )

const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

const shapes = (value: unknown): readonly Shape[] => listOf(value).filter(isShape)
