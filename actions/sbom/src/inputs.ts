import { DOCUMENT_FORMATS, parseImage, type DocumentFormat } from '@devsecops/bom'
import { policyInputs } from '@devsecops/policy-source'
import {
  flag,
  lines,
  list,
  oneOf,
  optional,
  path,
  text,
  wholeNumber,
  type Parsed,
  type Parser,
} from '@devsecops/runner'
import { VULNERABILITY_SCANNERS, type VulnerabilityScanner } from './collect/scanners/scanner.ts'
import { supplyInputs } from './supply/inputs.ts'

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

/** Container images. What begins with a hyphen would be an option of syft. */
const images: Parser<readonly string[]> = {
  expected: 'container images, one a line, such as registry.example.com/shop@sha256:…',
  parse: (given) => {
    const words = lines.parse(given)?.value ?? []
    return words.every(isImage) ? { value: [...new Set(words)] } : undefined
  },
}

const isImage = (word: string): boolean => !word.startsWith('-') && parseImage(word) !== undefined

/** Who reads the repository: this action, syft, or both, compared. */
const ENGINES = ['native', 'syft', 'both'] as const

const scanners: Parser<readonly VulnerabilityScanner[]> = {
  expected: `scanners between commas or line ends, of ${VULNERABILITY_SCANNERS.join(', ')}`,
  choices: VULNERABILITY_SCANNERS,
  doubtful: (given) => (list.parse(given)?.value ?? []).find((word) => !isScanner(word)),
  parse: (given) => {
    const words = list.parse(given)?.value ?? []
    return words.every(isScanner)
      ? { value: VULNERABILITY_SCANNERS.filter((scanner) => words.includes(scanner)) }
      : undefined
  },
}

const isScanner = (word: string): word is VulnerabilityScanner =>
  VULNERABILITY_SCANNERS.some((scanner) => scanner === word)

/** Ten years: an older database is not asked for by anybody who asks for its age. */
const MOST_DAYS = 3650

export const inputs = {
  path,
  formats,
  engine: oneOf(ENGINES),
  images,
  exclude: lines,
  base: optional(revision),
  advisories: optional(path),
  'advisories-max-age': optional(wholeNumber(1, MOST_DAYS)),
  'scan-with': scanners,
  environment: optional(text),
  mode: optional(oneOf(['required', 'advisory'])),
  ...policyInputs,
  comment: flag,
  ...supplyInputs,
  'output-dir': optional(path),
}

export type Inputs = Parsed<typeof inputs>
