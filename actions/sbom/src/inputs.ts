import { DOCUMENT_FORMATS, type DocumentFormat } from '@devsecops/bom'
import { policyInputs } from '@devsecops/policy-source'
import { flag, lines, list, oneOf, optional, path, text, type Parsed, type Parser } from '@devsecops/runner'

/** Formats in the order of the list that the documentation has, each once. */
const formats: Parser<readonly DocumentFormat[]> = {
  expected: `at least one format, between commas or line ends, of ${DOCUMENT_FORMATS.join(', ')}`,
  choices: DOCUMENT_FORMATS,
  doubtful: (given) => (list.parse(given)?.value ?? []).find((word) => !isFormat(word)),
  parse: (given) => {
    const words = list.parse(given)?.value ?? []
    return words.length > 0 && words.every(isFormat)
      ? { value: DOCUMENT_FORMATS.filter((format) => words.includes(format)) }
      : undefined
  },
}

const isFormat = (word: string): word is DocumentFormat => DOCUMENT_FORMATS.some((format) => format === word)

/** A commit, branch or tag: what begins with a hyphen would be an option of git. */
const revision: Parser<string> = {
  expected: 'a commit, branch or tag',
  parse: (given) => (/^[^\s-]\S*$/.test(given) ? { value: given } : undefined),
}

/** Who reads the repository: this action, syft, or both, compared. */
const ENGINES = ['native', 'syft', 'both'] as const

export const inputs = {
  path,
  formats,
  engine: oneOf(ENGINES),
  exclude: lines,
  base: optional(revision),
  environment: optional(text),
  mode: optional(oneOf(['required', 'advisory'])),
  ...policyInputs,
  comment: flag,
  'output-dir': optional(path),
}

export type Inputs = Parsed<typeof inputs>
