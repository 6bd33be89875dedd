import { read, sourceOf, type Finding, type Reading, type ReadOptions } from '@devsecops/findings'
import { readFileSync } from 'node:fs'

/** A recorded report's bytes. */
export const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url))

/** Reads a recorded report. */
export const readFixture = (name: string, options?: ReadOptions): Reading =>
  read(sourceOf(`reports/${name}`, fixture(name)), options)

/** Reads a report that a test spells out: text as it is, anything else as JSON. */
export const readContent = (content: unknown, options?: ReadOptions): Reading =>
  read(
    sourceOf('reports/report.json', typeof content === 'string' ? content : JSON.stringify(content)),
    options,
  )

/** Findings as `severity rule path:line`. */
export const lines = ({ findings }: Pick<Reading, 'findings'>): readonly string[] =>
  findings.map(({ severity, rule, location }) =>
    [severity, rule, location === undefined ? '-' : `${location.path}:${location.line ?? ''}`].join(' '),
  )

/** The one finding of a rule. */
export const findingOf = ({ findings }: Reading, rule: string): Finding => {
  const [finding, ...others] = findings.filter((each) => each.rule === rule)
  if (finding === undefined || others.length > 0) throw new Error(`${rule}: ${others.length + 1} findings`)
  return finding
}

/** Every fixture that is a report. */
export const REPORTS = [
  'bandit.json',
  'checkov.json',
  'codeql.sarif',
  'gitleaks-legacy.json',
  'gitleaks.json',
  'osv-scanner.json',
  'semgrep.json',
  'trivy-config.json',
  'trivy-image.json',
  'trivy-kubernetes.json',
  'trivy-legacy.json',
  'zizmor.sarif',
] as const
