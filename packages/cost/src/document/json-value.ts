import { countKeys, scan } from './json-scan.ts'
import { MAX_DEPTH } from './limits.ts'
import { afterSpace, textOf } from './text.ts'
import { UnreadableFile } from './unreadable.ts'

/**
 * The array or object that begins at `start`, and the index behind it.
 * @throws UnreadableFile `truncated`, `not-json`, `too-deep` or `duplicate-key`; `what` is named in it as what is expected.
 */
export const valueAt = (
  path: string,
  utf8: Uint8Array,
  start: number,
  what: string,
): { value: unknown; end: number } => {
  const { end, keys, depth } = scan(utf8, start)
  if (depth > MAX_DEPTH) {
    throw new UnreadableFile(
      'too-deep',
      `${path} nests deeper than ${MAX_DEPTH} arrays and objects; expected ${what}.`,
    )
  }
  if (end === undefined) {
    throw new UnreadableFile(
      'truncated',
      `${path} ends at line ${lineNumber(utf8, utf8.length)} in the middle of its JSON; expected ${what}.`,
    )
  }
  const value = parsed(path, utf8, start, end, what)
  if (countKeys(value) !== keys) {
    throw new UnreadableFile(
      'duplicate-key',
      `${path}: an object in it has a key twice, so that it says two things; expected ${what}.`,
    )
  }
  return { value, end }
}

/**
 * The arrays and objects that stand after one another, with nothing else between them.
 * @throws UnreadableFile as `valueAt` does.
 */
export const valuesIn = (path: string, utf8: Uint8Array, what: string): readonly unknown[] => {
  const values: unknown[] = []
  for (let at = afterSpace(utf8, 0); at < utf8.length;) {
    const { value, end } = valueAt(path, utf8, at, what)
    values.push(value)
    at = afterSpace(utf8, end)
  }
  return values
}

const parsed = (path: string, utf8: Uint8Array, start: number, end: number, what: string): unknown => {
  const text = textOf(utf8.subarray(start, end))
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    // V8 says `at position N` of most faults; its sentence quotes the document and is not passed on.
    const [, offset] = /at position (\d+)/.exec(error instanceof Error ? error.message : '') ?? []
    const lines = offset === undefined ? 0 : text.slice(0, Number(offset)).split('\n').length
    const place = offset === undefined ? path : `${path}:${lineNumber(utf8, start) + lines - 1}`
    throw new UnreadableFile('not-json', `${place}: it is not valid JSON; expected ${what}.`)
  }
}

/** The line of an offset, counted from 1. */
export const lineNumber = (utf8: Uint8Array, offset: number): number => {
  let line = 1
  for (let at = utf8.indexOf(NEW_LINE); at !== -1 && at < offset; at = utf8.indexOf(NEW_LINE, at + 1)) line++
  return line
}

const NEW_LINE = 0x0a
