import { suggestion, type Fault } from '@devsecops/core'
import { EvaluationError, ParseError, TypeError, type ASTNode } from '@marcbachmann/cel-js'
import type { Wording } from '../condition.ts'
import { wordsOf, type Vocabulary } from '../vocabulary.ts'
import { nodesOf } from './bounds.ts'
import { patternFault } from './matching.ts'

/** Functions of CEL and of this library's strings extension, for near misses. */
const FUNCTIONS = [
  ...['all', 'contains', 'endsWith', 'exists', 'exists_one', 'filter', 'has', 'hasValue', 'indexOf', 'join'],
  ...['lastIndexOf', 'lowerAscii', 'map', 'matches', 'orValue', 'size', 'split', 'startsWith', 'substring'],
  ...['trim', 'upperAscii', 'double', 'duration', 'dyn', 'int', 'string', 'timestamp', 'type'],
]

/** The longest part of a condition that a sentence repeats. */
const MAX_SHOWN = 120

/** One sentence about a condition: the setting, the place in it, what was found. @param start an offset in the source */
export const faultAt = (wording: Wording, start: number | undefined, message: string): Fault => {
  const { source, setting, file, line } = wording
  const place = start === undefined ? '' : ` at ${placeIn(source, start)}`
  return {
    code: 'bad-rule',
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    message: `${setting}: the condition “${shown(source)}” is faulty${place}: ${message}`,
  }
}

/** A fault that the language found. */
export const faultOf = (wording: Wording, error: unknown, vocabulary: Vocabulary): Fault => {
  if (!isLanguageError(error)) return faultAt(wording, undefined, 'it cannot be read')
  return faultAt(wording, error.range?.start, sentence(wording.source, error, vocabulary))
}

type LanguageError = ParseError | TypeError | EvaluationError

const isLanguageError = (error: unknown): error is LanguageError =>
  error instanceof ParseError || error instanceof TypeError || error instanceof EvaluationError

const sentence = (
  source: string,
  { code, summary, range }: LanguageError,
  vocabulary: Vocabulary,
): string => {
  const word = range === undefined ? '' : source.slice(range.start, range.end)
  const words = wordsOf(vocabulary)
  if (code === 'unknown_variable')
    return `nothing is called ${word}${suggestion(word, words) || '; '}${suggestion(word, words) === '' ? `expected one of ${words.join(', ')}` : ''}`
  if (code === 'no_matching_overload') {
    const called = /(\w+)\s*\([^()]*\)?/.exec(word)?.[1] ?? ''
    return `${lowerFirst(summary)}${FUNCTIONS.includes(called) ? '' : suggestion(called, FUNCTIONS)}`
  }
  return lowerFirst(summary)
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const shown = (source: string): string => {
  const line = source.replace(/\s+/g, ' ').trim()
  return line.length <= MAX_SHOWN ? line : `${line.slice(0, MAX_SHOWN - 1).toWellFormed()}…`
}

const placeIn = (source: string, start: number): string => {
  const before = source.slice(0, start)
  const column = start - before.lastIndexOf('\n')
  return source.includes('\n')
    ? `line ${before.split('\n').length}, character ${column}`
    : `character ${column}`
}

/** A part that is no fault of the language and yet cannot stand: see celCompiler. */
export const forbiddenPart = (
  tree: ASTNode,
): { readonly node: ASTNode; readonly message: string } | undefined => {
  for (const node of nodesOf(tree)) {
    if (node.op === 'id' && node.args === 'cel') return { node, message: 'cel.bind is not offered here' }
    if (node.op !== 'rcall' || node.args[0] !== 'matches') continue
    const [, , [pattern]] = node.args
    const fault =
      pattern?.op === 'value' && typeof pattern.args === 'string' ? patternFault(pattern.args) : NOT_FIXED
    if (fault !== undefined)
      return { node: pattern ?? node, message: `the regular expression is not one of RE2: ${fault}` }
  }
  return undefined
}

const NOT_FIXED = 'expected a text in quotes'
