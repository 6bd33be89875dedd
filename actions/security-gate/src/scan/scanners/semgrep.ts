import type { Scanner } from '../scanner.ts'

/**
 * Semgrep with the rules that SEMGREP_RULES names, which it reads by itself, else with those of its registry that are for
 * everybody. Without `--error` its exit code says nothing of findings.
 */
export const semgrep: Scanner = {
  name: 'semgrep',
  program: 'semgrep',
  args: ({ report, variable }) => [
    'scan',
    '--metrics',
    'off',
    '--disable-version-check',
    '--quiet',
    ...(variable('SEMGREP_RULES') === undefined ? ['--config', 'p/default'] : []),
    '--json',
    '--output',
    report,
    '.',
  ],
  report: 'file',
  format: 'semgrep',
  exits: { 0: 'done' },
  failures: { 7: 'could not get its rules, or one of them is not valid' },
  holdsSecrets: () => false,
  home: 'https://semgrep.dev/docs/getting-started',
}
