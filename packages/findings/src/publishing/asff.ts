import type { ReportedSeverity, ReportFile } from '@devsecops/core'
import type { Finding } from '../finding.ts'
import { byGravity, isAccepted, type Exported } from './published.ts'

/** Whose account, and which run: what every finding in AWS Security Hub says. */
export interface AsffSetting {
  /** Twelve digits. */
  readonly account: string
  /** Such as `eu-central-1`. */
  readonly region: string
  /** The repository's address: the resource that all findings are about. */
  readonly repository: string
  readonly commit: string
  readonly now: Date
}

export const ASFF_FILE = 'security-gate.asff.ndjson'

/** BatchImportFindings takes so many findings a request, and so many bytes of each (AWS Security Hub API Reference). */
const BATCH = 100
export const LARGEST_ASFF_FINDING = 240_000

/** The longest texts of the format, in characters, and how many names a list of ours has (AwsSecurityFinding). */
const MAX_TITLE = 256
const MAX_DESCRIPTION = 1024
const MAX_ID = 512
const MAX_FIELD = 1024
const MAX_NAMES = 20

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
 * The findings in the AWS Security Finding Format (SchemaVersion 2018-10-08), the gravest first: a list of up to 100 a line,
 * each of which `aws securityhub batch-import-findings --findings` takes as it is. What was accepted is there, suppressed.
 */
export const asffFile = (findings: readonly Exported[], setting: AsffSetting): ReportFile => ({
  path: ASFF_FILE,
  parts: {
    *[Symbol.iterator]() {
      const all = [...findings].sort(byGravity)
      for (let from = 0; from < all.length; from += BATCH) {
        const batch = all.slice(from, from + BATCH)
        yield `${JSON.stringify(batch.map((each) => asffFinding(each, setting)))}\n`
      }
    },
  },
})

/** China and the government's regions are partitions of their own. */
const partitionOf = (region: string): string =>
  region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'

/**
 * One finding. Its Id holds neither commit nor time, so that Security Hub takes tomorrow's for an update, which it lets us
 * make in FindingProviderFields alone.
 */
const asffFinding = ({ finding, outcome, firstSeen }: Exported, setting: AsffSetting) => {
  const { account, region, repository, commit, now } = setting
  const { id, tool, rule, category, severity, helpUri } = finding
  const partition = partitionOf(region)
  const time = now.toISOString()
  const rating = {
    Severity: { Label: LABELS[severity], Original: severity },
    Types: [TYPES[category]],
  }
  return {
    SchemaVersion: '2018-10-08',
    Id: shorten(`${repository}/security-gate/${category}/${tool}/${id}`, MAX_ID),
    ProductArn: `arn:${partition}:securityhub:${region}:${account}:product/${account}/default`,
    ProductName: 'security-gate',
    GeneratorId: shorten(`${tool}/${rule}`, MAX_ID),
    AwsAccountId: account,
    FirstObservedAt: firstSeen ?? time,
    CreatedAt: firstSeen ?? time,
    UpdatedAt: time,
    ...rating,
    FindingProviderFields: rating,
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
            ...(aliases.length === 0 ? {} : { RelatedVulnerabilities: aliases.slice(0, MAX_NAMES) }),
            ...(helpUri === undefined ? {} : { ReferenceUrls: [helpUri] }),
            FixAvailable: subject.fixedIn === undefined ? 'NO' : 'YES',
          },
        ],
      }

/** The fields that are known; the format refuses empty ones. */
const present = (fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, shorten(value, MAX_FIELD)]],
    ),
  )

const shorten = (text: string, limit: number): string =>
  text.length <= limit ? text.toWellFormed() : `${text.slice(0, limit - 1).toWellFormed()}…`
