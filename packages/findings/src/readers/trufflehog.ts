import type { ReportedSeverity } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import { ofBase64 } from '../secrets/base64.ts'
import { rawAt, rawText } from '../raw.ts'
import type { Value } from '../value.ts'
import { covers, sequenceReader, type Surroundings } from './reader.ts'

/**
 * TruffleHog 3 (`--json`): one JSON document for each secret. It writes nothing when it finds nothing, which cannot be
 * told from a scan that did not run. Redacted and StructuredData are not looked at.
 */
export const trufflehog = sequenceReader(
  'trufflehog',
  (values) => values.every((value) => value.has('SourceMetadata', 'DetectorName')),
  (values, surroundings) => ({
    tools: ['trufflehog'],
    coverage: covers('trufflehog', ['secrets']),
    drafts: values.map((value) => read(value, surroundings)),
  }),
)

const read = (result: Value, { root, hashSecret }: Surroundings): Draft => {
  const detector = result.at('DetectorName').needText()
  const { kind, place } = placeOf(result.at('SourceMetadata').at('Data').object())
  return draft(
    {
      category: 'secrets',
      severity: severityOf(result),
      tool: 'trufflehog',
      rule: detector,
      message: `A secret was found: ${detector}, ${result.at('Verified').flag() === true ? 'which is live' : 'not verified'}`,
      key: [kind],
      path: PATHS.map((name) => place?.at(name).text()).find((path) => path !== undefined && path !== ''),
      line: place?.at('line').line(),
      secretHash: hashSecret?.(valueOf(result)),
      found: { values: valuesIn(result) },
    },
    root,
  )
}

/** Raw may be a part of the credential, such as its public id: RawV2 has all of it, where that is more than one part. */
const valueOf = ({ raw }: Value): string | undefined =>
  rawText(rawAt(raw, 'RawV2')) ?? rawText(rawAt(raw, 'Raw'))

/** Raw is in base64 where the detector decoded it. */
const valuesIn = ({ raw }: Value): readonly unknown[] =>
  ['Raw', 'RawV2'].flatMap((name) => {
    const value = rawText(rawAt(raw, name))
    return value === undefined ? [] : [value, ofBase64(value)]
  })

/** A credential that works is critical; one that could not be tried is worse than one that was tried and did not work. */
const severityOf = (result: Value): ReportedSeverity => {
  const verified = result.at('Verified').flag()
  if (verified === undefined) throw result.at('Verified').fault('true or false')
  if (verified) return 'critical'
  return (result.at('VerificationError').text() ?? '') === '' ? 'medium' : 'high'
}

/** Where the sources that have paths write them (`source_metadata.proto`): Git, Filesystem and S3 `file`, GCS `filename`. */
const PATHS = ['file', 'filename'] as const

/** `Data` has one member, named for the source: `Git`, `Github`, `Filesystem`, `Docker` … */
const placeOf = (data: Value): { readonly kind: string | undefined; readonly place: Value | undefined } => {
  const [kind] = Object.keys(data.raw as object)
  const [place] = data.members()
  return { kind, place: place?.object() }
}
