import { countedEntries } from '../counted.ts'
import { draft, type Draft, type Fields } from '../draft.ts'
import { stableObjectName } from '../kubernetes.ts'
import { cvssScore } from '../ratings.ts'
import { rawAt, rawText } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, type Extract } from './reader.ts'

/**
 * The custom resources of Trivy operator (aquasecurity.github.io/v1alpha1) as `kubectl get … -o json` writes them: one, an
 * array, a List, or lists by the resources' full names (`vulnerabilityreports.aquasecurity.github.io`). Severities are
 * Trivy's; a compliance check without one takes its control's.
 */
export const trivyOperator = jsonReader(
  'trivy-operator',
  (root) => {
    const resources = resourcesOf(root)
    return resources.length === 0 ? isOwnList(root) : resources.every(isReport)
  },
  (root) => merged(resourcesOf(root).map(readReport)),
)

const GROUP = 'aquasecurity.github.io'

const resourcesOf = (root: Value): readonly Value[] => {
  if (root.isList) return root.list()
  if (!root.isObject) return []
  if (root.at('items').isList && root.has('kind')) return root.at('items').list()
  const isByName = Object.keys(root.raw as object).some((name) => name.endsWith(`.${GROUP}`))
  return isByName ? root.members().flatMap((list) => list.list()) : [root]
}

/** A List of the API without items names what it is of; kubectl's own List does not. */
const isOwnList = (root: Value): boolean =>
  root.isObject && (root.at('items').isList ? isOfGroup(root) : !root.has('kind') && !root.has('apiVersion'))

const isOfGroup = (value: Value): boolean => String(value.at('apiVersion').raw).startsWith(`${GROUP}/`)

const KINDS =
  /^(?:Cluster)?(?:Vulnerability|ConfigAudit|RbacAssessment|InfraAssessment|ExposedSecret|Compliance|Sbom)Report$/

const isReport = (value: Value): boolean =>
  value.has('apiVersion', 'kind') && isOfGroup(value) && KINDS.test(String(value.at('kind').raw))

const merged = (extracts: readonly Extract[]): Extract => {
  const failure = extracts.map((each) => each.failure).find((each) => each !== undefined)
  return {
    tools: ['trivy'],
    coverage: extracts.flatMap(({ coverage }) => coverage),
    drafts: extracts.flatMap(({ drafts }) => drafts),
    ...(failure === undefined ? {} : { failure }),
  }
}

const readReport = (resource: Value): Extract => {
  const kind = resource
    .at('kind')
    .needText()
    .replace(/^Cluster/, '')
  const report = resource.at('report')
  const read = (category: 'container' | 'iac' | 'secrets', name: string, entry: typeof check): Extract => {
    const list = report.at(name)
    if (list.absent) throw list.fault('an array')
    return {
      tools: ['trivy'],
      coverage: covers('trivy', [category]),
      drafts: countedEntries(list, countOf(report.at('summary')))
        .filter(isFailed)
        .map((each) => entry(each, subjectOf(resource))),
    }
  }
  switch (kind) {
    case 'VulnerabilityReport':
      return read('container', 'vulnerabilities', vulnerability)
    case 'ExposedSecretReport':
      return read('secrets', 'secrets', secret)
    case 'ComplianceReport':
      return compliance(resource)
    case 'SbomReport':
      return { tools: ['trivy'], coverage: [], drafts: [] }
    default:
      return read('iac', 'checks', check)
  }
}

/** How many findings a report's summary counts; those of checks count what failed. */
const countOf = (summary: Value): number =>
  ['criticalCount', 'highCount', 'mediumCount', 'lowCount', 'unknownCount'].reduce(
    (sum, name) => sum + (summary.at(name).number() ?? 0),
    0,
  )

/** The object that a report is about; `key` without what changes with every rollout. */
interface Subject {
  readonly text: string
  readonly key: readonly string[]
}

