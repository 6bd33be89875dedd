import { compareDigits, compareTexts } from './segments.ts'

/**
 * Maven's order of versions: https://maven.apache.org/pom.html#version-order-specification, which describes
 * org.apache.maven.artifact.versioning.ComparableVersion. A version is cut at `.`, `-` and between digits and letters into a list, in which `-` and such
 * a change begin a list of their own.
 */
export const compareMaven = (a: string, b: string): number | undefined => {
  if (!isVersion(a) || !isVersion(b)) return undefined
  return compareItems(parse(a), parse(b))
}

/** A property that nobody resolved, or a range, is no version; longer ones no one writes. */
const isVersion = (text: string): boolean => text.length <= 256 && /^[^\s${}[\](),^~<>=*]+$/.test(text)

type Item = string | readonly Item[]
type Draft = (string | Draft)[]

const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp']
const ALIASES: Readonly<Record<string, string>> = { ga: '', final: '', release: '', cr: 'rc' }
const SHORT: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone' }

const parse = (version: string): Item => {
  const root: Draft = []
  let list = root
  const nest = (): void => {
    const inner: Draft = []
    list.push(inner)
    list = inner
  }
  const tokens = [
    ...version
      .toLowerCase()
      .replace(/^[.-]/, '0$&')
      .matchAll(/([.-])?(\d+|[^\d.-]+)?/g),
  ].filter(([all]) => all !== '')
  for (const [index, [, separator = '', token = '0']] of tokens.entries()) {
    const isNumber = /^\d/.test(token)
    // A hyphen, and a change between letters and digits, begin a list.
    const changes = index > 0 && separator === ''
    if (index > 0 && (separator === '-' || changes)) nest()
    // So does a qualifier behind a dot, as `.RC1` is to be `-RC1`; only one with a separator behind it as well does not.
    else if (!isNumber && list.length > 0 && (tokens[index + 1]?.[1] ?? '') === '') nest()
    list.push(isNumber ? token.replace(/^0+(?=\d)/, '') : qualifier(token, tokens[index + 1]))
  }
  return trimmed(root)
}

/** `a`, `b` and `m` are short for words only where a digit follows at once. */
const qualifier = (token: string, next: RegExpExecArray | undefined): string => {
  const followed = next !== undefined && (next[1] ?? '') === '' && /^\d/.test(next[2] ?? '')
  const word = (followed ? SHORT[token] : undefined) ?? token
  return ALIASES[word] ?? word
}

/** Without what means nothing at the end of each list: zeros, empty qualifiers, empty lists. */
const trimmed = (draft: Draft): readonly Item[] => {
  const items: Item[] = draft.map((item) => (typeof item === 'string' ? item : trimmed(item)))
  let end = items.length
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at]
    if (item === undefined) continue
    if (isNull(item)) items.splice(at, 1)
    else if (typeof item === 'string') break
    end = at
  }
  return items.slice(0, Math.max(end, items.length))
}

const isNull = (item: Item): boolean =>
  typeof item === 'string' ? item === '0' || item === '' : item.length === 0

/** Lists before numbers, words before lists; what is absent stands for nothing: 0, a release, an empty list. */
const compareItems = (left: Item | undefined, right: Item | undefined): number => {
  if (left === undefined) return right === undefined ? 0 : -againstNothing(right)
  if (right === undefined) return againstNothing(left)
  const order = kind(left) - kind(right)
  if (order !== 0) return Math.sign(order)
  if (typeof left === 'string' && typeof right === 'string')
    return isNumber(left) ? compareDigits(left, right) : compareWords(left, right)
  return compareLists(left as readonly Item[], right as readonly Item[])
}

const compareLists = (left: readonly Item[], right: readonly Item[]): number => {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = compareItems(left[index], right[index])
    if (order !== 0) return order
  }
  return 0
}

const againstNothing = (item: Item): number => {
  if (typeof item !== 'string') return item.map(againstNothing).find((order) => order !== 0) ?? 0
  return isNumber(item) ? Number(!/^0+$/.test(item)) : compareWords(item, '')
}

const isNumber = (item: string): boolean => /^\d/.test(item)
const kind = (item: Item): number => (typeof item === 'string' ? (isNumber(item) ? 2 : 0) : 1)

/** Known qualifiers in their order; unknown ones after all of them, among themselves as texts. */
const compareWords = (left: string, right: string): number => {
  const [one, other] = [QUALIFIERS.indexOf(left), QUALIFIERS.indexOf(right)]
  if (one === -1 && other === -1) return compareTexts(left, right)
  return Math.sign((one === -1 ? QUALIFIERS.length : one) - (other === -1 ? QUALIFIERS.length : other))
}
