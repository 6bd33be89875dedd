import type { Scanner } from '../scanner.ts'

/**
 * OSV-Scanner 2 on the lock files and manifests of the checkout. It asks osv.dev, unless there is a database on this
 * machine. That it found no lock file is a failure: nothing was looked at that `sca` could be said of.
 */
export const osvScanner: Scanner = {
  name: 'osv-scanner',
  program: 'osv-scanner',
  args: ({ variable }) => [
    'scan',
    'source',
    ...(variable('OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY') === undefined ? [] : ['--offline']),
    '--format',
    'json',
    '--recursive',
    '.',
  ],
  report: 'stdout',
  format: 'osv-scanner',
  exits: { 0: 'clean', 1: 'findings' },
  failures: { 128: 'found no lock file or manifest that it knows, so that nothing can be said of sca' },
  holdsSecrets: () => false,
  version: { args: ['--version'], atLeast: '2.0.0' },
  home: 'https://google.github.io/osv-scanner/installation/',
}
