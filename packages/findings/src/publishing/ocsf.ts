import type { ReportedSeverity, ReportFile } from '@devsecops/core'
import type { Finding } from '../finding.ts'
import { byGravity, isAccepted, type Exported } from './published.ts'

/** The version of the Open Cybersecurity Schema Framework that the events are written in. */
export const OCSF_VERSION = '1.4.0'

export const OCSF_FILE = 'security-gate.ocsf.ndjson'

export interface OcsfSetting {
  /** The repository's address: the resource that all findings are about. */
  readonly repository: string
  readonly commit: string
  readonly now: Date
}

/** `severity_id` of the base event. */
const SEVERITY_IDS = {
  unknown: 0,
  info: 1,
  low: 2,
  medium: 3,
  high: 4,
  critical: 5,
} as const satisfies Record<ReportedSeverity, number>

/**
 * Classes of the category Findings (2): of a dependency a Vulnerability Finding, of configuration and licences a Compliance
 * Finding, of the repository's own code an Application Security Posture Finding.
 */
const FINDINGS = 2
const VULNERABILITY = 2002
const COMPLIANCE = 2003
const POSTURE = 2007

const CLASSES = {
  sast: POSTURE,
  dast: POSTURE,
  secrets: POSTURE,
  sca: VULNERABILITY,
  container: VULNERABILITY,
  iac: COMPLIANCE,
  license: COMPLIANCE,
} as const satisfies Record<Finding['category'], number>

/** `compliance.status_id`: the check failed. */
const FAIL = 3

/** activity_id: the finding is reported; status_id: nobody has looked at it yet, or somebody has answered for it. */
const CREATE = 1
const NEW = 1
const SUPPRESSED = 3

/** The findings as OCSF events, one a line, the gravest first. */
export const ocsfFile = (findings: readonly Exported[], setting: OcsfSetting): ReportFile => ({
  path: OCSF_FILE,
  parts: {
    *[Symbol.iterator]() {
      for (const each of [...findings].sort(byGravity)) yield `${JSON.stringify(ocsfEvent(each, setting))}\n`
    },
  },
})

const ocsfEvent = ({ finding, outcome, firstSeen }: Exported, { repository, commit, now }: OcsfSetting) => {
  const name = nameOf(finding)
  const classId = classOf(finding, name)
  return {
    activity_id: CREATE,
    category_uid: FINDINGS,
    class_uid: classId,
    type_uid: classId * 100 + CREATE,
    time: now.getTime(),
    severity_id: SEVERITY_IDS[finding.severity],
    status_id: isAccepted({ outcome }) ? SUPPRESSED : NEW,
    message: finding.message.toWellFormed(),
    metadata: {
      version: OCSF_VERSION,
      product: { name: 'security-gate', vendor_name: 'devsecops', feature: { name: finding.tool } },
    },
    finding_info: {
      uid: finding.id,
      title: `${finding.tool} ${finding.rule}`.toWellFormed(),
      desc: finding.message.toWellFormed(),
      types: [finding.category],
      analytic: { type_id: 1, uid: finding.rule, name: finding.rule },
      first_seen_time: firstSeen === undefined ? now.getTime() : Date.parse(firstSeen),
      ...(finding.helpUri === undefined ? {} : { src_url: finding.helpUri }),
    },
    resources: [{ uid: repository, type: 'Repository', version: commit }, ...file(finding)],
    ...subjectOf(finding, classId, name),
    unmapped: { outcome, ...(finding.score === undefined ? {} : { cvss_base_score: finding.score }) },
  }
}

/** A dependency's finding without a name that the schema knows is about the repository's posture. */
const classOf = ({ category }: Finding, name: Name | undefined): number =>
  CLASSES[category] === VULNERABILITY && name === undefined ? POSTURE : CLASSES[category]

/** What the class asks for: a vulnerability, a failed control, or, of posture, a vulnerability or what to do. */
const subjectOf = (finding: Finding, classId: number, name: Name | undefined) => {
  if (classId === COMPLIANCE)
    return {
      compliance: { control: finding.rule, standards: [finding.tool], status_id: FAIL },
      ...remedy(finding),
    }
  return name === undefined ? remedy(finding) : { vulnerabilities: [vulnerability(finding, name)] }
}

const remedy = ({ message, helpUri }: Finding) => ({
  remediation: {
    desc: message.toWellFormed(),
    ...(helpUri === undefined ? {} : { references: [helpUri] }),
  },
})

const file = ({ location }: Finding) =>
  location === undefined
    ? []
    : [{ uid: location.path.toWellFormed(), type: 'File', data: { line: location.line ?? null } }]

/** What a vulnerability is known as. The schema takes exactly one of the three. */
type Name =
  | { readonly cve: { readonly uid: string; readonly epss?: { readonly score: string } } }
  | { readonly advisory: { readonly uid: string } }
  | { readonly cwe: { readonly uid: string } }

const nameOf = ({
  rule,
  aliases = [],
  package: subject,
  cwes,
  category,
  exploitation,
}: Finding): Name | undefined => {
  if (category === 'secrets' || category === 'license') return undefined
  const names = [rule, ...aliases]
  const cve = names.find((each) => /^CVE-\d{4}-\d+$/.test(each))
  const epss = exploitation?.epss
  if (cve !== undefined)
    return { cve: { uid: cve, ...(epss === undefined ? {} : { epss: { score: String(epss.probability) } }) } }
  if (subject !== undefined) return { advisory: { uid: rule } }
  return cwes?.[0] === undefined ? undefined : { cwe: { uid: cwes[0] } }
}

const vulnerability = (finding: Finding, name: Name) => {
  const { package: subject, helpUri, severity, exploitation } = finding
  return {
    ...name,
    title: finding.rule,
    desc: finding.message.toWellFormed(),
    severity,
    vendor_name: finding.tool,
    ...(helpUri === undefined ? {} : { references: [helpUri] }),
    ...(subject === undefined ? {} : { is_fix_available: subject.fixedIn !== undefined }),
    ...(exploitation?.kev === undefined ? {} : { is_exploit_available: true }),
    ...packages(finding),
    ...code(finding),
  }
}

/** The schema asks for a version. */
const packages = ({ package: subject }: Finding) =>
  subject?.version === undefined
    ? {}
    : {
        affected_packages: [
          {
            name: subject.name,
            version: subject.version,
            ...(subject.fixedIn === undefined ? {} : { fixed_in_version: subject.fixedIn }),
            ...(subject.purl === undefined ? {} : { purl: subject.purl }),
          },
        ],
      }

const code = ({ location }: Finding) =>
  location === undefined
    ? {}
    : {
        affected_code: [
          {
            file: fileOf(location.path),
            ...(location.line === undefined ? {} : { start_line: location.line }),
            ...(location.endLine === undefined ? {} : { end_line: location.endLine }),
          },
        ],
      }

/** type_id 1 is a regular file. */
const fileOf = (path: string) => ({
  name: path.toWellFormed().split('/').at(-1) || path,
  path: path.toWellFormed(),
  type_id: 1,
})
