import type { Category } from '@devsecops/core'
import type { Scanner } from '../scanner.ts'

const SCANNERS: Readonly<Partial<Record<Category, string>>> = {
  sca: 'vuln',
  secrets: 'secret',
  iac: 'misconfig',
  license: 'license',
}

/** Trivy on the checkout, once for all categories that are asked of it. Without `--exit-code` findings give 0. */
export const trivy: Scanner = {
  name: 'trivy',
  program: 'trivy',
  args: ({ categories, report }) => [
    'fs',
    '--scanners',
    categories.flatMap((category) => SCANNERS[category] ?? []).join(','),
    '--format',
    'json',
    '--output',
    report,
    '--exit-code',
    '0',
    '.',
  ],
  env: { TRIVY_NO_PROGRESS: 'true', TRIVY_SKIP_VERSION_CHECK: 'true', TRIVY_DISABLE_TELEMETRY: 'true' },
  report: 'file',
  format: 'trivy',
  exits: { 0: 'done' },
  holdsSecrets: (categories) => categories.includes('secrets'),
  needsCategories: true,
  version: { args: ['--version'], atLeast: '0.37.0' },
  home: 'https://trivy.dev/latest/getting-started/installation/',
}
