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
  'aqua.json',
  'auditjs.json',
  'bandit.json',
  'brakeman.json',
  'bundler-audit.json',
  'bundler-audit.txt',
  'cargo-audit.json',
  'checkmarx-one-export.json',
  'checkmarx-one.json',
  'checkmarx.xml',
  'checkov.json',
  'codeql.sarif',
  'cyclonedx-extension.xml',
  'cyclonedx-vex.json',
  'cyclonedx.xml',
  'dependency-check.json',
  'dependency-check.xml',
  'detect-secrets.json',
  'docker-bench.json',
  'dockle.json',
  'eslint.json',
  'falco.ndjson',
  'generic.json',
  'ggshield.json',
  'github-code-scanning.json',
  'github-dependabot-graphql.json',
  'github-dependabot.json',
  'github-secret-scanning.json',
  'gitlab-container.json',
  'gitlab-dast.json',
  'gitlab-dependency.json',
  'gitlab-sast.json',
  'gitlab-secrets.json',
  'gitleaks-legacy.json',
  'gitleaks.json',
  'gosec.json',
  'govulncheck-legacy.json',
  'govulncheck.json',
  'grype.json',
  'hadolint.json',
  'horusec.json',
  'inspec.json',
  'kics.json',
  'kube-bench.json',
  'kube-hunter.json',
  'kubeaudit.ndjson',
  'kubescape.json',
  'mobsfscan.json',
  'nancy.json',
  'nikto.csv',
  'nikto.json',
  'nikto.xml',
  'njsscan.json',
  'noseyparker.jsonl',
  'npm-audit-6.json',
  'npm-audit.json',
  'nuclei.ndjson',
  'osv-scanner.json',
  'pip-audit.json',
  'pmd.csv',
  'pmd.json',
  'pmd.xml',
  'pnpm-audit.json',
  'prisma-cloud.json',
  'prowler-legacy.csv',
  'prowler-ocsf.json',
  'prowler.csv',
  'prowler.json',
  'retirejs.json',
  'rubocop.json',
  'rusty-hog.json',
  'safety-legacy.json',
  'safety-scan.json',
  'safety.json',
  'same-image-grype.json',
  'same-image-trivy.json',
  'secretlint.json',
  'semgrep-platform.json',
  'semgrep-supply-chain.json',
  'semgrep.json',
  'snyk-container.json',
  'snyk-iac.json',
  'snyk.json',
  'sonar.json',
  'spotbugs.xml',
  'talisman.json',
  'terrascan.json',
  'testssl.csv',
  'testssl.json',
  'tfsec.json',
  'trivy-config.json',
  'trivy-image.json',
  'trivy-kubernetes.json',
  'trivy-legacy.json',
  'trivy-operator.json',
  'trufflehog-legacy.jsonl',
  'trufflehog.jsonl',
  'trufflehog3.json',
  'veracode-findings.json',
  'veracode-pipeline.json',
  'veracode.xml',
  'wapiti.json',
  'wapiti.xml',
  'yarn-audit.ndjson',
  'yarn-berry.ndjson',
  'zap.json',
  'zap.xml',
  'zizmor.sarif',
] as const
