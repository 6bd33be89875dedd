import { read, sourceOf, type Finding, type Reading } from '@devsecops/findings'
import { absent, type Category } from '@devsecops/core'
import { readFileSync } from 'node:fs'
import type { Facts, Records, ScanRule, SecurityPolicy } from '../../../actions/security-gate/src/facts.ts'

const rule = (failOn: ScanRule['failOn'], onMissing: ScanRule['onMissing'] = 'warn'): ScanRule => ({
  mode: 'required',
  failOn,
  onMissing,
  block: [],
  onUnknown: 'block',
  newOnly: false,
  severity: 'max',
})

/** The time of every run here. */
export const NOW = new Date('2026-06-01T12:00:00Z')

const DAY = 86_400

/** The thresholds of this project's README, for production. */
export const aPolicy = (
  scans: Partial<Record<Category, Partial<ScanRule>>> = {},
  rest: Partial<Omit<SecurityPolicy, 'scans'>> = {},
): SecurityPolicy => ({
  environment: 'production',
  mode: 'required',
  waiverLimits: { critical: 30 * DAY, high: 90 * DAY, medium: 180 * DAY, low: 365 * DAY, info: 365 * DAY },
  remediate: { critical: DAY, high: 7 * DAY, medium: 30 * DAY, low: null, info: null },
  ...rest,
  scans: {
    sast: { ...rule('medium'), ...scans.sast },
    sca: { ...rule('high'), ...scans.sca },
    secrets: { ...rule('any'), ...scans.secrets },
    container: { ...rule('high'), ...scans.container },
    iac: { ...rule('high'), ...scans.iac },
    dast: { ...rule('high'), ...scans.dast },
    license: { ...rule('high'), ...scans.license },
  },
})

/** A report that speaks for the categories of its findings, or for those named. */
export const aReading = (
  findings: readonly Finding[],
  categories: readonly Category[] = findings.map(({ category }) => category),
  rest: Partial<Reading> = {},
): Reading => ({
  file: 'reports/a.json',
  sha256: 'a'.repeat(64),
  format: 'semgrep',
  tools: ['semgrep'],
  categories: [...new Set(categories)],
  coverage: categories.map((category) => ({ tool: 'semgrep', category })),
  findings,
  ...rest,
})

/** Nothing is known beside the reports, unless overridden. */
export const someRecords = (rest: Partial<Records> = {}): Records => ({
  waivers: { inForce: [], proposed: [] },
  vex: { statements: [], products: ['pkg:github/example/shop'] },
  baseline: absent,
  kev: new Map(),
  epss: new Map(),
  files: [],
  remarks: [],
  ...rest,
})

export const someFacts = (readings: readonly Reading[], rest: Partial<Facts> = {}): Facts => ({
  readings,
  expected: [],
  unmatched: [],
  lineHashes: new Map(),
  records: someRecords(),
  ...rest,
})

/** The reports that were recorded on the example. */
export const recorded = (variant: 'passing' | 'blocked'): readonly Reading[] =>
  [
    'bandit.json',
    'checkov.json',
    'gitleaks.json',
    'osv-scanner.json',
    'semgrep.json',
    'trivy-config.json',
    'zizmor.sarif',
  ].map((name) => {
    const path = new URL(`../../../examples/shop/reports/${variant}/${name}`, import.meta.url)
    // An empty list does not say whose it is.
    const options = name === 'gitleaks.json' ? { format: 'gitleaks' } : {}
    return read(sourceOf(`reports/${name}`, readFileSync(path)), options)
  })
