import type { Scanner } from '../scanner.ts'

/** Grype on the packages of the checkout. Without `--fail-on` findings give 0. */
export const grype: Scanner = {
  name: 'grype',
  program: 'grype',
  args: ({ report }) => ['dir:.', '--output', 'json', '--file', report],
  env: { GRYPE_CHECK_FOR_APP_UPDATE: 'false' },
  report: 'file',
  format: 'grype',
  exits: { 0: 'done' },
  holdsSecrets: () => false,
  // Of a folder it cannot tell what it is a folder of.
  needsCategories: true,
  home: 'https://github.com/anchore/grype',
}
