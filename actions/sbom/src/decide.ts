import { conclude } from '@devsecops/core'
import type { CheckedDocument, Decision, Facts, GatePolicy, JudgedLicence, Remark } from './facts.ts'
import { ecosystemsOf } from './ecosystems.ts'
import { changeRemarks, countChanges } from './reasons/changes.ts'
import { coverageRemarks } from './reasons/coverage.ts'
import { bestQuality, documentRemarks } from './reasons/documents.ts'
import { judgeLicences, licenceRemarks } from './reasons/licences.ts'
import { isUnreadable } from './gaps.ts'

export type * from './facts.ts'

/**
 * Judges bills of materials by the policy: pure and synchronous. What could not be read, is not valid, or is not known where the policy asks
 * for it, blocks; what is only left open by a format is told.
 */
export const decide = (policy: GatePolicy, facts: Facts, now: Date): Decision => {
  const licences = judgeLicences(policy.sbom.licenses, facts, now)
  const quality = bestQuality(facts.documents)
  const complete = facts.documents.length > 0 && facts.documents.every(({ isComplete }) => isComplete)
  const remarks: readonly Remark[] = [
    ...policy.remarks,
    ...facts.remarks,
    ...coverageRemarks(policy.sbom, facts),
    ...documentRemarks(policy.sbom, facts.documents, quality),
    ...licenceRemarks(licences, policy.sbom.licenses),
    ...changeRemarks(policy.sbom, facts),
  ]
  const components = broadest(facts.documents)?.components ?? 0
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

const missingOf = ({ lockFiles, comparison, opinion }: Facts): readonly string[] => [
  ...lockFiles.flatMap(({ graph }) => (isUnreadable(graph) ? [`the composition of ${graph.file}`] : [])),
  ...(comparison.state === 'unavailable' ? ['the base of the change'] : []),
  ...(opinion.state === 'unavailable' ? ['what syft finds'] : []),
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
})

const countLicences = (licences: readonly JudgedLicence[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    (['allowed', 'review', 'unknown', 'denied'] as const).map((status) => [
      status,
      licences.filter(({ verdict }) => verdict.status === status).length,
    ]),
  )
