import { countKeys, scan } from './json-scan.ts'
import { MAX_DEPTH } from './limits.ts'
import { UnreadableFile } from './unreadable.ts'

/**
 * The array or object that begins at `start`, and the index behind it.
 * @throws UnreadableFile `truncated`, `not-json`, `too-deep` or `duplicate-key`; `what` is named in it as what is expected.
 */
export const valueAt = (
  path: string,
  text: string,
  start: number,
  what: string,
): { value: unknown; end: number } => {
  const { end, keys, depth } = scan(text, start)
  if (depth > MAX_DEPTH) {
    throw new UnreadableFile(
      'too-deep',
      `${path} nests deeper than ${MAX_DEPTH} arrays and objects; expected ${what}.`,
    )
  }
  if (end === undefined) {
    throw new UnreadableFile(
      'truncated',
      `${path} ends at line ${lineNumber(text, text.length)} in the middle of its JSON; expected ${what}.`,
    )
  }
  const value = parsed(path, text, start, end, what)
  if (countKeys(value) !== keys) {
    throw new UnreadableFile(
      'duplicate-key',
      `${path}: an object in it has a key twice, so that it says two things; expected ${what}.`,
    )
  }
  return { value, end }
}

const parsed = (path: string, text: string, start: number, end: number, what: string): unknown => {
  try {
    return JSON.parse(start === 0 && end === text.length ? text : text.slice(start, end)) as unknown
  } catch (error) {
    throw new UnreadableFile(
      'not-json',
      `${placeOf(path, text, start, error)}: it is not valid JSON; expected ${what}.`,
    )
  }
}

/** V8 says `at position N` of most faults; its sentence quotes the document and is not passed on. */
const placeOf = (path: string, text: string, start: number, error: unknown): string => {
  const [, offset] = /at position (\d+)/.exec(error instanceof Error ? error.message : '') ?? []
  return offset === undefined ? path : `${path}:${lineNumber(text, start + Number(offset))}`
}

/** The line of an offset, counted from 1. */
export const lineNumber = (text: string, offset: number): number => {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
