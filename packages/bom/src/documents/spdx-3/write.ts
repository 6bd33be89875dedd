import type { Bill } from '../bill.ts'
import { countedIds, type ElementIds } from '../element-ids.ts'
import { jsonPieces, without, type JsonPiece } from '../json-pieces.ts'
import type { Link } from '../link.ts'
import { documentName, namespaceOf } from '../namespace.ts'
import { timestampOf } from '../serial.ts'
import { spdxLicence, type SpdxLicence } from '../spdx-licence.ts'
import {
  CREATION,
  declares,
  dependsOn,
  licenceElements,
  licenceText,
  packageElement,
  subjectElement,
} from './elements.ts'

/** Writes a bill as SPDX 3.0.1 JSON-LD, in pieces. */
export const writeSpdx3 = (bill: Bill, serial: string, links: readonly Link[]): Iterable<JsonPiece> => {
  const namespace = namespaceOf(bill.input.subject, bill.input.kind, serial)
  return jsonPieces([
    ['@context', 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld'],
    ['@graph', graph(bill, namespace, countedIds(namespace), links), 'list'],
  ])
}

function* graph(bill: Bill, namespace: string, id: ElementIds, links: readonly Link[]): Generator {
  yield* origin(bill, id)
  const elements = [...content(bill, id)]
  const ids = elements.map((element) => (element as { spdxId: string }).spdxId)
  yield* collections(bill, namespace, id, ids, links)
  yield* elements
}

/** Who made the document, with what and when. */
function* origin({ input: { created, tool, creator } }: Bill, id: ElementIds): Generator {
  const maker = id('maker', 'maker')
  const program = id('tool', 'tool')
  yield {
    type: 'CreationInfo',
    '@id': CREATION,
    specVersion: '3.0.1',
    created: timestampOf(created),
    createdBy: [maker],
    createdUsing: [program],
  }
  yield { type: 'Tool', spdxId: program, creationInfo: CREATION, name: `${tool.name}-${tool.version}` }
  if (creator === undefined) {
    yield {
      type: 'SoftwareAgent',
      spdxId: maker,
      creationInfo: CREATION,
      name: `${tool.name} ${tool.version}`,
    }
    return
  }
  const identifiers = [
    ...(creator.email === undefined ? [] : [{ externalIdentifierType: 'email', identifier: creator.email }]),
    ...(creator.url === undefined ? [] : [{ externalIdentifierType: 'urlScheme', identifier: creator.url }]),
  ]
  yield without({
    type: 'Organization',
    spdxId: maker,
    creationInfo: CREATION,
    name: creator.name,
    externalIdentifier: identifiers.map((identifier) => ({ type: 'ExternalIdentifier', ...identifier })),
  })
}

/** The document and the bill in it. */
function* collections(
  bill: Bill,
  namespace: string,
  id: ElementIds,
  ids: readonly string[],
  links: readonly Link[],
): Generator {
  const sbom = id('sbom', 'sbom')
  yield without({
    type: 'SpdxDocument',
    spdxId: namespace,
    creationInfo: CREATION,
    name: documentName(bill),
    comment:
      bill.gaps
        .map(
          ({ file, line, message }) =>
            `Not known: ${file}${line === undefined ? '' : `:${line}`}: ${message}`,
        )
        .join('\n') || undefined,
    dataLicense: 'https://spdx.org/licenses/CC0-1.0',
    profileConformance: ['core', 'software', 'simpleLicensing'],
    rootElement: [sbom],
    element: [sbom, ...ids],
    externalRef: links.map(({ kind, serial }) => ({
      type: 'ExternalRef',
      externalRefType: 'other',
      locator: [namespaceOf(bill.input.subject, kind, serial)],
      comment: `${kind} of the same commit`,
    })),
  })
  yield {
    type: 'software_Sbom',
    spdxId: sbom,
    creationInfo: CREATION,
    name: documentName(bill),
    software_sbomType: [bill.input.kind === 'image' ? 'analyzed' : 'source'],
    rootElement: [id('package', bill.subjectRef)],
    element: ids,
  }
}

function* content(bill: Bill, id: ElementIds): Generator {
  const dev = new Set(bill.entries.filter(({ component }) => component.scope === 'dev').map(({ ref }) => ref))
  const isDev = (ref: string): boolean => dev.has(ref)
  yield subjectElement(id, bill)
  yield* dependsOn(
    id,
    {
      ref: bill.subjectRef,
      needs: bill.subjectNeeds,
      completeness: bill.subjectCompleteness,
      component: { ref: '', ecosystem: 'generic', kind: 'project', name: '', scope: 'required' },
    },
    isDev,
  )
  for (const entry of bill.entries) {
    yield packageElement(id, entry)
    yield* dependsOn(id, entry, isDev)
    const licence = spdxLicence(entry.component.licence)
    if (licence !== undefined) yield declares(id, entry.ref, licence.expression)
  }
  yield* licences(bill, id)
}

function* licences({ entries }: Bill, id: ElementIds): Generator {
  const stated = entries.flatMap(({ component }) => spdxLicence(component.licence) ?? [])
  const unique = new Map<string, SpdxLicence>(stated.map((licence) => [licence.expression, licence]))
  const texts = new Map(
    stated.flatMap(({ references }) => references.map(({ id, text }) => [id, text] as const)),
  )
  for (const key of [...unique.keys()].sort()) {
    const licence = unique.get(key)
    if (licence !== undefined) yield* licenceElements(id, licence)
  }
  for (const name of [...texts.keys()].sort()) yield licenceText(id, name, texts.get(name) ?? '')
}
