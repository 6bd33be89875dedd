import type { ReportedSeverity, ReportFile } from '@devsecops/core'
import type { Finding } from '../finding.ts'
import { byGravity, isAccepted, type Published } from './published.ts'

/** Whose account, and which run: what every finding in AWS Security Hub says. */
export interface AsffSetting {
  /** Twelve digits. */
  readonly account: string
  /** Such as `eu-central-1`. */
  readonly region: string
  /** `aws`, `aws-cn` or `aws-us-gov`; `aws` unless given. */
  readonly partition?: string
  /** The repository's address: the resource that all findings are about. */
  readonly repository: string
  readonly commit: string
  readonly now: Date
}

/** BatchImportFindings takes 100 findings a request (AWS Security Hub API Reference). */
const BATCH = 100

/** The longest texts of the format, in characters (AWS Security Hub API Reference, AwsSecurityFinding). */
const MAX_TITLE = 256
const MAX_DESCRIPTION = 1024
const MAX_ID = 512

const LABELS = {
  unknown: 'HIGH',
  critical: 'CRITICAL',
  high: 'HIGH',
  medium: 'MEDIUM',
  low: 'LOW',
  info: 'INFORMATIONAL',
} as const satisfies Record<ReportedSeverity, string>

/** Types of the format's own taxonomy, `namespace/category/classifier`. */
const TYPES = {
  sast: 'Software and Configuration Checks/Vulnerabilities',
  sca: 'Software and Configuration Checks/Vulnerabilities/CVE',
  container: 'Software and Configuration Checks/Vulnerabilities/CVE',
  dast: 'Software and Configuration Checks/Vulnerabilities',
  secrets: 'Sensitive Data Identifications/Passwords',
  iac: 'Software and Configuration Checks',
  license: 'Software and Configuration Checks/Industry and Regulatory Standards',
} as const satisfies Record<Finding['category'], string>

/**
 * The findings in the AWS Security Finding Format (SchemaVersion 2018-10-08), the gravest first, in files of 100, each of
 * which `aws securityhub batch-import-findings --cli-input-json` takes as it is. What was accepted is there, suppressed.
 */
export const asffFiles = (published: readonly Published[], setting: AsffSetting): readonly ReportFile[] => {
  const findings = [...published].sort(byGravity)
  return Array.from({ length: Math.ceil(findings.length / BATCH) }, (_, index) => {
    const batch = findings.slice(index * BATCH, (index + 1) * BATCH)
    return { path: `security-gate.asff-${index + 1}.json`, parts: [batchText(batch, setting)] }
  })
}

const batchText = (batch: readonly Published[], setting: AsffSetting): string =>
  `${JSON.stringify({ Findings: batch.map((each) => asffFinding(each, setting)) }, null, 1)}\n`

/** One finding. Its Id holds neither commit nor time, so that Security Hub takes tomorrow's for an update. */
const asffFinding = ({ finding, outcome }: Published, setting: AsffSetting) => {
  const { account, region, partition = 'aws', repository, commit, now } = setting
  const { id, tool, rule, category, severity, helpUri } = finding
  const time = now.toISOString()
  return {
    SchemaVersion: '2018-10-08',
    Id: shorten(`${repository}/security-gate/${category}/${tool}/${id}`, MAX_ID),
    ProductArn: `arn:${partition}:securityhub:${region}:${account}:product/${account}/default`,
    ProductName: 'security-gate',
    GeneratorId: shorten(`${tool}/${rule}`, MAX_ID),
    AwsAccountId: account,
    Types: [TYPES[category]],
    CreatedAt: time,
    UpdatedAt: time,
    Severity: { Label: LABELS[severity], Original: severity },
    Title: shorten(`${tool} ${rule}`, MAX_TITLE),
    Description: shorten(finding.message, MAX_DESCRIPTION),
    ...(helpUri === undefined ? {} : { Remediation: { Recommendation: { Url: helpUri } } }),
    Resources: [
      { Type: 'Other', Id: repository, Partition: partition, Region: region, Details: place(finding) },
    ],
    ProductFields: { 'devsecops/outcome': outcome, 'devsecops/commit': commit },
    ...vulnerabilities(finding),
    Workflow: { Status: isAccepted({ outcome }) ? 'SUPPRESSED' : 'NEW' },
    RecordState: 'ACTIVE',
  }
}

const place = ({ location, image, package: subject }: Finding) => ({
  Other: present({
    path: location?.path,
    line: location?.line === undefined ? undefined : String(location.line),
    image,
    package: subject?.name,
  }),
})

const vulnerabilities = ({ category, rule, package: subject, aliases = [], helpUri, score }: Finding) =>
  subject === undefined || category === 'license'
    ? {}
    : {
        Vulnerabilities: [
          {
            Id: [rule, ...aliases].find((name) => name.startsWith('CVE-')) ?? rule,
            VulnerablePackages: [
              present({ Name: subject.name, Version: subject.version, FixedInVersion: subject.fixedIn }),
            ],
            ...(score === undefined ? {} : { Cvss: [{ BaseScore: score }] }),
            ...(aliases.length === 0 ? {} : { RelatedVulnerabilities: aliases }),
            ...(helpUri === undefined ? {} : { ReferenceUrls: [helpUri] }),
            FixAvailable: subject.fixedIn === undefined ? 'NO' : 'YES',
          },
        ],
      }

/** The fields that are known; the format refuses empty ones. */
const present = (fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, value.toWellFormed()]],
    ),
  )

const shorten = (text: string, limit: number): string =>
  text.length <= limit ? text.toWellFormed() : `${text.slice(0, limit - 1).toWellFormed()}…`
