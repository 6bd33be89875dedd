import type { Category } from '@devsecops/core'

/** A tool, and what it looks for. */
export interface Tool {
  /** How findings name it, lower case. */
  readonly name: string
  readonly category: Category
}

/** A tool that is known by the name it gives itself in SARIF. */
interface KnownTool extends Tool {
  /** Matched against the driver's name in lower case. */
  readonly called: RegExp
}

/** First match wins: the narrower name stands before the wider one. */
const TOOLS: readonly KnownTool[] = [
  { name: 'codeql', called: /^codeql/, category: 'sast' },
  { name: 'semgrep', called: /^semgrep/, category: 'sast' },
  { name: 'bandit', called: /^bandit/, category: 'sast' },
  { name: 'gosec', called: /^(?:gosec|golang security checks)/, category: 'sast' },
  { name: 'eslint', called: /^eslint/, category: 'sast' },
  { name: 'njsscan', called: /^njsscan/, category: 'sast' },
  { name: 'mobsfscan', called: /^mobsfscan/, category: 'sast' },
  { name: 'zizmor', called: /^zizmor/, category: 'sast' },
  { name: 'brakeman', called: /^brakeman/, category: 'sast' },
  { name: 'spotbugs', called: /^spotbugs/, category: 'sast' },
  { name: 'flawfinder', called: /^flawfinder/, category: 'sast' },
  { name: 'snyk-code', called: /^snyk ?code/, category: 'sast' },
  { name: 'gitleaks', called: /^gitleaks/, category: 'secrets' },
  { name: 'trufflehog', called: /^trufflehog/, category: 'secrets' },
  { name: 'detect-secrets', called: /^detect-secrets/, category: 'secrets' },
  { name: 'ggshield', called: /^(?:ggshield|gitguardian)/, category: 'secrets' },
  { name: 'noseyparker', called: /^nosey ?parker/, category: 'secrets' },
  { name: 'secretlint', called: /^secretlint/, category: 'secrets' },
  { name: 'osv-scanner', called: /^osv-?scanner/, category: 'sca' },
  { name: 'grype', called: /^grype/, category: 'sca' },
  { name: 'sbom', called: /^devsecops sbom$/, category: 'sca' },
  { name: 'govulncheck', called: /^govulncheck/, category: 'sca' },
  { name: 'dependency-check', called: /^dependency-check/, category: 'sca' },
  { name: 'snyk-iac', called: /^snyk (?:iac|infrastructure)/, category: 'iac' },
  { name: 'snyk-container', called: /^snyk container/, category: 'container' },
  { name: 'snyk', called: /^snyk/, category: 'sca' },
  { name: 'trivy', called: /^trivy/, category: 'container' },
  { name: 'dockle', called: /^dockle/, category: 'container' },
  { name: 'checkov', called: /^checkov/, category: 'iac' },
  { name: 'tfsec', called: /^tfsec/, category: 'iac' },
  { name: 'kics', called: /^kics/, category: 'iac' },
  { name: 'terrascan', called: /^terrascan/, category: 'iac' },
  { name: 'hadolint', called: /^hadolint/, category: 'iac' },
  { name: 'kubescape', called: /^kubescape/, category: 'iac' },
  { name: 'zap', called: /^(?:owasp )?zap\b/, category: 'dast' },
  { name: 'nuclei', called: /^nuclei/, category: 'dast' },
]

/**
 * The name and category of the tool that a SARIF driver's name stands for. A tool that is not in the table keeps its
 * own name; static analysis is what SARIF was made for, so it is taken for `sast` unless the caller says otherwise.
 */
export const toolOf = (driver: string): Tool => {
  const name = driver.trim().toLowerCase() || 'unnamed-tool'
  const known = TOOLS.find(({ called }) => called.test(name))
  if (known !== undefined) return { name: known.name, category: known.category }
  return { name, category: 'sast' }
}