const subjectOf = (resource: Value): Subject => {
  const labels = resource.at('metadata').at('labels')
  const label = (name: string): string => labels.at(`trivy-operator.${name}`).text() ?? ''
  const kind = label('resource.kind')
  const name = label('resource.name') || (resource.at('metadata').at('name').text() ?? '')
  const namespace = label('resource.namespace')
  const container = label('container.name')
  return {
    text: [namespace, kind, name, container].filter((part) => part !== '').join('/'),
    key: [namespace, kind, stableObjectName(kind, name), container],
  }
}

const shape = (entry: Value, subject: Subject, fields: Omit<Fields, 'tool' | 'severity'>): Draft =>
  draft({
    tool: 'trivy',
    severity: severityOfLabel(entry.at('severity').text()),
    ...fields,
    message: `${fields.message} (${subject.text})`,
    key: [...subject.key, ...fields.key],
  })

const vulnerability = (entry: Value, subject: Subject): Draft => {
  const name = entry.at('resource').needText()
  const rule = entry.at('vulnerabilityID').needText()
  const version = entry.at('installedVersion').text()
  return shape(entry, subject, {
    category: 'container',
    rule,
    message: `${name}: ${entry.at('title').text() ?? rule}`,
    key: [name],
    package: {
      name,
      version,
      fixedIn: entry.at('fixedVersion').text(),
      purl: rawText(rawAt(entry.raw, 'packagePURL')),
    },
    score: cvssScore(rawAt(entry.raw, 'score')),
    helpUri: entry.at('primaryLink').text(),
  })
}

const check = (entry: Value, subject: Subject): Draft =>
  shape(entry, subject, {
    category: 'iac',
    rule: entry.at('checkID').needText(),
    message: entry.at('title').text() ?? '',
    key: [],
  })

/** `match` holds the secret where Trivy did not mask it. */
const secret = (entry: Value, subject: Subject): Draft =>
  shape(entry, subject, {
    category: 'secrets',
    rule: entry.at('ruleID').needText(),
    message: `${entry.at('title').text() ?? 'A secret was found'} in ${entry.at('target').text() ?? 'the image'}`,
    key: [entry.at('target').text()],
    found: { texts: [rawAt(entry.raw, 'match')] },
  })

/** A compliance report has all checks of each control, or with `reportType: summary` a count for each. */
const compliance = (resource: Value): Extract => {
  const status = resource.at('status')
  const results = status.at('detailReport').at('results')
  const controls = status.at('summaryReport').at('controlCheck')
  const none = results.absent && controls.absent
  return {
    tools: ['trivy'],
    coverage: covers('trivy', ['iac']),
    drafts: [
      ...results.list().flatMap((control) =>
        control
          .object()
          .at('checks')
          .list()
          .filter(isFailed)
          .map((each) => detail(each, control)),
      ),
      ...controls
        .list()
        .filter((control) => (control.at('totalFail').number() ?? 0) > 0)
        .map(summary),
    ],
    ...(none ? { failure: 'Trivy operator has not evaluated a compliance report yet.' } : {}),
  }
}

const isFailed = (each: Value): boolean => each.at('success').flag() !== true

const detail = (each: Value, control: Value): Draft => {
  const own = each.at('severity').text() ?? ''
  const target = each.at('target').text() ?? ''
  const rule = each.at('checkID').text() ?? ''
  return draft({
    category: 'iac',
    severity: severityOfLabel(own === '' ? control.at('severity').text() : own),
    tool: 'trivy',
    rule: rule === '' ? control.at('id').needText() : rule,
    message: `${each.at('title').text() ?? control.at('name').text() ?? ''} (${target})`,
    key: [control.at('id').text(), target],
  })
}

const summary = (control: Value): Draft =>
  draft({
    category: 'iac',
    severity: severityOfLabel(control.at('severity').text()),
    tool: 'trivy',
    rule: control.at('id').needText(),
    message: control.at('name').text() ?? '',
    key: [],
  })
