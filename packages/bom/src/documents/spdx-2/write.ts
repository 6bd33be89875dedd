import type { Bill } from '../bill.ts'
import type { Contact } from '../document-input.ts'
import { jsonPieces, type JsonPiece, type Member } from '../json-pieces.ts'
import type { Link } from '../link.ts'
import { documentName, namespaceOf } from '../namespace.ts'
import { timestampOf } from '../serial.ts'
import { spdxLicence } from '../spdx-licence.ts'
import { spdxIds, type SpdxIds } from './ids.ts'
import { spdxPackage, subjectPackage } from './package.ts'
import { relationships } from './relationships.ts'

/** Writes a bill as SPDX 2.3 JSON, in pieces. */
export const writeSpdx2 = (bill: Bill, serial: string, links: readonly Link[]): Iterable<JsonPiece> =>
  jsonPieces(membersOf(bill, serial, links))

function* membersOf(bill: Bill, serial: string, links: readonly Link[]): Generator<Member> {
  const { created, tool, creator, subject, kind } = bill.input
  const id = spdxIds()
  yield ['spdxVersion', 'SPDX-2.3']
  yield ['dataLicense', 'CC0-1.0']
  yield ['SPDXID', 'SPDXRef-DOCUMENT']
  yield ['name', documentName(bill)]
  yield ['documentNamespace', namespaceOf(subject, kind, serial)]
  yield [
    'creationInfo',
    {
      created: timestampOf(created),
      creators: [`Tool: ${tool.name}-${tool.version}`, ...creatorsOf(creator)],
      comment:
        kind === 'image'
          ? 'From what is in the image (post-build).'
          : 'From what is checked in, before anything is built (pre-build).',
    },
  ]
  const comment = commentOf(bill, links)
  if (comment !== '') yield ['comment', comment]
  yield ['packages', packages(bill, id), 'list']
  const extracted = extractedLicences(bill)
  if (extracted.length > 0) yield ['hasExtractedLicensingInfos', extracted]
  yield ['relationships', relationships(bill, id), 'list']
}

const creatorsOf = (creator: Contact | undefined): readonly string[] => {
  if (creator === undefined) return []
  const contact = creator.email ?? creator.url
  return [`Organization: ${creator.name}${contact === undefined ? '' : ` (${contact})`}`]
}

function* packages(bill: Bill, id: SpdxIds): Generator {
  yield subjectPackage(id, bill)
  for (const entry of bill.entries) yield spdxPackage(id, entry)
}

/** SPDX links documents by a checksum, which two that link to each other cannot have: their names stand here. */
const commentOf = ({ gaps, input: { subject } }: Bill, links: readonly Link[]): string =>
  [
    ...links.map(({ kind, serial }) => `See also: ${namespaceOf(subject, kind, serial)}`),
    ...gaps.map(
      ({ file, line, message }) => `Not known: ${file}${line === undefined ? '' : `:${line}`}: ${message}`,
    ),
  ].join('\n')

const extractedLicences = ({ entries }: Bill): readonly unknown[] => {
  const references = entries.flatMap(({ component }) => spdxLicence(component.licence)?.references ?? [])
  const unique = new Map(references.map(({ id, text }) => [id, text]))
  return [...unique]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licenseId, extractedText]) => ({ licenseId, extractedText, name: extractedText }))
}
