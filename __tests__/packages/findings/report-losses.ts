/** A place at which a format lets a report say less, and why. */
export interface Loss {
  readonly format: string
  /** Matches the mutant's words: its place and what happened there. */
  readonly place: RegExp
  readonly because: string
}

const loss = (format: string, place: RegExp, because: string): Loss => ({ format, place, because })

/** What a tool leaves out or writes as null where there is none, what is an entry of the report, and what says that nothing is wrong. */
export const LOSSES: readonly Loss[] = [
  loss('aqua', /\.(?:vulnerabilities|sensitive_items) (?:dropped|→ null)$/, 'a resource has what was found in it; Go writes null'),
  loss('bundler-audit-text', /^header 0|^row 0 → (?:nothing|zzz|") \(was Insecure/, 'lines that are not known are allowed'),
  loss('cargo-audit', /^\.warnings (?:dropped|→ \[\])$|^\.warnings\.\w+ dropped$/, 'an object of kinds that there are; an array up to 0.10'),
  loss('checkmarx-one', /^\.(?:iac)?[sS]canResults(?:\.\w+)? (?:dropped|→ null)$/, 'an export has the engines that were asked for'),
  loss('cyclonedx', /^\.vulnerabilities dropped$/, 'without it the document is a bill of materials, and speaks for no category'),
  loss('cyclonedx', /\.affects dropped$/, 'optional in the schema: one finding, of no component'),
  loss('dependency-check', /\.vulnerabilities dropped$/, 'left out of a dependency without any'),
  loss('detect-secrets', /^\.results\.\S+ dropped$/, 'an entry'),
  loss('gosec', /^\.Issues → null$/, 'Go writes null'),
  loss('horusec', /^\.analysisVulnerabilities → null$/, 'Go writes null'),
  loss('inspec', /\.waiver_data\.message /, 'it says that a waiver has run out'),
  loss('kubescape', /\.(?:controls|rules) dropped$/, 'Go leaves out what is empty'),
  loss('mobsfscan', /^\.results\.\w+(?:\.files)? dropped$/, 'an entry; without files it is about the whole project'),
  loss('njsscan', /^\.(?:nodejs|templates)\.\w+ dropped$/, 'an entry'),
  loss('npm-audit', /^\.vulnerabilities\.\w+ dropped$/, 'an entry'),
  loss('npm-audit', /\.via\[\] → "/, 'a text names a package'),
  loss('npm-audit-6', /^\.advisories\.[\w-]+ dropped$/, 'an entry'),
  loss('pmd-xml', /^violation dropped$/, 'an entry'),
  loss('retirejs', /\.vulnerabilities dropped$/, 'a component may have none'),
  loss('rubocop', /\.cop_name → "zzz"$/, 'the cops of security are findings, others are not'),
  loss('sarif', /\.suppressions\[\]\.status (?:dropped|→ null|→ "zzz"|→ "")$/, 'without a status a suppression is accepted'),
  loss('snyk', /^\.applications dropped$/, 'an image may hold none'),
  loss('talisman', /\.warning_list (?:dropped|→ null)$/, 'newer than the list of failures'),
  loss('terrascan', /^\.results → null$/, 'what is left is what tfsec writes when it found nothing'),
  loss('terrascan', /\.vulnerabilities (?:dropped|→ null)$/, 'only with --find-vuln; Go writes null'),
  loss('testssl', /\.cve /, 'a check has a finding for each CVE, or one'),
  loss('testssl-csv', /^(?:header|row) cve → /, 'the same'),
  loss('tfsec', /^\.results → null$/, 'Go writes null'),
  loss('trivy', /^\.Results (?:dropped|→ null)$/, 'Go leaves it out, and wrote null before'),
  loss('trivy', /\.(?:Misconfigurations|Secrets|Licenses|Vulnerabilities) dropped$/, 'Go leaves out what is empty'),
  loss('trivy', /^\[\]\.Vulnerabilities → null$/, 'the legacy schema has null'),
  loss('trivy-kubernetes', /\.(?:Results|Misconfigurations) dropped$/, 'Go leaves out what is empty'),
  loss('trivy-operator', /\.checks (?:dropped|→ null)$/, 'a control that has no checks yet'),
  loss('veracode', /^(?:flaw|vulnerability) dropped$/, 'an entry'),
  loss('wapiti', /^\.(?:vulnerabilities|anomalies)\.[\w ]+ dropped$/, 'an entry'),
] // prettier-ignore
