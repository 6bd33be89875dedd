import { conclude } from '@devsecops/core'
import type {
  CheckedDocument,
  Decision,
  Facts,
  GatePolicy,
  JudgedLicence,
  Remark,
  VulnerabilitySearch,
} from './facts.ts'
import { ecosystemsOf } from './ecosystems.ts'
import { changeRemarks, countChanges } from './reasons/changes.ts'
import { coverageRemarks } from './reasons/coverage.ts'
import { bestQuality, documentRemarks } from './reasons/documents.ts'
import { judgeLicences, licenceRemarks } from './reasons/licences.ts'
import { countVulnerabilities, vulnerabilityRemarks } from './reasons/vulnerabilities.ts'
import { isUnreadable } from './gaps.ts'

export type * from './facts.ts'

/**
 * Judges bills of materials by the policy: pure and synchronous. What could not be read, is not valid, or is not known where the policy asks
 * for it, blocks; what is only left open by a format is told.
 */
export const decide = (policy: GatePolicy, facts: Facts, now: Date): Decision => {
  const licences = judgeLicences(policy.sbom.licenses, facts, now)
  const quality = bestQuality(facts.documents)
  const own = facts.documents.filter(({ kind }) => kind !== 'image')
  const complete = own.length > 0 && own.every(({ isComplete }) => isComplete)
  const remarks: readonly Remark[] = [
    ...policy.remarks,
    ...facts.remarks,
    ...coverageRemarks(policy.sbom, facts),
    ...documentRemarks(policy.sbom, facts.documents, quality),
    ...licenceRemarks(licences, policy.sbom.licenses),
    ...changeRemarks(policy.sbom, facts),
    ...vulnerabilityRemarks(facts, now),
  ]
  const components = broadest(own)?.components ?? 0
  const verdict = conclude('sbom', policy.mode, remarks.map(reasonOf), {
    measures: measuresOf(policy, facts, { licences, quality, complete, components }),
    missing: missingOf(facts),
    waived: licences.flatMap(({ verdict: { exception, blocks, status }, name, version }) =>
      exception !== undefined && !blocks && status === 'allowed' ? [`license:${name}@${version}`] : [],
    ),
  })
  return { verdict, environment: policy.environment, remarks, complete, components, quality, licences }
}

/** The document of everything: the merged one, or the only one of its format. */
const broadest = (documents: readonly CheckedDocument[]): CheckedDocument | undefined =>
  documents.find(({ kind }) => kind === 'merged') ?? documents[0]

const reasonOf = ({ code, effect, message, subject }: Remark): Remark => ({
  ...{ code, effect, message },
  ...(subject !== undefined && { subject }),
})

const missingOf = ({ lockFiles, comparison, opinion, images, vulnerabilities }: Facts): readonly string[] => [
  ...lockFiles.flatMap(({ graph }) => (isUnreadable(graph) ? [`the composition of ${graph.file}`] : [])),
  ...(comparison.state === 'unavailable' ? ['the base of the change'] : []),
  ...(opinion.state === 'unavailable' ? ['what syft finds'] : []),
  ...images.flatMap(({ name, outcome }) => (outcome.state === 'found' ? [] : [`what ${name} holds`])),
  ...(vulnerabilities.state === 'found' ? unsearched(vulnerabilities.value) : []),
]

/** Sources of vulnerabilities that were to be asked, and gave no whole answer. */
const unsearched = ({ database, scans }: VulnerabilitySearch): readonly string[] => [
  ...(database.state === 'unavailable' || (database.state === 'found' && database.value.broken.count > 0)
    ? ['what all advisories say']
    : []),
  ...scans.flatMap(({ scanner, outcome }) =>
    outcome.state === 'unavailable' ? [`what ${scanner} finds`] : [],
  ),
]

const measuresOf = (
  { environment, sbom }: GatePolicy,
  facts: Facts,
  found: Pick<Decision, 'licences' | 'quality' | 'complete' | 'components'>,
): Readonly<Record<string, unknown>> => ({
  environment,
  policy: sbom,
  components: found.components,
  complete: found.complete,
  quality: found.quality,
  ecosystems: ecosystemsOf(facts),
  'lock-files': facts.lockFiles.map(({ graph: { file, format, components, gaps } }) => ({
    ...{ file, format, components: components.length },
    gaps: [...new Set(gaps.map(({ code }) => code))].sort(),
  })),
  skipped: facts.skipped.length,
  documents: facts.documents.map(({ path, kind, format, serial, sha256, components, faults }) => ({
    ...{ file: path, kind, format, serial, sha256, components, valid: faults.length === 0 },
  })),
  changes: facts.comparison.state === 'found' ? countChanges(facts.comparison.value.changes) : null,
  licenses: countLicences(found.licences),
  opinion: opinionOf(facts),
  images: Object.fromEntries(
    facts.images.map(({ name, outcome }) => [
      name,
      outcome.state === 'found' ? outcome.value.components.length : null,
    ]),
  ),
  vulnerabilities: searchOf(facts),
})

/** How many packages the second opinion and this action have, and which of them only one has. */
const opinionOf = ({ opinion }: Facts): unknown => {
  if (opinion.state !== 'found') return null
  const { both, onlyHere, onlyThere } = opinion.value
  return { both, 'only-here': onlyHere, 'only-there': onlyThere }
}

const searchOf = ({ vulnerabilities: search }: Facts): unknown => {
  if (search.state !== 'found') return null
  const { database, scans, vulnerabilities, unknown } = search.value
  return {
    counts: Object.fromEntries(countVulnerabilities(vulnerabilities)),
    'not-comparable': unknown.length,
    database:
      database.state === 'found'
        ? {
            ...{ sha256: database.value.sha256, records: database.value.count },
            broken: database.value.broken.count,
            latest:
              database.value.latest === undefined ? null : new Date(database.value.latest).toISOString(),
          }
        : null,
    scans: Object.fromEntries(
      scans.map(({ scanner, outcome }) => [scanner, outcome.state === 'found' ? outcome.value : null]),
    ),
  }
}

const countLicences = (licences: readonly JudgedLicence[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (['allowed', 'review', 'unknown', 'denied'] as const).map((status) => [
      status,
      licences.filter(({ verdict }) => verdict.status === status).length,
    ]),
  )
