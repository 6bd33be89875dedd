import { byteOffset, decode } from './encoding.ts'
import { parseJson, type JsonFault } from './json-text.ts'
import type { Source } from './source.ts'
import { UnreadableError } from './unreadable.ts'
import { Value } from './value.ts'

/**
 * The largest document that is read as a whole. V8 holds strings below 512 MiB (0x1fffffe8 characters), and a parsed
 * document takes several times its text, of which a runner's default heap must hold all.
 */
export const MAX_DOCUMENT_BYTES = 256 * 1024 * 1024

/** Deeper than any report of a known tool nests; what walks a document must not exhaust the stack. */
export const MAX_DOCUMENT_DEPTH = 512

/** A report's content, which detection and reading share, so that a file is decoded and parsed once. */
export interface Document {
  readonly source: Source
  /** Told from the first character that is not white space. */
  readonly kind: 'json' | 'markup' | 'other'
  /**
   * The content as JSON, parsed at the first call.
   * @throws UnreadableError `truncated`, `not-a-report` or `refused` (too large, too deep).
   */
  readonly json: () => Value
}

/**
 * Opens a source as a document: nothing but its beginning is read.
 * @throws UnreadableError `empty` when there is nothing but white space.
 */
export const openDocument = (source: Source): Document => {
  const start = beginning(source)
  if (start === '')
    throw new UnreadableError('empty', `${source.file} is empty: a tool that ran writes a report.`)
  return { source, kind: kindOf(start), json: once(() => parse(source)) }
}

const HEAD = 64 * 1024

/** The beginning of the text, without white space in front; empty when the whole is white space. */
const beginning = (source: Source): string => {
  const head = decode(source.read(0, HEAD)).trimStart()
  if (head !== '' || source.size <= HEAD) return head
  refuseTooLarge(source)
  return decode(source.read(0, source.size)).trimStart()
}

const kindOf = (start: string): Document['kind'] => {
  if (start.startsWith('<')) return 'markup'
  return /^(?:[[{"\d-]|true\b|false\b|null\b)/.test(start) ? 'json' : 'other'
}

const parse = (source: Source): Value => {
  refuseTooLarge(source)
  const bytes = source.read(0, source.size)
  if (bytes.length < source.size) {
    throw new UnreadableError('truncated', `${source.file} became shorter while it was read.`)
  }
  const text = decode(bytes)
  const parsed = parseJson(text, MAX_DOCUMENT_DEPTH)
  if ('value' in parsed) return new Value(source.file, parsed.value)
  throw unreadable(source.file, parsed, byteOffset(bytes, text, parsed.index))
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
