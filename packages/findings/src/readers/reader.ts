import type { Category } from '@devsecops/core'
import type { Document } from '../document.ts'
import type { Draft } from '../draft.ts'
import type { Coverage } from '../finding.ts'
import { hasColumns, rowsOf } from '../csv.ts'
import type { Value } from '../value.ts'
import type { XmlElement } from '../xml.ts'

/** Files that had another path when the baseline was written: path now → path then. */
export type Renames = ReadonlyMap<string, string>

/** What a reader may know beside the document. */
export interface Surroundings {
  /** The absolute path of the checkout, which is cut off from absolute paths. */
  readonly root?: string
  /**
   * The keyed hash of a secret's value, for Finding.secretHash; absent where there is no key. `undefined` for a value that
   * the tool has masked: all of them are alike. The value itself goes nowhere else.
   */
  readonly hashSecret?: (value: string | undefined) => string | undefined
  readonly renames?: Renames
}

/** What a report says. `failure` is set when the tool itself says that it did not do its work. */
export interface Extract {
  readonly tools: readonly string[]
  /** What the report speaks for, also when it found nothing; empty when it does not say. Repetitions do no harm. */
  readonly coverage: readonly Coverage[]
  readonly drafts: readonly Draft[]
  /** One sentence, without the report's words. */
  readonly failure?: string
}

/**
 * One report format. A reader is pure: it gets a document and does no I/O.
 * To add a format, write `readers/<format>.ts` and register it in `readers/index.ts`.
 */
export interface Reader {
  /** The format's name, as the verdict document shows it. */
  readonly format: string
  /** Whether the content is of this format. The file's name is not asked: content decides. */
  readonly recognises: (document: Document, surroundings?: Surroundings) => boolean
  /**
   * Whether a bare `[]` is this tool's report of a scan that found nothing. It does not name its tool, so it counts only
   * where the caller names the format.
   */
  readonly writesEmptyList?: true
  /** @throws UnreadableError where the content is not what the format demands. */
  readonly read: (document: Document, surroundings: Surroundings) => Extract
}

/** The reader of a tool that writes `[]` when it found nothing. */
export const orEmptyList = (reader: Reader): Reader => ({ ...reader, writesEmptyList: true })

/** A reader of a format that is one JSON document. */
export const jsonReader = (
  format: string,
  recognises: (root: Value) => boolean,
  read: (root: Value, surroundings: Surroundings, document: Document) => Extract,
): Reader => ({
  format,
  recognises: (document) => document.kind() === 'json' && recognises(document.json()),
  read: (document, surroundings) => read(document.json(), surroundings, document),
})

/**
 * A reader of a format that is a sequence of JSON documents, such as one a line. A report of a single document is one
 * JSON document to everybody else, so `recognises` is asked for that too.
 */
export const sequenceReader = (
  format: string,
  recognises: (values: readonly Value[]) => boolean,
  read: (values: readonly Value[], surroundings: Surroundings) => Extract,
): Reader => ({
  format,
  recognises: (document) =>
    (document.kind() === 'json-sequence' || document.kind() === 'json') && recognises(document.sequence()),
  read: (document, surroundings) => read(document.sequence(), surroundings),
})

/** A reader of a format that is an XML document. */
export const xmlReader = (
  format: string,
  recognises: (root: XmlElement) => boolean,
  read: (root: XmlElement, surroundings: Surroundings) => Extract,
): Reader => ({
  format,
  recognises: (document) => document.kind() === 'xml' && recognises(document.xml()),
  read: (document, surroundings) => read(document.xml(), surroundings),
})

/** A row of comma-separated values: header → cell. */
export type Row = Readonly<Record<string, string>>

/** A reader of a format that is comma-separated values (RFC 4180) under a header with at least these columns. */
export const csvReader = (
  format: string,
  columns: readonly string[],
  read: (rows: readonly Row[], surroundings: Surroundings) => Extract,
): Reader => ({
  format,
  recognises: (document) => document.kind() === 'text' && hasColumns(document, columns),
  read: (document, surroundings) => read(rowsOf(document), surroundings),
})

/** What one tool speaks for. */
export const covers = (tool: string, categories: Iterable<Category>): readonly Coverage[] =>
  [...categories].map((category) => ({ tool, category }))
