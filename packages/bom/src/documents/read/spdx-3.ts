import { algorithmName, object, objects, present, said, text, texts, type JsonObject } from './json.ts'
import type {
  ReadAgent,
  ReadCompleteness,
  ReadComponent,
  ReadDocument,
  ReadHash,
  ReadLicence,
  ReadReference,
  ReadRelation,
} from './read-document.ts'

/** An id of the graph, or the element that stands in its place. */
type Lookup = (value: unknown) => JsonObject

/** The relationships that begin at an element. */
type Beginning = (ref: string) => readonly JsonObject[]

/** The elements that an element is generated from: its source. */
type Sources = (ref: string) => readonly JsonObject[]

/** Reads SPDX 3.0 JSON-LD, leniently: an element may stand where it is named, or in the graph under its id. */
export const readSpdx3 = (document: JsonObject): ReadDocument => {
  const elements = objects(document['@graph'])
  const byId = new Map(elements.flatMap((element) => idsOf(element).map((id) => [id, element] as const)))
  const lookup: Lookup = (value) =>
    typeof value === 'string' ? (byId.get(value) ?? { spdxId: value }) : object(value)
  const of = (...types: readonly string[]): readonly JsonObject[] =>
    elements.filter((element) => types.includes(typeOf(element)))
  const [root = {}] = of('SpdxDocument')
  const [sbom = {}] = of('software_Sbom', 'Bom')
  const creation = lookup(root['creationInfo'] ?? of('CreationInfo')[0])
  const relationships = of('Relationship', 'LifecycleScopedRelationship')
  const relations = relationships.flatMap(relationsOf)
  const byOrigin = Map.groupBy(relationships, (relationship) => text(relationship['from']) ?? '')
  const beginning: Beginning = (ref) => byOrigin.get(ref) ?? []
  const generated = relationships
    .filter((relationship) => relationship['relationshipType'] === 'generates')
    .flatMap((relationship) => texts(relationship['to']).map((to) => ({ to, from: relationship['from'] })))
  const byProduct = Map.groupBy(generated, ({ to }) => to)
  const sources: Sources = (ref) => (byProduct.get(ref) ?? []).map(({ from }) => lookup(from))
  return present<ReadDocument>({
    family: 'spdx',
    version: text(creation['specVersion']) ?? '',
    id: namespaceOf(root) ?? absolute(idOf(sbom)) ?? absolute(idOf(root)),
    elementId: idOf(root) === '' ? undefined : idOf(root),
    name: text(root['name']),
    dataLicences: texts([root['dataLicense']]),
    timestamp: text(creation['created']),
    ...makersOf(creation, lookup),
    lifecycles: texts(sbom['software_sbomType']),
    comment: text(creation['comment']) ?? text(root['comment']),
    primary: primaryOf(root, sbom, relations, lookup),
    components: of('software_Package', 'software_File').map((element) =>
      componentOf(element, lookup, beginning, sources),
    ),
    relations,
    told: new Set(
      relationships.flatMap((relationship) =>
        relationship['relationshipType'] === 'dependsOn' ? (text(relationship['from']) ?? []) : [],
      ),
    ),
    completeness: relationships.flatMap(completenessOf),
    isSigned: false,
    vulnerabilities: of('security_Vulnerability').length,
    bomLinks: [],
  })
}

const typeOf = (element: JsonObject): string => text(element['type']) ?? text(element['@type']) ?? ''

const idOf = (element: JsonObject): string => text(element['spdxId']) ?? text(element['@id']) ?? ''

const idsOf = (element: JsonObject): readonly string[] => texts([element['spdxId'], element['@id']])

const absolute = (id: string): string | undefined =>
  /^\w[\w+.-]*:/.test(id) && !id.startsWith('_:') ? id : undefined

const namespaceOf = (root: JsonObject): string | undefined =>
  text(objects(root['namespaceMap']).find((entry) => text(entry['namespace']) !== undefined)?.['namespace'])

/** What the bill is about: its root, or what the document describes; never the bill itself. */
const primaryOf = (
  root: JsonObject,
  sbom: JsonObject,
  relations: readonly ReadRelation[],
  lookup: Lookup,
): string | undefined => {
  const described = relations.filter(({ type }) => type === 'describes').map(({ to }) => to)
  const candidates = [...texts(sbom['rootElement']), ...described, ...texts(root['rootElement'])]
  return candidates.find((id) => ['software_Package', 'software_File'].includes(typeOf(lookup(id))))
}

