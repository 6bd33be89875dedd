import { visit } from 'jsonc-parser'
import { broken } from './parsed.ts'
import type { Parsed } from './parsed.ts'

/** A JSON document, and the line on which the member or item of a path begins. */
export interface JsonDocument {
  readonly value: unknown
  readonly lineOf: (...path: readonly (string | number)[]) => number | undefined
}

/** Entries of lock files lie at most so deep; what lies deeper needs no line. */
const DEPTH = 4

/** Parses JSON as JSON.parse does: no comments, no commas at the end. */
export const parseJson = (text: string): Parsed<JsonDocument> => {
  try {
    const value: unknown = JSON.parse(text)
    return { value: { value, lineOf: linesOnDemand(text) } }
  } catch (cause) {
    if (cause instanceof RangeError) return broken('it is nested too deeply to be read', undefined, 'refused')
    if (cause instanceof SyntaxError) return faultOf(text, cause)
    throw cause
  }
}

const faultOf = (text: string, { message }: SyntaxError): Parsed<never> => {
  if (text.trim() === '') return broken('it is empty')
  return /^Unexpected end|^Unterminated|^Expected .* at position (\d+)/.test(message) && endsEarly(text)
    ? broken('it ends in the middle: not valid JSON', undefined, 'truncated')
    : broken('it is not valid JSON')
}

/** Whether a text begins like an object or list and does not end like one. */
const endsEarly = (text: string): boolean => /^\s*[[{]/.test(text) && !/[\]}]\s*$/.test(text)

const linesOnDemand = (text: string): JsonDocument['lineOf'] => {
  let lines: ReadonlyMap<string, number> | undefined
  return (...path) => (lines ??= linesByPath(text)).get(keyOf(path))
}

const keyOf = (path: readonly (string | number)[]): string => JSON.stringify(path)

const linesByPath = (text: string): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>()
  let depth = 0
  const deeper = (
    _offset: number,
    _length: number,
    line: number,
    _at: number,
    path: () => (string | number)[],
  ) => {
    if (depth++ <= DEPTH && typeof path().at(-1) === 'number') lines.set(keyOf(path()), line + 1)
  }
  const higher = (): void => {
    depth--
  }
  visit(text, {
    onObjectBegin: deeper,
    onArrayBegin: deeper,
    onObjectEnd: higher,
    onArrayEnd: higher,
    onObjectProperty: (name, _offset, _length, line, _at, path) => {
      if (depth <= DEPTH) lines.set(keyOf([...path(), name]), line + 1)
    },
  })
  return lines
}
