import { algorithmName, object, objects, present, said, text, texts, type JsonObject } from './json.ts'
import type { ReadAgent, ReadComponent, ReadDocument, ReadHash, ReadRelation } from './read-document.ts'

/** Reads SPDX 2.x JSON, leniently. */
export const readSpdx2 = (document: JsonObject): ReadDocument => {
  const creation = object(document['creationInfo'])
  const creators = texts(creation['creators'])
  const relations = objects(document['relationships']).flatMap(relationOf)
  const described = [
    ...texts(document['documentDescribes']),
    ...relations.flatMap(({ type, to }) => (type === 'describes' ? [to] : [])),
  ]
  return present<ReadDocument>({
    family: 'spdx',
    version: (text(document['spdxVersion']) ?? '').replace(/^SPDX-/i, ''),
    id: text(document['documentNamespace']),
    elementId: text(document['SPDXID']),
    name: text(document['name']),
    dataLicences: texts([document['dataLicense']]),
    timestamp: text(creation['created']),
    authors: creators.flatMap((creator) => agentOf(creator) ?? []),
    tools: creators.flatMap(toolOf),
    lifecycles: [],
    comment: text(creation['comment']),
    primary: described[0],
    components: [...objects(document['packages']).map(packageOf), ...objects(document['files']).map(fileOf)],
    relations,
    told: new Set(toldBy(document)),
    completeness: [],
    isSigned: false,
    vulnerabilities: 0,
    bomLinks: objects(document['externalDocumentRefs']).flatMap(
      (reference) => text(reference['spdxDocument']) ?? [],
    ),
  })
}

/** `Person: Jane Doe (jane@example.com)`, `Organization: …`. */
const agentOf = (words: unknown): ReadAgent | undefined => {
  const match = /^(Person|Organization):\s*(.*?)\s*(?:\(([^()]*)\))?\s*$/.exec(said(words) ?? '')
  if (match === null) return undefined
  const [, kind, name, contact = ''] = match
  return present<ReadAgent>({
    kind: kind === 'Person' ? 'person' : 'organization',
    name: text(name),
    emails: contact.includes('@') ? [contact] : [],
    urls: /^\w+:\/\//.test(contact) ? [contact] : [],
  })
}

/** `Tool: name-version`: the version is what follows the last dash and begins with a digit (or `v`). */
const toolOf = (creator: string): ReadDocument['tools'] => {
  const name = /^Tool:\s*(.+?)\s*$/.exec(creator)?.[1]
  if (name === undefined) return []
  const match = /^(.+)-(v?\d[^-]*(?:-[^-]+)?)$/.exec(name)
  return match === null ? [{ name }] : [{ name: match[1] ?? name, version: match[2] ?? '' }]
}

const packageOf = (item: JsonObject): ReadComponent => {
  const references = objects(item['externalRefs'])
  const located = (pattern: RegExp): readonly string[] =>
    references.flatMap((reference) =>
      pattern.test(text(reference['referenceType']) ?? '') ? (text(reference['referenceLocator']) ?? []) : [],
    )
  return present<ReadComponent>({
    ref: text(item['SPDXID']) ?? '',
    isFile: false,
    type: text(item['primaryPackagePurpose'])?.toLowerCase(),
    name: text(item['name']),
    version: text(item['versionInfo']),
    purls: located(/^purl$/i),
    cpes: located(/^cpe2[23]Type$/i),
    otherIds: located(/^(?:swh|swid|gitoid)$/i),
    supplier: agentOf(item['supplier']),
    manufacturer: agentOf(item['originator']),
    authors: [],
    licences: [
      ...texts([item['licenseConcluded']]).map((words) => ({ text: words, role: 'concluded' as const })),
      ...texts([item['licenseDeclared']]).map((words) => ({ text: words, role: 'declared' as const })),
    ],
    copyright: said(item['copyrightText']),
    hashes: hashesOf(item['checksums']),
    references: [],
    properties: new Map(),
    fileName: text(item['packageFileName']),
    downloadLocation: said(item['downloadLocation']),
    hasDownloadField: text(item['downloadLocation']) !== undefined,
    source: said(item['sourceInfo']),
    sourceHash: text(object(item['packageVerificationCode'])['packageVerificationCodeValue']),
  })
}

const fileOf = (item: JsonObject): ReadComponent =>
  present<ReadComponent>({
    ref: text(item['SPDXID']) ?? '',
    isFile: true,
    type: 'file',
    name: text(item['fileName']),
    purls: [],
    cpes: [],
    otherIds: [],
    authors: [],
    licences: [],
    copyright: said(item['copyrightText']),
    hashes: hashesOf(item['checksums']),
    references: [],
    properties: new Map(),
  })

const hashesOf = (checksums: unknown): readonly ReadHash[] =>
  objects(checksums).flatMap((checksum): readonly ReadHash[] => {
    const [algorithm, value] = [text(checksum['algorithm']), text(checksum['checksumValue'])]
    return algorithm === undefined || value === undefined
      ? []
      : [{ algorithm: algorithmName(algorithm), value }]
  })

/** The relationships that say who needs whom, in either direction (SPDX 2.3, 11.1). */
const DEPENDS: ReadonlySet<string> = new Set(['DEPENDS_ON'])
const DEPENDED: ReadonlySet<string> = new Set([
  ...['DEPENDENCY_OF', 'DEV_DEPENDENCY_OF', 'OPTIONAL_DEPENDENCY_OF', 'BUILD_DEPENDENCY_OF'],
  ...['RUNTIME_DEPENDENCY_OF', 'TEST_DEPENDENCY_OF', 'PROVIDED_DEPENDENCY_OF'],
])

const relationOf = (relationship: JsonObject): readonly ReadRelation[] => {
  const [from, to] = [text(relationship['spdxElementId']), text(relationship['relatedSpdxElement'])]
  const type = text(relationship['relationshipType']) ?? ''
  if (from === undefined || to === undefined || said(to) === undefined) return []
  if (DEPENDS.has(type)) return [{ from, to, type: 'depends-on' }]
  if (DEPENDED.has(type)) return [{ from: to, to: from, type: 'depends-on' }]
  if (type === 'CONTAINS') return [{ from, to, type: 'contains' }]
  if (type === 'CONTAINED_BY') return [{ from: to, to: from, type: 'contains' }]
  if (type === 'DESCRIBES') return [{ from, to, type: 'describes' }]
  if (type === 'DESCRIBED_BY') return [{ from: to, to: from, type: 'describes' }]
  return [{ from, to, type: 'other' }]
}

/** Who says what it needs, `NONE` and `NOASSERTION` among it. */
const toldBy = (document: JsonObject): readonly string[] =>
  objects(document['relationships']).flatMap((relationship) => {
    const type = text(relationship['relationshipType']) ?? ''
    const key = DEPENDS.has(type) ? 'spdxElementId' : DEPENDED.has(type) ? 'relatedSpdxElement' : undefined
    return key === undefined ? [] : (text(relationship[key]) ?? [])
  })
