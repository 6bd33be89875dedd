import type { Reader } from './reader.ts'
import { aqua } from './aqua.ts'
import { auditjs } from './auditjs.ts'
import { bandit } from './bandit.ts'
import { brakeman } from './brakeman.ts'
import { bundlerAudit } from './bundler-audit.ts'
import { bundlerAuditText } from './bundler-audit-text.ts'
import { cargoAudit } from './cargo-audit.ts'
import { checkmarx } from './checkmarx.ts'
import { checkmarxOne } from './checkmarx-one.ts'
import { checkov } from './checkov.ts'
import { cyclonedx } from './cyclonedx.ts'
import { cyclonedxXml } from './cyclonedx-xml.ts'
import { dependencyCheck } from './dependency-check.ts'
import { dependencyCheckXml } from './dependency-check-xml.ts'
import { detectSecrets } from './detect-secrets.ts'
import { dockerBench } from './docker-bench.ts'
import { dockle } from './dockle.ts'
import { eslint } from './eslint.ts'
import { falco } from './falco.ts'
import { generic } from './generic.ts'
import { ggshield } from './ggshield.ts'
import { githubCodeScanning } from './github-code-scanning.ts'
import { githubDependabot } from './github-dependabot.ts'
import { githubDependabotGraphql } from './github-dependabot-graphql.ts'
import { githubSecretScanning } from './github-secret-scanning.ts'
import { gitlab } from './gitlab.ts'
import { gitleaks } from './gitleaks.ts'
import { gitleaksLegacy } from './gitleaks-legacy.ts'
import { gosec } from './gosec.ts'
import { govulncheck } from './govulncheck.ts'
import { grype } from './grype.ts'
import { hadolint } from './hadolint.ts'
import { horusec } from './horusec.ts'
import { inspec } from './inspec.ts'
import { kics } from './kics.ts'
import { kubeBench } from './kube-bench.ts'
import { kubeHunter } from './kube-hunter.ts'
import { kubeaudit } from './kubeaudit.ts'
import { kubescape } from './kubescape.ts'
import { mobsfscan } from './mobsfscan.ts'
import { nancy } from './nancy.ts'
import { nikto } from './nikto.ts'
import { niktoCsv } from './nikto-csv.ts'
import { niktoXml } from './nikto-xml.ts'
import { njsscan } from './njsscan.ts'
import { noseyparker } from './noseyparker.ts'
import { npmAudit } from './npm-audit.ts'
import { npmAudit6 } from './npm-audit-6.ts'
import { nuclei } from './nuclei.ts'
import { osvScanner } from './osv-scanner.ts'
import { pipAudit } from './pip-audit.ts'
import { pmd } from './pmd.ts'
import { pmdCsv } from './pmd-csv.ts'
import { pmdXml } from './pmd-xml.ts'
import { prismaCloud } from './prisma-cloud.ts'
import { prowler } from './prowler.ts'
import { prowlerCsv } from './prowler-csv.ts'
import { prowlerLegacyCsv } from './prowler-legacy-csv.ts'
import { prowlerOcsf } from './prowler-ocsf.ts'
import { retirejs } from './retirejs.ts'
import { rubocop } from './rubocop.ts'
import { rustyHog } from './rusty-hog.ts'
import { safety } from './safety.ts'
import { sarif } from './sarif.ts'
import { secretlint } from './secretlint.ts'
import { semgrep } from './semgrep.ts'
import { semgrepPlatform } from './semgrep-platform.ts'
import { semgrepSupplyChain } from './semgrep-supply-chain.ts'
import { snyk } from './snyk.ts'
import { sonar } from './sonar.ts'
import { spotbugs } from './spotbugs.ts'
import { talisman } from './talisman.ts'
import { terrascan } from './terrascan.ts'
import { testssl } from './testssl.ts'
import { testsslCsv } from './testssl-csv.ts'
import { tfsec } from './tfsec.ts'
import { trivy } from './trivy.ts'
import { trivyKubernetes } from './trivy-kubernetes.ts'
import { trivyOperator } from './trivy-operator.ts'
import { trufflehog } from './trufflehog.ts'
import { trufflehog3 } from './trufflehog3.ts'
import { trufflehogLegacy } from './trufflehog-legacy.ts'
import { veracode } from './veracode.ts'
import { veracodeFindings } from './veracode-findings.ts'
import { veracodePipeline } from './veracode-pipeline.ts'
import { wapiti } from './wapiti.ts'
import { wapitiXml } from './wapiti-xml.ts'
import { yarnAudit } from './yarn-audit.ts'
import { yarnBerry } from './yarn-berry.ts'
import { zap } from './zap.ts'
import { zapXml } from './zap-xml.ts'

/**
 * Every format there is. Each recognises its own content and no other's, so the order does not matter, but for one: a SARIF log may
 * be too long to be parsed, so its reader, which scans, is asked before those that parse.
 */
export const READERS: readonly Reader[] = [
  sarif,
  aqua,
  auditjs,
  bandit,
  brakeman,
  bundlerAudit,
  bundlerAuditText,
  cargoAudit,
  checkmarx,
  checkmarxOne,
  checkov,
  cyclonedx,
  cyclonedxXml,
  dependencyCheck,
  dependencyCheckXml,
  detectSecrets,
  dockerBench,
  dockle,
  eslint,
  falco,
  generic,
  ggshield,
  githubCodeScanning,
  githubDependabot,
  githubDependabotGraphql,
  githubSecretScanning,
  gitlab,
  gitleaks,
  gitleaksLegacy,
  gosec,
  govulncheck,
  grype,
  hadolint,
  horusec,
  inspec,
  kics,
  kubeaudit,
  kubeBench,
  kubeHunter,
  kubescape,
  mobsfscan,
  nancy,
  nikto,
  niktoCsv,
  niktoXml,
  njsscan,
  noseyparker,
  npmAudit,
  npmAudit6,
  nuclei,
  osvScanner,
  pipAudit,
  pmd,
  pmdCsv,
  pmdXml,
  prismaCloud,
  prowler,
  prowlerCsv,
  prowlerLegacyCsv,
  prowlerOcsf,
  retirejs,
  rubocop,
  rustyHog,
  safety,
  secretlint,
  semgrep,
  semgrepPlatform,
  semgrepSupplyChain,
  snyk,
  sonar,
  spotbugs,
  talisman,
  terrascan,
  testssl,
  testsslCsv,
  tfsec,
  trivy,
  trivyKubernetes,
  trivyOperator,
  trufflehog,
  trufflehog3,
  trufflehogLegacy,
  veracode,
  veracodeFindings,
  veracodePipeline,
  wapiti,
  wapitiXml,
  yarnAudit,
  yarnBerry,
  zap,
  zapXml,
]
