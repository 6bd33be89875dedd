import { lineNumber, valueAt } from './json-value.ts'
import { MAX_BYTES } from './limits.ts'
import { Place } from './place.ts'
import { afterSpace, textOf, utf8Of } from './text.ts'
import type { File } from './text.ts'
import { UnreadableFile } from './unreadable.ts'

/** A JSON object of a file. */
export interface Document {
  readonly root: Place
  /** The unit that Terragrunt named in front of it. */
  readonly unit?: string
}

/** What a file holds: JSON objects, and whether a program wrote an error message beside them. */
export interface Documents {
  readonly documents: readonly Document[]
  readonly saysError: boolean
}

/**
 * The JSON objects of a file: one, or several after one another (a line each, or simply concatenated). Lines of another
 * program before, between and behind them are passed over, as the wrapper of setup-terraform writes
 * (`[command]/…/terraform-bin show -json plan`, `::debug::…`), and Terragrunt's `12:00:00.000 STDOUT [unit] terraform: `
 * in front of a document names its unit.
 * @throws UnreadableFile
 */
export const documentsOf = (file: File): Documents => {
  if (isZip(file.bytes)) {
    throw new UnreadableFile(
      'not-a-plan',
      `${file.path} is a binary plan; expected what \`terraform show -json\` prints of it.`,
    )
  }
  return documentsIn(file.path, contentOf(file, 'a plan as JSON'))
}

/**
 * The elements of a file that is one JSON array.
 * @throws UnreadableFile; `what` is named in it as what is expected.
 */
export const listIn = (file: File, what: string): readonly Place[] => {
  const utf8 = contentOf(file, what)
  const start = afterSpace(utf8, 0)
  if (utf8[start] !== OPEN_BRACKET)
    throw new UnreadableFile('not-json', `${file.path} is no JSON array; expected ${what}.`)
  const { value, end } = valueAt(file.path, utf8, start, what)
  if (afterSpace(utf8, end) < utf8.length)
    throw new UnreadableFile('not-json', `${file.path} goes on behind its JSON; expected ${what}.`)
  return new Place(file.path, value).list()
}

const contentOf = ({ path, bytes }: File, what: string): Uint8Array => {
  if (bytes.length > MAX_BYTES) {
    throw new UnreadableFile('too-large', `${path} has ${bytes.length} bytes; at most ${MAX_BYTES} are read.`)
  }
  const utf8 = utf8Of(bytes)
  if (afterSpace(utf8, 0) === utf8.length)
    throw new UnreadableFile('empty', `${path} is empty; expected ${what}.`)
  return utf8
}

/** A binary plan is a zip archive. */
const isZip = ([p, k, three, four]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && three === 0x03 && four === 0x04

const UNIT = /^\S+ STDOUT\s+\[([^\]]*)\] \S+: (?=\{)/

const documentsIn = (path: string, utf8: Uint8Array): Documents => {
  const documents: Document[] = []
  let saysError = false
  let at = 0
  while ((at = afterSpace(utf8, at)) < utf8.length) {
    const { unit, start } = unitAt(utf8, at)
    if (utf8[start] === OPEN_BRACE) {
      const { value, end } = valueAt(path, utf8, start, PLAN)
      documents.push({ root: new Place(path, value), ...(unit === undefined ? {} : { unit }) })
      at = end
      continue
    }
    const line = beginningOf(utf8, at)
    refuseStray(path, utf8, at, line, documents.length)
    saysError ||= ERROR_LINE.test(line)
    at = endOfLine(utf8, at)
  }
  if (documents.length === 0) throw nothing(path, textOf(utf8.subarray(0, LONGEST_BEGINNING)).trimStart())
  return { documents, saysError }
}

const OPEN_BRACKET = 0x5b
const OPEN_BRACE = 0x7b
const NEW_LINE = 0x0a

/** Where a document begins, and the unit that is named in front of it. */
const unitAt = (utf8: Uint8Array, at: number): { readonly unit?: string; readonly start: number } => {
  if (utf8[at] === OPEN_BRACE) return { start: at }
  const [prefix = '', unit] = UNIT.exec(beginningOf(utf8, at)) ?? []
  const start = at + new TextEncoder().encode(prefix).length
  return unit === undefined ? { start } : { unit, start }
}

/** Terraform's own form of an error, Terragrunt's, and what the wrapper says of an exit code. */
const ERROR_LINE = /^(?:[^\w\n]*|\S+ +)(?:Error|ERROR)\b|^::error|^::debug::\S+ exited with code [1-9]/

/** As much of a line, or of a file, is looked at to tell what it is. */
const LONGEST_BEGINNING = 4096

const beginningOf = (utf8: Uint8Array, at: number): string =>
  textOf(utf8.subarray(at, Math.min(endOfLine(utf8, at), at + LONGEST_BEGINNING)))

const endOfLine = (utf8: Uint8Array, at: number): number => {
  const end = utf8.indexOf(NEW_LINE, at)
  return end === -1 ? utf8.length : end
}

/** A bracket or comma that belongs to nothing is a piece of a document that was damaged, and no program's line. */
const refuseStray = (path: string, utf8: Uint8Array, at: number, line: string, found: number): void => {
  const isJson = /^[}\],"]/.test(line) || (line.startsWith('[') && !/^\[[a-z]+\]\S/.test(line))
  if (!isJson) return
  if (found === 0 && line.startsWith('[')) {
    throw new UnreadableFile('not-a-plan', `${path} is a JSON array; expected a plan, which is an object.`)
  }
  throw new UnreadableFile(
    'not-json',
    `${path}:${lineNumber(utf8, at)}: there is a piece of JSON that belongs to no document; expected a whole plan.`,
  )
}

const PLAN = 'a plan as `terraform show -json` prints it'

const nothing = (path: string, text: string): UnreadableFile => {
  const what = text.startsWith('<')
    ? 'HTML or XML'
    : /\bError\b|\berror\b/.test(text)
      ? 'an error message'
      : 'text'
  return new UnreadableFile('not-json', `${path} holds ${what}; expected ${PLAN}.`)
}
