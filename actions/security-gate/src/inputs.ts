import { CATEGORIES, type Category } from '@devsecops/core'
import { policyInputs } from '@devsecops/policy-source'
import { lines, oneOf, optional, path, text, type Parsed, type Parser } from '@devsecops/runner'

/** A line of the input `reports`. */
export interface ReportPattern {
  /** A glob, a path or a folder, relative to the workspace; with `!` in front, what is left out. */
  readonly pattern: string
  /** The category that the line names: `container=reports/trivy.json`. */
  readonly category?: Category
}

const CATEGORY_WORDS: ReadonlySet<string> = new Set(CATEGORIES)

const isCategory = (word: string): word is Category => CATEGORY_WORDS.has(word)

/** A word and `=` in front of a glob name a category, so a mistyped one is refused and not taken for a file's name. */
const toPattern = (line: string): ReportPattern | undefined => {
  const match = /^([\w-]+)=(.*)$/.exec(line)
  if (match === null) return { pattern: line }
  const [, word = '', pattern = ''] = match
  return isCategory(word) && pattern.trim() !== '' ? { pattern: pattern.trim(), category: word } : undefined
}

const reportPatterns: Parser<readonly ReportPattern[]> = {
  expected: `globs, one a line, each alone or as <category>=<glob> with one of ${CATEGORIES.join(', ')}`,
  choices: CATEGORIES,
  parse: (given) => {
    const patterns = (lines.parse(given)?.value ?? []).map(toPattern)
    const known = patterns.filter((pattern) => pattern !== undefined)
    return known.length === 0 || known.length < patterns.length ? undefined : { value: known }
  },
}

const categories: Parser<readonly Category[]> = {
  expected: `categories between commas or line ends, of ${CATEGORIES.join(', ')}`,
  choices: CATEGORIES,
  parse: (given) => {
    const words = given.split(/[\s,]+/).filter((word) => word !== '')
    return words.every(isCategory) ? { value: [...new Set(words)] } : undefined
  },
}

/** A path that stays in the output directory. */
const pathInside: Parser<string> = {
  expected: 'a relative path inside the output directory',
  parse: (given) =>
    given === '' || /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)|[\0\r\n]/.test(given)
      ? undefined
      : { value: given.replaceAll('\\', '/') },
}

export const inputs = {
  reports: reportPatterns,
  expect: categories,
  environment: optional(text),
  mode: optional(oneOf(['required', 'advisory'])),
  ...policyInputs,
  'sarif-file': pathInside,
  'output-dir': optional(path),
}

export type Inputs = Parsed<typeof inputs>