/** Agents are authors, and what they used are tools. */
const makersOf = (creation: JsonObject, lookup: Lookup): Pick<ReadDocument, 'authors' | 'tools'> => {
  const makers = [...texts(creation['createdBy'])].map(lookup)
  const used = [...texts(creation['createdUsing'])].map(lookup)
  const isTool = (element: JsonObject): boolean => ['Tool', 'SoftwareAgent'].includes(typeOf(element))
  return {
    authors: makers.filter((maker) => !isTool(maker)).map(agentOf),
    tools: [...used, ...makers.filter(isTool)].map(toolOf),
  }
}

const toolOf = (element: JsonObject): ReadDocument['tools'][number] => {
  const name = text(element['name'])
  const match = /^(.+?)[-\s](v?\d\S*)$/.exec(name ?? '')
  return match === null
    ? present<{ name?: string }>({ name })
    : { name: match[1] ?? '', version: match[2] ?? '' }
}

const identifiersOf = (element: JsonObject): readonly { readonly type: string; readonly value: string }[] =>
  objects(element['externalIdentifier'] ?? element['externalIdentifiers']).flatMap((identifier) => {
    const [type, value] = [text(identifier['externalIdentifierType']), text(identifier['identifier'])]
    return type === undefined || value === undefined ? [] : [{ type, value }]
  })

const agentOf = (element: JsonObject): ReadAgent => {
  const identifiers = identifiersOf(element)
  return present<ReadAgent>({
    kind: typeOf(element) === 'Person' ? 'person' : 'organization',
    name: said(element['name']),
    emails: identifiers.flatMap(({ type, value }) => (type === 'email' ? [value] : [])),
    urls: identifiers.flatMap(({ type, value }) =>
      type !== 'email' && /^\w+:\/\//.test(value) ? [value] : [],
    ),
  })
}

const componentOf = (
  element: JsonObject,
  lookup: Lookup,
  beginning: Beginning,
  sources: Sources,
): ReadComponent => {
  const identifiers = identifiersOf(element)
  const ids = (pattern: RegExp): readonly string[] =>
    identifiers.flatMap(({ type, value }) => (pattern.test(type) ? [value] : []))
  const ref = idOf(element)
  const supplier = texts([element['suppliedBy']]).map(lookup).map(agentOf)[0]
  const manufacturer = texts(element['originatedBy']).map(lookup).map(agentOf)[0]
  const isFile = typeOf(element) === 'software_File'
  return present<ReadComponent>({
    ref,
    isFile,
    type: isFile ? 'file' : text(element['software_primaryPurpose']),
    name: text(element['name']),
    version: text(element['software_packageVersion']),
    purls: [...new Set([...texts([element['software_packageUrl']]), ...ids(/^(?:packageUrl|purl)$/i)])],
    cpes: ids(/^cpe2[23]$/i),
    otherIds: ids(/^(?:swhid|swid|gitoid)$/i),
    supplier,
    manufacturer,
    authors: [],
    licences: licencesOf(ref, lookup, beginning),
    copyright: said(element['software_copyrightText']),
    hashes: hashesOf(element['verifiedUsing']),
    references: [
      ...referencesOf(element),
      ...artefactsOf(ref, element, lookup, beginning),
      ...sources(ref).flatMap(sourceReferences),
    ],
    properties: new Map([
      ...propertiesOf(element, artefactFiles(ref, lookup, beginning)),
      ...effectiveLicence(ref, lookup, beginning),
    ]),
    fileName: text(artefactFiles(ref, lookup, beginning)[0]?.['name']),
    downloadLocation: said(element['software_downloadLocation']),
    hasDownloadField: text(element['software_downloadLocation']) !== undefined,
    source: said(element['software_sourceInfo']),
  })
}

const licencesOf = (ref: string, lookup: Lookup, beginning: Beginning): readonly ReadLicence[] =>
  beginning(ref).flatMap((relationship): readonly ReadLicence[] => {
    const type = relationship['relationshipType']
    if (type !== 'hasDeclaredLicense' && type !== 'hasConcludedLicense') return []
    const role = type === 'hasDeclaredLicense' ? 'declared' : 'concluded'
    return texts(relationship['to']).flatMap((to) => {
      const words = licenceWords(lookup(to), to)
      return words === undefined ? [] : [{ text: words, role }]
    })
  })

/** An element's expression, its name, or the end of the address of SPDX's own list. */
const licenceWords = (element: JsonObject, id: string): string | undefined =>
  text(element['simplelicensing_licenseExpression']) ??
  text(element['licenseExpression']) ??
  text(element['name']) ??
  said(/(?:licenses\/|terms\/Licensing\/|^expandedlicensing_|^)(No\w+License|[\w.+-]+)$/.exec(id)?.[1])

