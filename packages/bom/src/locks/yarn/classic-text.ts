import { UnreadableLock } from '../guarded-reader.ts'
import type { TextFile } from '../lock-reader.ts'

/** An entry of a yarn 1 lock file, as it stands. */
export interface ClassicEntry {
  /** What it answers: `name@range`, several where ranges came to one version. */
  readonly patterns: readonly string[]
  readonly line: number
  /** Texts, and one level of objects of texts. Without a prototype: names come from strangers. */
  readonly raw: Record<string, unknown>
}

/**
 * The entries of a yarn 1 lock file: keys without indentation, fields by two blanks, needs by four.
 *
 * @throws UnreadableLock where a line is none of these, as yarn refuses it.
 */
export const classicEntries = ({ path, text }: TextFile): readonly ClassicEntry[] => {
  const entries: ClassicEntry[] = []
  let fields: Record<string, unknown> | undefined
  let needs: Record<string, unknown> | undefined
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.trimEnd()
    const depth = line.search(/[^ ]/)
    if (depth === -1 || line[depth] === '#') continue
    const refuse = (): never => {
      throw new UnreadableLock(
        'not-a-lock-file',
        `${path}: line ${index + 1} is not as yarn writes it; expected a key, a field or a dependency.`,
        index + 1,
      )
    }
    if (depth === 0) {
      fields = bare()
      needs = undefined
      const patterns = patternsOf(line) ?? refuse()
      entries.push({ patterns, line: index + 1, raw: fields })
      continue
    }
    const block = /^ {2}"?(?<name>[a-zA-Z]+)"?:$/.exec(line)?.groups?.name
    if (block !== undefined && fields !== undefined) {
      needs = fields[block] = bare()
      continue
    }
    const [key, value] = pairOf(line.slice(depth)) ?? refuse()
    const into = depth === 2 ? fields : depth === 4 ? needs : undefined
    if (into === undefined) refuse()
    else into[key] = value
  }
  return entries
}

const bare = (): Record<string, unknown> => Object.create(null) as Record<string, unknown>

/** `a@^1.0.0, "@b/c@^2.0.0":` */
const patternsOf = (line: string): readonly string[] | undefined => {
  if (!line.endsWith(':')) return undefined
  const patterns: string[] = []
  let rest = line.slice(0, -1)
  while (rest !== '') {
    const token = tokenOf(rest)
    if (token === undefined) return undefined
    patterns.push(token.text)
    rest = token.rest.trimStart()
    if (rest === '') break
    if (!rest.startsWith(',')) return undefined
    rest = rest.slice(1).trimStart()
  }
  return patterns.length === 0 ? undefined : patterns
}

/** `version "1.0.0"`, `"@b/c" "^2.0.0"`, `integrity sha512-…`. */
const pairOf = (text: string): readonly [string, string] | undefined => {
  const key = tokenOf(text)
  const value = key === undefined ? undefined : tokenOf(key.rest.trimStart())
  return key === undefined || value === undefined || value.rest !== '' ? undefined : [key.text, value.text]
}

/** A quoted text, or one up to a blank or comma. */
const tokenOf = (text: string): { readonly text: string; readonly rest: string } | undefined => {
  const found = /^(?:"(?:[^"\\]|\\.)*"|[^\s",][^\s,]*)/.exec(text)?.[0]
  if (found === undefined) return undefined
  const unquoted = found.startsWith('"') ? unquote(found) : found
  return unquoted === undefined ? undefined : { text: unquoted, rest: text.slice(found.length) }
}

const unquote = (text: string): string | undefined => {
  try {
    return JSON.parse(text) as string
  } catch {
    return undefined
  }
}
