import type { Category, ReportedSeverity } from '@devsecops/core'
import type { Finding } from './finding.ts'
import { repositoryPath } from './place.ts'
import { withoutSecrets } from './redaction.ts'

/** A finding as a reader gives it: without an id, with the words that the id is made of (see identity.ts). */
export interface Draft extends Omit<Finding, 'id'> {
  readonly key: readonly string[]
}

/** What a reader knows of a finding. Fields may be `undefined`, as tools leave them out. */
export interface Fields {
  readonly category: Category
  readonly severity: ReportedSeverity
  readonly tool: string
  readonly rule: string
  readonly message: string
  /**
   * What makes the finding the same tomorrow, beside its tool, rule and path: a resource, a package, a line's content.
   * Never a version, commit, tag, digest, line number or a secret's value.
   */
  readonly key: readonly (string | undefined)[]
  /** The path as the tool wrote it; `keyPath` is what the id uses, where the path itself holds a version. */
  readonly path?: string | undefined
  readonly keyPath?: string | undefined
  readonly line?: number | undefined
  readonly endLine?: number | undefined
  readonly package?: {
    readonly name: string
    readonly version?: string | undefined
    readonly fixedIn?: string | undefined
  }
  readonly aliases?: readonly string[]
  readonly helpUri?: string | undefined
  readonly suppressed?: string | undefined
}

/** Longer messages are cut: one line for a table, not an essay. In UTF-16 code units. */
const MAX_MESSAGE = 1000

/** Puts a finding into shape: one line of text without secrets, a path from the repository's root, nothing undefined. */
export const draft = (fields: Fields, root?: string): Draft => {
  const path = fields.path === undefined || fields.path === '' ? undefined : repositoryPath(fields.path, root)
  const keyPath = fields.keyPath === undefined ? path : repositoryPath(fields.keyPath, root)
  return {
    category: fields.category,
    severity: fields.severity,
    tool: fields.tool,
    rule: fields.rule,
    message: cut(withoutSecrets(fields.rule, oneLine(fields.message))) || fields.rule,
    ...(path === undefined
      ? {}
      : { location: { path, ...defined({ line: fields.line, endLine: fields.endLine }) } }),
    ...(fields.package === undefined
      ? {}
      : { package: { name: fields.package.name, ...packageRest(fields.package) } }),
    ...(fields.aliases === undefined || fields.aliases.length === 0 ? {} : { aliases: fields.aliases }),
    ...defined({ helpUri: webAddress(fields.helpUri), suppressed: fields.suppressed }),
    key: [fields.tool, fields.rule, keyPath ?? '', ...fields.key.map((part) => part ?? '')],
  }
}

const packageRest = ({ version, fixedIn }: NonNullable<Fields['package']>) =>
  defined({ version: version === '' ? undefined : version, fixedIn: fixedIn === '' ? undefined : fixedIn })

/** Control characters and line breaks become spaces. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()

/** After redaction: half a credential would no longer have its form. */
const cut = (line: string): string =>
  line.length <= MAX_MESSAGE ? line : `${line.slice(0, MAX_MESSAGE - 1).toWellFormed()}…`

/** An http(s) address, or nothing: a report must not be able to plant a `javascript:` link. */
const webAddress = (text: string | undefined): string | undefined =>
  text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** The members that are not `undefined`. */
const defined = <T extends object>(members: T): Defined<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>
