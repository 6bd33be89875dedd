import type { Scanner } from '../scanner.ts'

/**
 * TruffleHog on the files of the checkout. It would try each secret at the service that it is for: that is not asked of it, for
 * a gate must not use what it found. `--fail` gives 183 where it found something.
 */
export const trufflehog: Scanner = {
  name: 'trufflehog',
  program: 'trufflehog',
  args: () => [
    'filesystem',
    '.',
    '--json',
    '--no-update',
    '--no-verification',
    '--fail',
    '--force-skip-binaries',
  ],
  report: 'stdout',
  format: 'trufflehog',
  exits: { 0: 'clean', 183: 'findings' },
  holdsSecrets: () => true,
  silentWhenClean: true,
  version: { args: ['--version'], atLeast: '3.63.0' },
  home: 'https://github.com/trufflesecurity/trufflehog',
}