const hashesOf = (methods: unknown): readonly ReadHash[] =>
  objects(methods).flatMap((method): readonly ReadHash[] => {
    const [algorithm, value] = [text(method['algorithm']), text(method['hashValue'])]
    return algorithm === undefined || value === undefined
      ? []
      : [{ algorithm: algorithmName(algorithm), value }]
  })

/** SPDX's words for what CycloneDX calls otherwise. */
const REFERENCE_TYPES: Readonly<Partial<Record<string, string>>> = {
  binaryArtifact: 'distribution',
  sourceArtifact: 'source-distribution',
  SourceArtifact: 'source-distribution',
  securityOther: 'rfc-9116',
  vcs: 'vcs',
}

const referencesOf = (element: JsonObject): readonly ReadReference[] =>
  objects(element['externalRef'] ?? element['externalRefs']).flatMap((reference) => {
    const type = text(reference['externalRefType']) ?? 'other'
    const located =
      typeof reference['locator'] === 'string' ? [reference['locator']] : texts(reference['locator'])
    return located.map((url) => ({ type: REFERENCE_TYPES[type] ?? type, url, hashes: [] }))
  })

const artefactFiles = (ref: string, lookup: Lookup, beginning: Beginning): readonly JsonObject[] =>
  beginning(ref)
    .filter((relationship) => relationship['relationshipType'] === 'hasDistributionArtifact')
    .flatMap((relationship) => texts(relationship['to']).map(lookup))

/** The file that is distributed: its hashes stand beside its address. */
const artefactsOf = (
  ref: string,
  element: JsonObject,
  lookup: Lookup,
  beginning: Beginning,
): readonly ReadReference[] =>
  artefactFiles(ref, lookup, beginning).flatMap((file) => [
    ...referencesOf(file),
    {
      type: 'distribution',
      url: text(element['software_downloadLocation']) ?? '',
      hashes: hashesOf(file['verifiedUsing']),
    },
  ])

/** Where the source is, with its hashes. */
const sourceReferences = (source: JsonObject): readonly ReadReference[] =>
  [...referencesOf(source), { type: 'source-distribution', url: '', hashes: [] }].map((reference) => ({
    ...reference,
    hashes: hashesOf(source['verifiedUsing']),
  }))

/** BSI TR-03183-2 v2.1, table 12: a relationship of no type of its own, and a comment that says what it is. */
const effectiveLicence = (
  ref: string,
  lookup: Lookup,
  beginning: Beginning,
): readonly (readonly [string, string])[] =>
  beginning(ref)
    .filter((relationship) => relationship['comment'] === 'hasEffectiveLicense')
    .flatMap((relationship) => texts(relationship['to']))
    .flatMap((to) => licenceWords(lookup(to), to) ?? [])
    .map((words) => ['bsi:component:effectiveLicense', words])

/** What BSI TR-03183-2 asks of a file, told by its purposes. */
const propertiesOf = (element: JsonObject, files: readonly JsonObject[]): ReadonlyMap<string, string> => {
  const purposes = [element, ...files].flatMap((item) => [
    ...texts(item['software_additionalPurpose']),
    ...texts([item['software_primaryPurpose']]),
  ])
  const has = (...names: readonly string[]): boolean => names.some((name) => purposes.includes(name))
  return new Map([
    ...(has('executable') ? [['bsi:component:executable', 'executable'] as const] : []),
    ...(has('archive') ? [['bsi:component:archive', 'archive'] as const] : []),
    ...(has('container', 'firmware') ? [['bsi:component:structured', 'structured'] as const] : []),
  ])
}

const RELATIONS: Readonly<Partial<Record<string, ReadRelation['type']>>> = {
  dependsOn: 'depends-on',
  contains: 'contains',
  describes: 'describes',
}

const relationsOf = (relationship: JsonObject): readonly ReadRelation[] => {
  const from = text(relationship['from'])
  const type = RELATIONS[text(relationship['relationshipType']) ?? ''] ?? 'other'
  if (from === undefined) return []
  return texts(relationship['to'])
    .filter((to) => !/(?:^|\/)No(?:ne|Assertion)Element$/.test(to))
    .map((to) => ({ from, to, type }))
}

const completenessOf = (relationship: JsonObject): readonly ReadCompleteness[] => {
  const from = text(relationship['from'])
  const words = text(relationship['completeness'])
  if (relationship['relationshipType'] !== 'dependsOn' || from === undefined || words === undefined) return []
  const aggregate = words === 'complete' || words === 'incomplete' ? words : 'unknown'
  return [{ aggregate, refs: [from], of: 'dependencies' }]
}
