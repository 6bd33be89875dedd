import type { Bill, Completeness } from '../bill.ts'
import { jsonPieces, type JsonPiece, type Member } from '../json-pieces.ts'
import type { Link } from '../link.ts'
import { cycloneDxComponent } from './component.ts'
import type { CycloneDxVersion } from './format.ts'
import { cycloneDxMetadata } from './metadata.ts'

/** Writes a bill as CycloneDX JSON, in pieces. */
export const writeCycloneDx = (
  bill: Bill,
  version: CycloneDxVersion,
  serial: string,
  links: readonly Link[],
): Iterable<JsonPiece> => jsonPieces(membersOf(bill, version, serial, links))

function* membersOf(
  bill: Bill,
  version: CycloneDxVersion,
  serial: string,
  links: readonly Link[],
): Generator<Member> {
  yield ['$schema', `http://cyclonedx.org/schema/bom-${version}.schema.json`]
  yield ['bomFormat', 'CycloneDX']
  yield ['specVersion', version]
  yield ['serialNumber', `urn:uuid:${serial}`]
  yield ['version', 1]
  yield ['metadata', cycloneDxMetadata(bill, version)]
  yield ['components', bill.entries.values().map((entry) => cycloneDxComponent(entry, version)), 'list']
  if (links.length > 0) yield ['externalReferences', links.map(linkReference)]
  yield ['dependencies', dependencies(bill), 'list']
  yield ['compositions', compositions(bill)]
}

/** BOM-Link: `urn:cdx:<serial number>/<version>`. */
const linkReference = ({ kind, serial }: Link): unknown => ({
  type: 'bom',
  url: `urn:cdx:${serial}/1`,
  comment: `${kind} of the same commit`,
})

/** A leaf has an empty list; what is unknown has none, and is told in the compositions. */
function* dependencies({ subjectRef, subjectNeeds, entries }: Bill): Generator {
  yield { ref: subjectRef, dependsOn: subjectNeeds }
  for (const { ref, needs, completeness } of entries)
    if (completeness !== 'unknown') yield { ref, dependsOn: needs }
}

const compositions = ({ subjectRef, subjectCompleteness, entries, isWhole }: Bill): readonly unknown[] => {
  const refs: Record<Completeness, string[]> = { complete: [], incomplete: [], unknown: [] }
  refs[subjectCompleteness].push(subjectRef)
  for (const { ref, completeness } of entries) refs[completeness].push(ref)
  return [
    { aggregate: isWhole ? 'complete' : 'incomplete', assemblies: [subjectRef] },
    ...Object.entries(refs).flatMap(([aggregate, members]) =>
      members.length === 0 ? [] : [{ aggregate, dependencies: members }],
    ),
  ]
}
