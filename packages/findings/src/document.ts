import { byteOffset, decode } from './encoding.ts'
import { unpacked } from './gzip.ts'
import { parseJson, parseJsonSequence, type JsonFault } from './json-text.ts'
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_DEPTH } from './limits.ts'
import type { Source } from './source.ts'
import { UnreadableError } from './unreadable.ts'
import { Value } from './value.ts'
import { parseXml, type XmlElement } from './xml.ts'

/**
 * What kind of document it is: one JSON value, several after one another (NDJSON, or concatenated), XML, or text, which
 * may be comma-separated values.
 */
export type DocumentKind = 'json' | 'json-sequence' | 'xml' | 'text'

/** A report's content, which detection and reading share, so that a file is decoded and parsed once. */
export interface Document {
  readonly source: Source
  /** @throws UnreadableError as `json` does, for what begins like JSON and is none. */
  readonly kind: () => DocumentKind
  /**
   * The content as one JSON value.
   * @throws UnreadableError `truncated`, `not-a-report` or `refused` (too large, too deep).
   */
  readonly json: () => Value
  /** The content as JSON values after one another; a single value is a sequence of one. @throws as `json` does. */
  readonly sequence: () => readonly Value[]
  /** The content as XML. @throws UnreadableError `truncated`, `not-a-report` or `refused`. */
  readonly xml: () => XmlElement
  /** The decoded text. @throws UnreadableError `refused` when it is too large. */
  readonly text: () => string
}

/**
 * Opens a source as a document: nothing but its beginning is read. What is gzipped is unpacked first.
 * @throws UnreadableError `empty` when there is nothing but white space, `refused` or `truncated` for a bad gzip file.
 */
export const openDocument = (packed: Source): Document => {
  const source = unpacked(packed)
  const start = beginning(source)
  if (start === '')
    throw new UnreadableError('empty', `${source.file} is empty: a tool that ran writes a report.`)
  const text = once(() => readText(source))
  const values = once(() => parseValues(source, text()))
  const syntax = syntaxOf(start)
  const sequence = (): readonly Value[] => {
    if (syntax !== 'json') throw new UnreadableError('not-a-report', `${source.file} is not JSON.`)
    return values()
  }
  return {
    source,
    kind: () => (syntax === 'json' ? (values().length === 1 ? 'json' : 'json-sequence') : syntax),
    json: () => single(source, sequence()),
    sequence,
    xml: once(() => parseXml(source.file, text(), MAX_DOCUMENT_DEPTH)),
    text,
  }
}

const HEAD = 64 * 1024

/** The beginning of the text, without white space in front; empty when the whole is white space. */
const beginning = (source: Source): string => {
  const head = decode(source.read(0, HEAD)).trimStart()
  if (head !== '' || source.size <= HEAD) return head
  refuseTooLarge(source)
  return decode(source.read(0, source.size)).trimStart()
}

/** Told from the first characters. A string alone is JSON; one with more on its line is a quoted cell of a table. */
const syntaxOf = (start: string): 'json' | 'xml' | 'text' => {
  if (start.startsWith('<')) return 'xml'
  return /^(?:[[{]|"[^"\n]*"?\s*$|-?\d+\s*$|(?:true|false|null)\s*$)/.test(start) ? 'json' : 'text'
}

const readText = (source: Source): string => {
  refuseTooLarge(source)
  const bytes = source.read(0, source.size)
  if (bytes.length < source.size) {
    throw new UnreadableError('truncated', `${source.file} became shorter while it was read.`)
  }
  return decode(bytes)
}

const parseValues = (source: Source, text: string): readonly Value[] => {
  const parsed = parseJson(text, MAX_DOCUMENT_DEPTH)
  if ('value' in parsed) return [new Value(source.file, parsed.value)]
  const several = parsed.kind === 'too-deep' ? parsed : parseJsonSequence(text, MAX_DOCUMENT_DEPTH)
  // One value that is broken is told as such: where it breaks says more than where a second value would begin.
  if ('values' in several && several.values.length > 1)
    return several.values.map((value) => new Value(source.file, value))
  const fault = 'values' in several || several.index < parsed.index ? parsed : several
  throw unreadable(source.file, fault, byteOffset(source.read(0, source.size), text, fault.index))
}

const single = (source: Source, values: readonly Value[]): Value => {
  const [first, second] = values
  if (first === undefined || second !== undefined)
    throw new UnreadableError('not-a-report', `${source.file} holds several JSON documents, not one.`)
  return first
}

const refuseTooLarge = ({ file, size }: Source): void => {
  if (size <= MAX_DOCUMENT_BYTES) return
  throw new UnreadableError(
    'refused',
    `${file} has ${size} bytes: a report of this format is read up to ${MAX_DOCUMENT_BYTES}.`,
  )
}

const unreadable = (file: string, { kind }: JsonFault, offset: number): UnreadableError => {
  switch (kind) {
    case 'truncated':
      return new UnreadableError('truncated', `${file} ends at byte ${offset} in the middle of its JSON.`)
    case 'malformed':
      return new UnreadableError('not-a-report', `${file} is not valid JSON (byte ${offset}).`)
    case 'too-deep':
      return new UnreadableError(
        'refused',
        `${file} nests deeper than ${MAX_DOCUMENT_DEPTH} arrays and objects (byte ${offset}).`,
      )
  }
}

/** Remembers what the work gave, or threw. */
const once = <T>(work: () => T): (() => T) => {
  let outcome: (() => T) | undefined
  return () => {
    outcome ??= settle(work)
    return outcome()
  }
}

const settle = <T>(work: () => T): (() => T) => {
  try {
    const value = work()
    return () => value
  } catch (error) {
    return () => {
      throw error as Error
    }
  }
}
