import { lineNumber, valueAt } from './json-value.ts'
import { MAX_BYTES } from './limits.ts'
import { Place } from './place.ts'
import { textOf } from './text.ts'
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
  return documentsIn(file.path, textIn(file, 'a plan as JSON'))
}

/**
 * The elements of a file that is one JSON array.
 * @throws UnreadableFile; `what` is named in it as what is expected.
 */
export const listIn = (file: File, what: string): readonly Place[] => {
  const text = textIn(file, what)
  const start = afterSpace(text, 0)
  if (text[start] !== '[')
    throw new UnreadableFile('not-json', `${file.path} is no JSON array; expected ${what}.`)
  const { value, end } = valueAt(file.path, text, start, what)
  if (afterSpace(text, end) < text.length)
    throw new UnreadableFile('not-json', `${file.path} goes on behind its JSON; expected ${what}.`)
  return new Place(file.path, value).list()
}

const textIn = ({ path, bytes }: File, what: string): string => {
  if (bytes.length > MAX_BYTES) {
    throw new UnreadableFile('too-large', `${path} has ${bytes.length} bytes; at most ${MAX_BYTES} are read.`)
  }
  const text = textOf(bytes)
  if (text.trim() === '') throw new UnreadableFile('empty', `${path} is empty; expected ${what}.`)
  return text
}

/** A binary plan is a zip archive. */
const isZip = ([p, k, three, four]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && three === 0x03 && four === 0x04

const UNIT = /^\S+ STDOUT\s+\[(?<unit>[^\]]*)\] \S+: (?=\{)/

const documentsIn = (path: string, text: string): Documents => {
  const documents: Document[] = []
  let saysError = false
  let at = 0
  while ((at = afterSpace(text, at)) < text.length) {
    const rest = text.slice(at, at + LONGEST_PREFIX)
    const prefix = UNIT.exec(rest)
    const start = at + (prefix?.[0].length ?? 0)
    if (text[start] === '{') {
      const { value, end } = valueAt(path, text, start, PLAN)
      const unit = prefix?.groups?.unit
      documents.push({ root: new Place(path, value), ...(unit === undefined ? {} : { unit }) })
      at = end
      continue
    }
    const line = lineAt(text, at)
    refuseStray(path, text, at, line, documents.length)
    saysError ||= ERROR_LINE.test(line)
    at += line.length
  }
  if (documents.length === 0) throw nothing(path, text.trimStart())
  return { documents, saysError }
}

/** Terraform's own form of an error, Terragrunt's, and what the wrapper says of an exit code. */
const ERROR_LINE = /^(?:[^\w\n]*|\S+ +)(?:Error|ERROR)\b|^::error|^::debug::\S+ exited with code [1-9]/

/** A line in front of a document that is longer names no unit. */
const LONGEST_PREFIX = 1024

const afterSpace = (text: string, start: number): number => {
  let index = start
  while (/[\s\uFEFF]/.test(text[index] ?? '')) index++
  return index
}

const lineAt = (text: string, start: number): string => {
  const end = text.indexOf('\n', start)
  return text.slice(start, end === -1 ? text.length : end)
}

/** A bracket or comma that belongs to nothing is a piece of a document that was damaged, and no program's line. */
const refuseStray = (path: string, text: string, at: number, line: string, found: number): void => {
  const isJson = /^[}\],"]/.test(line) || (line.startsWith('[') && !/^\[[a-z]+\]\S/.test(line))
  if (!isJson) return
  if (found === 0 && line.startsWith('[')) {
    throw new UnreadableFile('not-a-plan', `${path} is a JSON array; expected a plan, which is an object.`)
  }
  throw new UnreadableFile(
    'not-json',
    `${path}:${lineNumber(text, at)}: there is a piece of JSON that belongs to no document; expected a whole plan.`,
  )
}

const PLAN = 'a plan as `terraform show -json` prints it'

const nothing = (path: string, text: string): UnreadableFile => {
  const what = text.startsWith('<')
    ? 'HTML or XML'
    : /\bError\b|\berror\b/.test(text.slice(0, 4096))
      ? 'an error message'
      : 'text'
  return new UnreadableFile('not-json', `${path} holds ${what}; expected ${PLAN}.`)
}
