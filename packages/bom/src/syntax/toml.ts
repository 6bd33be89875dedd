import { parse, TomlError } from 'smol-toml'
import { linesOf } from './text.ts'
import { broken, guarded } from './parsed.ts'
import type { Parsed } from './parsed.ts'
import type { Shape } from './shape.ts'

/** Parses a TOML 1.0 document. */
export const parseToml = (text: string): Parsed<Shape> => {
  if (text.trim() === '') return broken('it is empty')
  return guarded(
    () => parse(text) as Shape,
    (cause) => (cause instanceof TomlError ? faultOf(text, cause.line) : undefined),
  )
}

const faultOf = (text: string, line: number) =>
  line >= linesOf(text.trimEnd()).length
    ? broken('it ends in the middle: not valid TOML', line, 'truncated').gap
    : broken('it is not valid TOML', line).gap

/** Strings, comments and the headers of tables: whatever else stands in TOML has no quote and no `#`. */
const TOKENS =
  /"""(?:[^\\]|\\[^])*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|^[ \t]*\[\[[ \t]*([\w.-]+)[ \t]*\]\]|\n/gm

/**
 * The lines of the headers `[[name]]` of a document that was parsed, in their order. A header within a string of several lines
 * is none.
 */
export const tableLines = (text: string, name: string): readonly number[] => {
  const lines: number[] = []
  let line = 1
  for (const [token, header] of text.matchAll(TOKENS)) {
    if (header === name) lines.push(line)
    line += newlinesIn(token)
  }
  return lines
}

const newlinesIn = (token: string): number => {
  let count = 0
  for (let at = token.indexOf('\n'); at !== -1; at = token.indexOf('\n', at + 1)) count++
  return count
}
