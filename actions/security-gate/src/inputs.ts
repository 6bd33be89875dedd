import { CATEGORIES, type Category } from '@devsecops/core'
import { READERS } from '@devsecops/findings'
import { policyInputs, ruleFiles } from '@devsecops/policy-source'
import {
  flag,
  lines,
  list,
  oneOf,
  optional,
  path,
  secret,
  text,
  wholeNumber,
  type Parsed,
  type Parser,
} from '@devsecops/runner'
import { scanRequests } from './scan/request.ts'

/** A line of the input `reports`. */
export interface ReportPattern {
  /** A glob, a path or a folder, relative to the workspace; with `!` in front, what is left out. */
  readonly pattern: string
  /** The category that the line names: `container=reports/trivy.json`. */
  readonly category?: Category
  /** The format that the line names, as a reader is called: `:hadolint=reports/hadolint.json`. */
  readonly format?: string
}

const CATEGORY_WORDS: ReadonlySet<string> = new Set(CATEGORIES)
const FORMATS: readonly string[] = READERS.map(({ format }) => format).sort()

const isCategory = (word: string): word is Category => CATEGORY_WORDS.has(word)

/** The words in front of a glob: `category:format=glob`, of which either may be left out. */
const LINE = /^(?=[\w:-])([\w-]*)(?::([\w-]*))?=(.*)$/

/** Words and `=` in front of a glob name what the report is, so mistyped ones are refused and not taken for a file's name. */
const toPattern = (line: string): ReportPattern | undefined => {
  const match = LINE.exec(line)
  if (match === null) return { pattern: line }
  const [, category = '', format, pattern = ''] = match
  if (mistyped(line) !== undefined || pattern.trim() === '') return undefined
  return {
    pattern: pattern.trim(),
    ...(isCategory(category) ? { category } : {}),
    ...(format === undefined ? {} : { format }),
  }
}

/** The first word in front of a glob that is no category, or no format. */
const mistyped = (line: string): string | undefined => {
  const [, category = '', format] = LINE.exec(line) ?? []
  if (category !== '' && !isCategory(category)) return category
  return format === undefined || FORMATS.includes(format) ? undefined : format
}

const reportPatterns: Parser<readonly ReportPattern[]> = {
  expected: `globs, one a line, each alone or as <category>=<glob>, :<format>=<glob> or <category>:<format>=<glob>, with one of the categories ${CATEGORIES.join(', ')} and the name of a format`,
  choices: [...CATEGORIES, ...FORMATS],
  doubtful: (given) =>
    (lines.parse(given)?.value ?? []).map(mistyped).find((word) => word !== undefined && word !== ''),
  parse: (given) => {
    const patterns = (lines.parse(given)?.value ?? []).map(toPattern)
    const known = patterns.filter((pattern) => pattern !== undefined)
    return known.length < patterns.length ? undefined : { value: known }
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

/** Where a baseline comes from. */
export type BaselineSource =
  | { readonly from: 'file'; readonly path: string }
  | { readonly from: 'artifact'; readonly name: string }
  | { readonly from: 'code-scanning' }

/** The artifact that is meant where none is named. */
const BASELINE_ARTIFACT = 'security-gate-baseline'

/** Signs that an artifact's name cannot have. */
const NO_NAME = /[":<>|*?\\/]/

const baselineSource: Parser<BaselineSource> = {
  expected: 'a path on one line, artifact, artifact:<name> or code-scanning',
  parse: (given) => {
    if (given === 'code-scanning') return { value: { from: 'code-scanning' } }
    const [, name] = /^artifact(?::(.*))?$/s.exec(given) ?? []
    if (name === undefined && given === 'artifact')
      return { value: { from: 'artifact', name: BASELINE_ARTIFACT } }
    const file = path.parse(given)
    if (name === undefined) return file && { value: { from: 'file', path: file.value } }
    return name.trim() === '' || NO_NAME.test(name) || file === undefined
      ? undefined
      : { value: { from: 'artifact', name: name.trim() } }
  },
}

/** As long as a job on GitHub's own runners may take, in minutes. */
const LONGEST_SCAN = 360

/** A path that stays in the output directory. */
const pathInside: Parser<string> = {
  expected: 'a relative path inside the output directory',
  parse: (given) =>
    given === '' || /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)|[\0\r\n]/.test(given)
      ? undefined
      : { value: given.replaceAll('\\', '/') },
}

const matching = (expected: string, form: RegExp): Parser<string> => ({
  expected,
  parse: (given) => (form.test(given) ? { value: given } : undefined),
})

/** Formats of other systems in which the findings can be written. */
const EXPORTS = ['asff', 'ocsf'] as const

const exportFormats: Parser<readonly (typeof EXPORTS)[number][]> = {
  expected: `formats between commas or line ends, of ${EXPORTS.join(', ')}`,
  choices: EXPORTS,
  parse: (given) => {
    const words = list.parse(given)?.value ?? []
    const known = EXPORTS.filter((format) => words.includes(format))
    return words.every((word) => EXPORTS.some((format) => format === word)) ? { value: known } : undefined
  },
}

export const inputs = {
  reports: reportPatterns,
  scan: scanRequests,
  'scan-timeout': optional(wholeNumber(1, LONGEST_SCAN)),
  manifests: lines,
  rules: ruleFiles,
  expect: categories,
  environment: optional(text),
  mode: optional(oneOf(['required', 'advisory'])),
  ...policyInputs,
  'waivers-file': optional(path),
  vex: lines,
  'vex-product': lines,
  baseline: optional(baselineSource),
  'hash-key': optional(secret),
  kev: optional(path),
  epss: optional(path),
  simulate: optional(path),
  upload: optional(flag),
  'check-run': optional(flag),
  comment: optional(flag),
  'publish-from': optional(path),
  export: exportFormats,
  'aws-account': optional(matching('an AWS account’s twelve digits', /^\d{12}$/)),
  'aws-region': optional(matching('an AWS region, such as eu-central-1', /^[a-z]{2}(?:-[a-z]+)+-\d{1,2}$/)),
  'sarif-file': pathInside,
  'output-dir': optional(path),
}

export type Inputs = Parsed<typeof inputs>
