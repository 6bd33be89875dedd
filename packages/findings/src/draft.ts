import type { Category, ReportedSeverity } from '@devsecops/core'
import type { Finding, Location, Package } from './finding.ts'
import { digestOfKey, idOf } from './key-digest.ts'
import { repositoryPath } from './place.ts'
import { parsePurl } from './purl.ts'
import { isQuoting, withoutSecrets } from './redaction.ts'

/** A finding as a reader gives it: its id is that of a first copy, until identify has counted them. */
export interface Draft extends Omit<Finding, 'id' | 'former'> {
  id: string
  /** What must not be shown; `read` takes it out. */
  readonly found?: FoundSecrets
  /** What the id was made of, for the id that the finding had in a file of another name; `identify` takes it out. */
  readonly words?: Words
}

/** The words of a draft's id and of its anchor: tool, rule, path, and what the reader adds. */
export interface Words {
  readonly key: readonly string[]
  readonly anchor?: readonly string[]
}

/** The secrets of a finding. Members may be anything that a report has there: what is no text is left out. */
export interface FoundSecrets {
  /** The values themselves; lists of them as well. */
  readonly values?: readonly unknown[]
  /** Texts that hold them, such as lines of code. */
  readonly texts?: readonly unknown[]
}

/** What a reader knows of a finding. Fields may be `undefined`, as tools leave them out. */
export interface Fields {
  readonly category: Category
  readonly severity: ReportedSeverity
  readonly tool: string
  readonly rule: string
  readonly message: string
  /** Whether the message is known to be one line, and to hold no form of credential, whatever it may quote. */
  readonly isClean?: boolean
  /**
   * What makes the finding the same tomorrow, beside its tool, rule and path: a resource, a package, a line's content.
   * Never a version, commit, tag, digest, line number or a secret's value.
   */
  readonly key: readonly (string | undefined)[]
  /** What stands for `key` where the file was renamed; for a tool whose fingerprint holds the path. */
  readonly anchor?: readonly (string | undefined)[] | undefined
  /** GitHub's hash of the line, where the report has it. */
  readonly lineHash?: string | undefined
  /** The path as the tool wrote it; `keyPath` is what the id uses, where the path itself holds a version. */
  readonly path?: string | undefined
  readonly keyPath?: string | undefined
  readonly line?: number | undefined
  readonly endLine?: number | undefined
  readonly package?: NamedPackage
  readonly aliases?: readonly string[]
  readonly helpUri?: string | undefined
  readonly suppressed?: string | undefined
  /** A CVSS score; one that is none is left out. */
  readonly score?: number | undefined
  /** As `cweIds` gives them. */
  readonly cwes?: readonly string[]
  /** As `imageName` gives it. */
  readonly image?: string | undefined
  /** Whether the code reaches what is vulnerable; left out where the tool does not say. */
  readonly reachable?: boolean | undefined
  /** As `Surroundings.hashSecret` gives it. */
  readonly secretHash?: string | undefined
  /** What the tool found where it looks for secrets: it is hidden in whatever any tool says, and goes nowhere else. */
  readonly found?: FoundSecrets | undefined
}

/** A package as a tool names it. */
export interface NamedPackage {
  readonly name: string
  readonly version?: string | undefined
  readonly fixedIn?: string | undefined
  /** What is no package URL is left out. */
  readonly purl?: string | undefined
}

/** Longer messages are cut: one line for a table, not an essay. In UTF-16 code units. */
const MAX_MESSAGE = 1000

/** Puts a finding into shape: one line of text without secrets, a path from the repository's root, nothing undefined. */
export const draft = (fields: Fields, root?: string): Draft => {
  const path = fields.path === undefined || fields.path === '' ? undefined : repositoryPath(fields.path, root)
  const keyPath = fields.keyPath === undefined ? path : repositoryPath(fields.keyPath, root)
  return draftAt(path, keyPath, { ...fields, helpUri: webAddress(fields.helpUri) }, true)
}

/**
 * A draft of fields whose paths and address have their form already, as `repositoryPath` and `webAddress` give it: a
 * report names the same ones a thousand times.
 *
 * @param keepsWords whether the file may have had another name: the words take memory
 */
