import { countKeys, scan } from './json-scan.ts'
import { MAX_BYTES, MAX_DEPTH } from './limits.ts'
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
export const documentsOf = ({ path, bytes }: File): Documents => {
  if (bytes.length > MAX_BYTES) {
    throw new UnreadableFile('too-large', `${path} has ${bytes.length} bytes; at most ${MAX_BYTES} are read.`)
  }
  if (isZip(bytes)) {
    throw new UnreadableFile(
      'not-a-plan',
      `${path} is a binary plan; expected what \`terraform show -json\` prints of it.`,
    )
  }
  const text = textOf(bytes)
  if (text.trim() === '') throw new UnreadableFile('empty', `${path} is empty; expected a plan as JSON.`)
  return documentsIn(path, text)
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
      const { value, end } = objectAt(path, text, start)
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

const objectAt = (path: string, text: string, start: number): { value: unknown; end: number } => {
  const { end, keys, depth } = scan(text, start)
  if (depth > MAX_DEPTH) {
    throw new UnreadableFile(
      'too-deep',
      `${path} nests deeper than ${MAX_DEPTH} arrays and objects; no plan does.`,
    )
  }
  if (end === undefined) {
    throw new UnreadableFile(
      'truncated',
      `${path} ends at line ${lineNumber(text, text.length)} in the middle of its JSON; expected a whole plan.`,
    )
  }
  const value = parsed(path, text, start, end)
  if (countKeys(value) !== keys) {
    throw new UnreadableFile(
      'duplicate-key',
      `${path}: an object in it has a key twice, so that it says two things; expected a plan as it was printed.`,
    )
  }
  return { value, end }
}

const parsed = (path: string, text: string, start: number, end: number): unknown => {
  try {
    return JSON.parse(start === 0 && end === text.length ? text : text.slice(start, end)) as unknown
  } catch (error) {
    throw new UnreadableFile(
      'not-json',
      `${placeOf(path, text, start, error)}: it is not valid JSON; expected a plan as \`terraform show -json\` prints it.`,
    )
  }
}

/** V8 says `at position N` of most faults; its sentence quotes the document and is not passed on. */
const placeOf = (path: string, text: string, start: number, error: unknown): string => {
  const [, offset] = /at position (\d+)/.exec(error instanceof Error ? error.message : '') ?? []
  return offset === undefined ? path : `${path}:${lineNumber(text, start + Number(offset))}`
}

const nothing = (path: string, text: string): UnreadableFile => {
  const what = text.startsWith('<')
    ? 'HTML or XML'
    : /\bError\b|\berror\b/.test(text.slice(0, 4096))
      ? 'an error message'
      : 'text'
  return new UnreadableFile(
    'not-json',
    `${path} holds ${what}; expected a plan as \`terraform show -json\` prints it.`,
  )
}

const lineNumber = (text: string, offset: number): number => {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}
