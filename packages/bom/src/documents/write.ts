import type { DocumentFormat } from '../validate/document-format.ts'
import type { Bill } from './bill.ts'
import { writeCycloneDx } from './cyclonedx/write.ts'
import { DOCUMENT_KINDS, kindOf, type DocumentInput, type DocumentKind } from './document-input.ts'
import { gather } from './gather.ts'
import { textOf, valueOf, type JsonPiece } from './json-pieces.ts'
import type { Link } from './link.ts'
import { serialOf } from './serial.ts'
import { writeSpdx2 } from './spdx-2/write.ts'
import { writeSpdx3 } from './spdx-3/write.ts'

/** A document that can be written: its text comes in pieces, each time from the beginning. */
export interface BomDocument {
  readonly kind: DocumentKind
  readonly format: DocumentFormat
  /** The UUID in its name. */
  readonly serial: string
  /** How many components it has, without its subject. */
  readonly components: number
  /** Whether nothing is missing in it. */
  readonly isComplete: boolean
  readonly text: () => Iterable<string>
  /** What a program reads in that text; `tell` is told the text on the way, so that both can be had without holding it whole. */
  readonly value: (tell?: (text: string) => void) => unknown
}

/** Everything of a document but what follows from the graphs. */
export type DocumentSetting = Omit<DocumentInput, 'kind' | 'graphs'>

/**
 * The documents of a repository at one commit: one of the application, one of its infrastructure, and where there are both, one of all; each in
 * each format, linked to the others of its format. A repository with nothing in it has an application without components.
 */
export const documentsOf = (
  graphs: DocumentInput['graphs'],
  setting: DocumentSetting,
  formats: readonly DocumentFormat[],
): readonly BomDocument[] => {
  const bills = billsOf(graphs, setting)
  return formats.flatMap((format) => {
    const named = bills.map((bill) => ({ bill, serial: serialOf(bill, format) }))
    return named.map(({ bill, serial }) => {
      const links = named
        .filter((other) => other.serial !== serial)
        .map((other): Link => ({ kind: other.bill.input.kind, serial: other.serial }))
      return documentOf(bill, format, serial, links)
    })
  })
}

/** The documents of a container image, of which a program has told what it holds: one in each format. */
export const imageDocumentsOf = (
  graph: DocumentInput['graphs'][number],
  setting: DocumentSetting,
  formats: readonly DocumentFormat[],
): readonly BomDocument[] => {
  const bill = gather({ ...setting, kind: 'image', graphs: [graph] })
  return formats.map((format) => documentOf(bill, format, serialOf(bill, format), []))
}

const billsOf = (graphs: DocumentInput['graphs'], setting: DocumentSetting): readonly Bill[] => {
  const parts = Map.groupBy(graphs, kindOf)
  if (parts.size === 0) return [gather({ ...setting, kind: 'application', graphs })]
  return DOCUMENT_KINDS.flatMap((kind) => {
    const own = kind === 'merged' ? (parts.size > 1 ? graphs : undefined) : parts.get(kind)
    return own === undefined ? [] : [gather({ ...setting, kind, graphs: own })]
  })
}

const documentOf = (
  bill: Bill,
  format: DocumentFormat,
  serial: string,
  links: readonly Link[],
): BomDocument => ({
  kind: bill.input.kind,
  format,
  serial,
  components: bill.entries.length,
  isComplete:
    bill.isWhole &&
    bill.subjectCompleteness === 'complete' &&
    bill.entries.every(({ completeness }) => completeness === 'complete'),
  text: () => textOf(piecesOf(bill, format, serial, links)),
  value: (tell = () => undefined) => valueOf(piecesOf(bill, format, serial, links), tell),
})

const piecesOf = (
  bill: Bill,
  format: DocumentFormat,
  serial: string,
  links: readonly Link[],
): Iterable<JsonPiece> => {
  switch (format) {
    case 'cyclonedx-1.5':
      return writeCycloneDx(bill, '1.5', serial, links)
    case 'cyclonedx-1.6':
      return writeCycloneDx(bill, '1.6', serial, links)
    case 'cyclonedx-1.7':
      return writeCycloneDx(bill, '1.7', serial, links)
    case 'spdx-2.3':
      return writeSpdx2(bill, serial, links)
    case 'spdx-3.0.1':
      return writeSpdx3(bill, serial, links)
  }
}
