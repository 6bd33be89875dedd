import { CATEGORIES, type Category } from '@devsecops/core'
import type { Parser } from '@devsecops/runner'
import { categoriesOf, SCANNED, SCANNER_NAMES, type ScannerName } from './catalogue.ts'

/** A word of the input `scan`: a category, a scanner, or both. */
export type ScanRequest =
  | { readonly category: Category; readonly scanner?: ScannerName }
  | { readonly category?: undefined; readonly scanner: ScannerName }

/** Words between commas or line ends: `secrets`, `trivy`, `iac:checkov`. */
export const scanRequests: Parser<readonly ScanRequest[]> = {
  expected: `categories, scanners, or both as <category>:<scanner>, between commas or line ends, with the categories ${SCANNED.join(', ')} and the scanners ${SCANNER_NAMES.join(', ')}, each with categories that it can speak for`,
  choices: [...SCANNED, ...SCANNER_NAMES],
  doubtful: (given) =>
    words(given)
      .flatMap((word) => word.split(':'))
      .find((part) => !isScanned(part) && !isScanner(part)),
  parse: (given) => {
    const requests = words(given).map(toRequest)
    const known = requests.filter((request) => request !== undefined)
    return known.length < requests.length ? undefined : { value: known }
  },
}

const words = (given: string): readonly string[] => given.split(/[\s,]+/).filter((word) => word !== '')

const toRequest = (word: string): ScanRequest | undefined => {
  const [first = '', second, ...more] = word.split(':')
  if (more.length > 0) return undefined
  if (second === undefined) {
    if (isScanner(first)) return { scanner: first }
    return isScanned(first) ? { category: first } : undefined
  }
  return isScanned(first) && isScanner(second) && categoriesOf(second).includes(first)
    ? { category: first, scanner: second }
    : undefined
}

const isScanner = (word: string): word is ScannerName => (SCANNER_NAMES as readonly string[]).includes(word)

const isScanned = (word: string): word is Category =>
  (CATEGORIES as readonly string[]).includes(word) && (SCANNED as readonly string[]).includes(word)
