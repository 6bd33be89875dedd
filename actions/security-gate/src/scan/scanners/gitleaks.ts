import type { Scanner } from '../scanner.ts'

/**
 * gitleaks on the files of the checkout; `dir` is there since 8.19. Its exit code for leaks is 1, as that of a failure is: so
 * another one is asked for. Settings of the checkout count: `.gitleaks.toml`, `.gitleaksignore`.
 */
export const gitleaks: Scanner = {
  name: 'gitleaks',
  program: 'gitleaks',
  args: ({ report, values }) => [
    'dir',
    '.',
    '--no-banner',
    '--exit-code',
    '2',
    ...(values ? [] : ['--redact']),
    '--report-format',
    'json',
    '--report-path',
    report,
  ],
  report: 'file',
  format: 'gitleaks',
  exits: { 0: 'clean', 2: 'findings' },
  failures: { 126: 'does not know this command line' },
  holdsSecrets: () => true,
  version: { args: ['version'], atLeast: '8.19.0' },
  home: 'https://github.com/gitleaks/gitleaks',
}
