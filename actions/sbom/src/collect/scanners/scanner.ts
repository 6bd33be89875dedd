/** The scanners that may be asked about our document. */
export const VULNERABILITY_SCANNERS = ['osv-scanner', 'grype'] as const
export type VulnerabilityScanner = (typeof VULNERABILITY_SCANNERS)[number]

/** What a scanner is told. */
export interface Asked {
  /** The absolute path of our document, whose name ends with `.cdx.json`. */
  readonly document: string
  /** A folder that holds `osv-scanner/`, where a database was given that OSV-Scanner can read. */
  readonly database: string | undefined
}

/** How one scanner is run on a CycloneDX document. Its report is what it prints. */
export interface ScannerCommand {
  readonly args: (asked: Asked) => readonly string[]
  readonly env: (asked: Asked) => Readonly<Record<string, string>>
  /** Exit codes after which there is a report, and what it then holds. */
  readonly exits: Readonly<Record<number, 'clean' | 'findings' | 'either'>>
}

/**
 * OSV-Scanner 2 (`scan source`): 1 says that something was found, 127 and 128 that it failed or found no package. Grype: 2 says that
 * something reaches the `fail-on` of the repository's own settings. Both are kept from updating themselves.
 */
export const COMMANDS: Readonly<Record<VulnerabilityScanner, ScannerCommand>> = {
  'osv-scanner': {
    args: ({ document, database }) => [
      ...['scan', 'source', '--format', 'json', '--verbosity', 'error'],
      ...(database === undefined ? [] : ['--offline']),
      ...['--lockfile', document],
    ],
    env: ({ database }) => (database === undefined ? {} : { OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: database }),
    exits: { 0: 'clean', 1: 'findings' },
  },
  grype: {
    args: ({ document }) => [`sbom:${document}`, '--output', 'json', '--quiet'],
    env: ({ database }) => ({
      GRYPE_CHECK_FOR_APP_UPDATE: 'false',
      ...(database !== undefined && { GRYPE_DB_AUTO_UPDATE: 'false' }),
    }),
    exits: { 0: 'either', 2: 'findings' },
  },
}
