import type { Scanner } from '../scanner.ts'

/**
 * Checkov on the infrastructure of the checkout, and on nothing else that it can look at. With `--soft-fail` failed checks
 * give 0, so that any other code is a failure.
 */
export const checkov: Scanner = {
  name: 'checkov',
  program: 'checkov',
  args: () => [
    '--directory',
    '.',
    '--output',
    'json',
    '--compact',
    '--quiet',
    '--soft-fail',
    '--skip-download',
    '--skip-framework',
    'secrets',
    'sca_package',
    'sca_image',
  ],
  report: 'stdout',
  format: 'checkov',
  exits: { 0: 'done' },
  holdsSecrets: () => false,
  home: 'https://www.checkov.io/2.Basics/Installing%20Checkov.html',
}
