import { CATEGORIES, type Category } from '@devsecops/core'

/**
 * The scanners that can be run, and the categories that each can speak for. Where only a category is asked for, the first
 * of them that is there serves; `secretlint` is built in, and so comes last.
 */
const SPEAKS_FOR = {
  gitleaks: ['secrets'],
  trufflehog: ['secrets'],
  'osv-scanner': ['sca'],
  semgrep: ['sast'],
  trivy: ['sca', 'secrets', 'iac', 'license'],
  grype: ['sca'],
  checkov: ['iac'],
  secretlint: ['secrets'],
} as const satisfies Readonly<Record<string, readonly Category[]>>

export type ScannerName = keyof typeof SPEAKS_FOR

export const SCANNER_NAMES = Object.keys(SPEAKS_FOR) as readonly ScannerName[]

/** What a scanner can speak for. */
export const categoriesOf = (name: ScannerName): readonly Category[] => SPEAKS_FOR[name]

/**
 * What a scanner does where it alone is named: all that it can, but for licences. Which of them are welcome depends on the
 * product, so they are looked at where that is asked for.
 */
export const usualCategoriesOf = (name: ScannerName): readonly Category[] =>
  categoriesOf(name).filter((category) => category !== 'license')

/** The scanners of a category, in the order in which they are preferred. */
export const scannersFor = (category: Category): readonly ScannerName[] =>
  SCANNER_NAMES.filter((name) => categoriesOf(name).includes(category))

/** The categories that a scan of the checkout can speak for. */
export const SCANNED: readonly Category[] = CATEGORIES.filter((category) => scannersFor(category).length > 0)
