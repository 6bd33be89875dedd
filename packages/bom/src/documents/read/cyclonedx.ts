import {
  algorithmName,
  list,
  numberOf,
  object,
  objects,
  present,
  text,
  texts,
  type JsonObject,
} from './json.ts'
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

/** Reads CycloneDX JSON, leniently: a document that breaks its schema is still scored. */
export const readCycloneDx = (bom: JsonObject): ReadDocument => {
  const metadata = object(bom['metadata'])
  const subject = metadata['component'] === undefined ? undefined : object(metadata['component'])
  const dependencies = objects(bom['dependencies'])
  return present<ReadDocument>({
    family: 'cyclonedx',
    version: text(bom['specVersion']) ?? '',
    id: bomLink(bom),
    name: text(subject?.['name']),
    dataLicences: licencesOf(metadata['licenses']).map((licence) => licence.text),
    timestamp: text(metadata['timestamp']),
    authors: objects(metadata['authors']).map((author) => agentOf(author, 'person')),
    tools: toolsOf(metadata['tools']),
    supplier: organizationOf(metadata['supplier']),
    manufacturer: organizationOf(metadata['manufacturer'] ?? metadata['manufacture']),
    lifecycles: objects(metadata['lifecycles']).flatMap(
      (phase) => text(phase['phase']) ?? text(phase['name']) ?? [],
    ),
    primary: subject === undefined ? undefined : (text(subject['bom-ref']) ?? ''),
    components: flattened([...(subject === undefined ? [] : [subject]), ...objects(bom['components'])]).map(
      componentOf,
    ),
    relations: dependencies.flatMap(relationsOf),
    told: new Set(dependencies.flatMap((dependency) => text(dependency['ref']) ?? [])),
    completeness: objects(bom['compositions']).map(completenessOf),
    isSigned:
      text(object(bom['signature'])['value']) !== undefined ||
      list(object(bom['signature'])['signers']).length > 0,
    vulnerabilities: list(bom['vulnerabilities']).length,
    bomLinks: objects(bom['externalReferences']).flatMap((reference) =>
      reference['type'] === 'bom' ? (text(reference['url']) ?? []) : [],
    ),
  })
}

/** `urn:cdx:<serial number>/<version>`. */
const bomLink = (bom: JsonObject): string | undefined => {
  const serial = text(bom['serialNumber'])
  return serial === undefined
    ? undefined
    : `${serial.replace(/^urn:uuid:/, 'urn:cdx:')}/${numberOf(bom['version']) ?? 1}`
}

/** Components with those inside them; without recursion, for they come from strangers. */
const flattened = (roots: readonly JsonObject[]): readonly JsonObject[] => {
  const found: JsonObject[] = []
  const open = roots.toReversed()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next)
    open.push(...objects(next['components']).toReversed())
  }
  return found
}

const componentOf = (component: JsonObject): ReadComponent => {
  const group = text(component['group'])
  const name = text(component['name'])
  return present<ReadComponent>({
    ref: text(component['bom-ref']) ?? '',
    isFile: component['type'] === 'file',
    type: text(component['type']),
    name: group === undefined || name === undefined ? name : `${group}${separatorOf(component)}${name}`,
    version: text(component['version']),
    purls: texts([component['purl']]),
    cpes: texts([component['cpe']]),
    otherIds: [
      ...texts([object(component['swid'])['tagId']]),
      ...texts(component['swhid']),
      ...texts(component['omniborId']),
    ],
    supplier: organizationOf(component['supplier']),
    manufacturer: organizationOf(component['manufacturer']),
    authors: objects(component['authors']).map((author) => agentOf(author, 'person')),
    licences: licencesOf(component['licenses']),
    copyright: text(component['copyright']),
    hashes: hashesOf(component['hashes']),
    references: objects(component['externalReferences']).flatMap(referenceOf),
    properties: new Map(
      objects(component['properties']).flatMap((property): [string, string][] => {
        const key = text(property['name'])
        return key === undefined ? [] : [[key, text(property['value']) ?? '']]
      }),
    ),
  })
}

const separatorOf = (component: JsonObject): string =>
  /^pkg:maven\//i.test(text(component['purl']) ?? '') ? ':' : '/'

const agentOf = (agent: JsonObject, kind: ReadAgent['kind']): ReadAgent => {
  const contacts = objects(agent['contact'])
  return present<ReadAgent>({
    kind,
    name: text(agent['name']),
    emails: texts([
      kind === 'person' ? agent['email'] : undefined,
      ...contacts.map((contact) => contact['email']),
    ]),
    urls: typeof agent['url'] === 'string' ? texts([agent['url']]) : texts(agent['url']),
    phone:
      text(agent['phone']) ??
      text(contacts.find((contact) => text(contact['phone']) !== undefined)?.['phone']),
  })
}

const organizationOf = (value: unknown): ReadAgent | undefined =>
  value === undefined ? undefined : agentOf(object(value), 'organization')

/** Until 1.4 a list of tools, from 1.5 on an object of components and services as well. */
const toolsOf = (tools: unknown): ReadDocument['tools'] =>
  [...objects(tools), ...objects(object(tools)['components']), ...objects(object(tools)['services'])].map(
    (tool) =>
      present<ReadDocument['tools'][number]>({ name: text(tool['name']), version: text(tool['version']) }),
  )

const licencesOf = (choices: unknown): readonly ReadLicence[] =>
  objects(choices).flatMap((choice): readonly ReadLicence[] => {
    const licence = object(choice['license'])
    const words = text(choice['expression']) ?? text(licence['id']) ?? text(licence['name'])
    const role = text(choice['acknowledgement'] ?? licence['acknowledgement'])
    if (words === undefined) return []
    return [{ text: words, role: role === 'declared' || role === 'concluded' ? role : 'stated' }]
  })

const hashesOf = (hashes: unknown): readonly ReadHash[] =>
  objects(hashes).flatMap((hash): readonly ReadHash[] => {
    const [algorithm, value] = [text(hash['alg']), text(hash['content'])]
    return algorithm === undefined || value === undefined
      ? []
      : [{ algorithm: algorithmName(algorithm), value }]
  })

const referenceOf = (reference: JsonObject): readonly ReadReference[] => {
  const [type, url] = [text(reference['type']), text(reference['url'])]
  return type === undefined ? [] : [{ type, url: url ?? '', hashes: hashesOf(reference['hashes']) }]
}

const relationsOf = (dependency: JsonObject): readonly ReadRelation[] => {
  const from = text(dependency['ref'])
  if (from === undefined) return []
  return texts(dependency['dependsOn']).map((to) => ({ from, to, type: 'depends-on' }))
}

const completenessOf = (composition: JsonObject): ReadCompleteness => {
  const aggregate = text(composition['aggregate']) ?? ''
  const [dependencies, assemblies] = [texts(composition['dependencies']), texts(composition['assemblies'])]
  return {
    aggregate:
      aggregate === 'complete' ? 'complete' : aggregate.startsWith('incomplete') ? 'incomplete' : 'unknown',
    refs: dependencies.length > 0 ? dependencies : assemblies,
    of: dependencies.length > 0 ? 'dependencies' : assemblies.length > 0 ? 'assemblies' : 'document',
  }
}