export const draftAt = (
  path: string | undefined,
  keyPath: string | undefined,
  fields: Fields,
  keepsWords: boolean,
): Draft => {
  const { category, severity, tool, rule, package: subject, aliases, helpUri, suppressed } = fields
  const { score, cwes, image, reachable, secretHash, lineHash, found } = fields
  const message = cut(cleaned(fields)) || rule
  const words = wordsOf(keyPath, fields)
  const id = idOf(digestOfKey(words.key), 1)
  // Most have a place: what is named at once lies in the object itself, which takes less memory.
  const shaped: { -readonly [K in keyof Draft]: Draft[K] } =
    path === undefined
      ? { category, severity, tool, rule, message, id }
      : { category, severity, tool, rule, message, id, location: locationOf(path, fields) }
  if (subject !== undefined) shaped.package = packageOf(subject)
  if (aliases !== undefined && aliases.length > 0) shaped.aliases = aliases
  if (helpUri !== undefined) shaped.helpUri = helpUri
  if (suppressed !== undefined) shaped.suppressed = suppressed
  if (score !== undefined && score > 0 && score <= 10) shaped.score = score
  if (cwes !== undefined && cwes.length > 0) shaped.cwes = cwes
  if (image !== undefined && image.trim() !== '') shaped.image = cut(oneLine(image))
  if (reachable !== undefined) shaped.reachable = reachable
  if (secretHash !== undefined) shaped.secretHash = secretHash
  if (words.anchor !== undefined) shaped.anchor = digestOfKey(words.anchor)
  if (lineHash !== undefined) shaped.lineHash = lineHash
  if (found !== undefined) shaped.found = found
  if (keepsWords) shaped.words = words
  return shaped
}

const wordsOf = (keyPath: string | undefined, fields: Fields): Words => {
  const { key, anchor } = fields
  return anchor === undefined
    ? { key: allWords(keyPath, fields, key) }
    : { key: allWords(keyPath, fields, key), anchor: allWords(keyPath, fields, anchor) }
}

const allWords = (
  keyPath: string | undefined,
  { tool, rule }: Fields,
  own: Fields['key'],
): readonly string[] => {
  const words = [tool, rule, keyPath ?? '']
  for (const part of own) words.push(part ?? '')
  return words
}

const cleaned = ({ rule, message, isClean }: Fields): string =>
  isClean === true && !isQuoting(rule) ? message : withoutSecrets(rule, oneLine(message))

const locationOf = (path: string, { line, endLine }: Fields): Location => {
  if (line === undefined) return endLine === undefined ? { path } : { path, endLine }
  return endLine === undefined ? { path, line } : { path, line, endLine }
}

const packageOf = ({ name, version, fixedIn, purl }: NamedPackage): Package => ({
  name,
  ...(version === undefined || version === '' ? {} : { version }),
  ...(fixedIn === undefined || fixedIn === '' ? {} : { fixedIn }),
  ...(purl === undefined || !isPurl(purl) ? {} : { purl }),
})

/** A package URL is plain ASCII; a qualifier of one may be an address with a password in it. */
const isPurl = (text: string): boolean =>
  text.length <= MAX_MESSAGE &&
  /^[!-~]+$/.test(text) &&
  parsePurl(text) !== undefined &&
  withoutSecrets('', text) === text

/** Words of plain ASCII with a space between them: what most messages are, and `oneLine` would not change. */
const PLAIN_LINE = /^[!-~]+(?: [!-~]+)*$/

/** Control characters and line breaks become spaces. */
const oneLine = (text: string): string =>
  PLAIN_LINE.test(text) ? text : text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()

/** After redaction: half a credential would no longer have its form. */
const cut = (line: string): string =>
  line.length <= MAX_MESSAGE ? line : `${line.slice(0, MAX_MESSAGE - 1).toWellFormed()}…`

/** An http(s) address, or nothing: a report must not be able to plant a `javascript:` link. */
export const webAddress = (text: string | undefined): string | undefined =>
  text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined
