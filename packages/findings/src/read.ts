import { CATEGORIES, type Category } from '@devsecops/core'
import { openDocument, type Document } from './document.ts'
import type { Draft } from './draft.ts'
import type { Coverage, Reading, UnreadableCode } from './finding.ts'
import { identify } from './identity.ts'
import { READERS } from './readers/index.ts'
import type { Reader, Surroundings } from './readers/reader.ts'
import { Secrets } from './secrets/secrets.ts'
import { digesting, type Source } from './source.ts'
import { UnreadableError } from './unreadable.ts'

export interface ReadOptions extends Surroundings {
  /** The categories that the caller says the report speaks for, instead of what its content says. */
  readonly categories?: readonly Category[]
  /** The reader that the caller says the content is for (`Reader.format`), instead of the one that recognises it. */
  readonly format?: string
}

/**
 * Reads one report file, whatever its format. It does not throw for what a file holds: a file that cannot be trusted
 * is a reading with `unreadable`, and whatever findings it still held.
 */
export const read = (source: Source, options: ReadOptions = {}): Reading => {
  const { source: hashed, digest } = digesting(source)
  try {
    const document = openDocument(hashed)
    const reader =
      options.format === undefined ? recognise(document, options) : named(options.format, document, options)
    const reading = readWith(reader, document, options)
    return { file: source.file, sha256: digest(), format: reader.format, ...reading }
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error
    return { ...unreadableReading(source.file, error.code, error.message), sha256: digest() }
  }
}

/** The reading of a file of which nothing can be said, such as one that could not be opened. */
export const unreadableReading = (file: string, code: UnreadableCode, message: string): Reading => ({
  file,
  tools: [],
  categories: [],
  coverage: [],
  findings: [],
  unreadable: { code, message },
})

/** The reader of a document's format. @throws UnreadableError `not-a-report`, `unknown-format` or `truncated`. */
const recognise = (document: Document, options: ReadOptions): Reader => {
  const { file } = document.source
  const reader = READERS.find((each) => each.recognises(document, options))
  if (reader !== undefined) return reader
  if (document.kind().startsWith('json') && isSomeReport(document)) {
    throw new UnreadableError('unknown-format', `${file} is JSON, but of no report format that is read here.`)
  }
  throw new UnreadableError('not-a-report', `${file} is not a scanner's report, but ${describe(document)}.`)
}

/** The reader of the format that the caller named. @throws UnreadableError `not-a-report` when the content is not of it. */
const named = (format: string, document: Document, options: ReadOptions): Reader => {
  const reader = READERS.find((each) => each.format === format)
  if (
    reader !== undefined &&
    (reader.recognises(document, options) || (reader.writesEmptyList && isEmptyList(document)))
  )
    return reader
  throw new UnreadableError(
    'not-a-report',
    `${document.source.file} is not a report of the format ${format}, which the input names for it.`,
  )
}

const isEmptyList = (document: Document): boolean =>
  document.kind() === 'json' && document.json().isList && document.json().list().length === 0

const describe = (document: Document): string => {
  switch (document.kind()) {
    case 'json':
      return 'an empty object, a single value or an error'
    case 'json-sequence':
      return 'a sequence of JSON documents that no tool known here writes'
    case 'xml':
      return 'HTML, or XML that no tool known here writes'
    case 'text':
      return 'text'
  }
}

/** An array or object that could be a report of a tool that is not known here, and not an API's error. */
const isSomeReport = (document: Document): boolean => {
  const [root, second] = document.sequence()
  if (root === undefined || second !== undefined || root.isList) return true
  if (!root.isObject || Object.keys(root.raw as object).length === 0) return false
  return !root.has('error') && !root.has('message')
}

const readWith = (reader: Reader, document: Document, options: ReadOptions): Omit<Reading, 'file'> => {
  const { tools, coverage, drafts, failure } = reader.read(document, options)
  const said = drafts.map((each) => shown(each, categoryOf(each, options)))
  const secrets = secretsOf(drafts)
  const claimed = options.categories?.flatMap((category) => tools.map((tool) => ({ tool, category })))
  const own = options.format === undefined && drafts.length === 0 && saysNothing(document) ? [] : coverage
  const all = uniqueCoverage([...(claimed ?? own), ...said])
  return {
    tools,
    categories: CATEGORIES.filter((category) => all.some((each) => each.category === category)),
    coverage: all,
    findings: identify(said, options.renames),
    ...(secrets === undefined ? {} : { secrets }),
    ...(failure === undefined
      ? {}
      : { unreadable: { code: 'tool-failed' as const, message: `${document.source.file}: ${failure}` } }),
  }
}

/** In bytes, white space included: what is longer is a document, and may be too long to be parsed. */
const LONGEST_NOTHING = 64 * 1024

/** A bare `[]` or `null` is what many tools write that found nothing, and some that failed: alone it speaks for no category. */
const saysNothing = (document: Document): boolean =>
  document.source.size <= LONGEST_NOTHING &&
  document.kind() === 'json' &&
  (document.json().raw === null || isEmptyList(document))

/** Few drafts have anything that must not be shown: the others stay as they are, as there may be a million of them. */
const shown = (draft: Draft, category: Category): Draft => {
  if (draft.found === undefined && draft.category === category) return draft
  const copy: { -readonly [K in keyof Draft]: Draft[K] } = { ...draft, category }
  delete copy.found
  return copy
}

const secretsOf = (drafts: readonly Draft[]): Secrets | undefined => {
  const secrets = new Secrets()
  for (const { found } of drafts) {
    secrets.note(found?.values)
    secrets.noteIn(...(found?.texts ?? []))
  }
  return secrets.size === 0 ? undefined : secrets
}

const uniqueCoverage = (all: readonly Coverage[]): readonly Coverage[] => [
  ...new Map(all.map(({ tool, category }) => [`${category}/${tool}`, { tool, category }])).values(),
]

/** The caller's word counts, but a secret stays a secret: no name given to a file may lower its threshold. */
const categoryOf = ({ category }: Draft, { categories = [] }: ReadOptions): Category => {
  if (category === 'secrets' || categories.includes(category)) return category
  return categories[0] ?? category
}
