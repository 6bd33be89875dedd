import type { Component } from '../../model/component.ts'
import type { Bill, Completeness, Entry } from '../bill.ts'
import { subjectPurl } from '../cyclonedx/metadata.ts'
import { distributionOf, webAddress } from '../distribution.ts'
import type { ElementIds } from '../element-ids.ts'
import { without } from '../json-pieces.ts'
import { gitLocation } from '../spdx-2/package.ts'
import type { SpdxLicence } from '../spdx-licence.ts'

/** The blank node that every element names as when and by whom it was made. */
export const CREATION = '_:creation'

const PURPOSES = {
  project: 'application',
  package: 'library',
  image: 'container',
  action: 'application',
  module: 'library',
  provider: 'library',
  chart: 'application',
} as const satisfies Record<Component['kind'], string>

/** One component as a package of SPDX 3.0.1. */
export const packageElement = (id: ElementIds, { ref, component, occurrences }: Entry): unknown => {
  const purl = component.purl
  return without({
    type: 'software_Package',
    spdxId: id('package', ref),
    creationInfo: CREATION,
    name: component.name,
    software_packageVersion: component.version,
    software_packageUrl: purl,
    software_downloadLocation: distributionOf(component) ?? gitLocation(component),
    software_primaryPurpose: PURPOSES[component.kind],
    software_sourceInfo: occurrences
      .map(({ file, line }) => (line === undefined ? file : `${file}:${line}`))
      .join(', '),
    verifiedUsing: (component.hashes ?? []).map(({ algorithm, value }) => ({
      type: 'Hash',
      algorithm,
      hashValue: value,
    })),
    externalIdentifier: purlIdentifier(purl),
  })
}

/** The subject: the root of the bill. */
export const subjectElement = (id: ElementIds, { input: { subject, kind }, subjectRef }: Bill): unknown => {
  const purl = subjectPurl(subject)
  const address = subject.url === undefined ? undefined : webAddress(subject.url)
  return without({
    type: 'software_Package',
    spdxId: id('package', subjectRef),
    creationInfo: CREATION,
    name: subject.name,
    software_packageVersion: subject.commit,
    software_packageUrl: purl,
    software_downloadLocation:
      address === undefined
        ? undefined
        : `git+${address}${subject.commit === undefined ? '' : `@${subject.commit}`}`,
    software_primaryPurpose: kind === 'image' ? 'container' : 'application',
    externalIdentifier: purlIdentifier(purl),
  })
}

const purlIdentifier = (purl: string | undefined): readonly unknown[] =>
  purl === undefined
    ? []
    : [{ type: 'ExternalIdentifier', externalIdentifierType: 'packageUrl', identifier: purl }]

const COMPLETENESS = {
  complete: 'complete',
  incomplete: 'incomplete',
  unknown: 'noAssertion',
} as const satisfies Record<Completeness, string>

/** What one element needs: for running it, and apart from that for developing it. */
export function* dependsOn(
  id: ElementIds,
  { ref, needs, completeness, component }: Pick<Entry, 'ref' | 'needs' | 'completeness' | 'component'>,
  isDev: (ref: string) => boolean,
): Generator {
  const isForDevelopment = (need: string): boolean => component.scope !== 'dev' && isDev(need)
  const dev = needs.filter(isForDevelopment)
  const runtime = needs.filter((need) => !isForDevelopment(need))
  const relation = (name: string, to: readonly string[], rest: object): unknown => ({
    spdxId: id(name, ref),
    creationInfo: CREATION,
    from: id('package', ref),
    relationshipType: 'dependsOn',
    completeness: COMPLETENESS[completeness],
    to: to.map((need) => id('package', need)),
    ...rest,
  })
  if (runtime.length > 0) yield relation('depends-on', runtime, { type: 'Relationship' })
  if (dev.length > 0)
    yield relation('develops-with', dev, { type: 'LifecycleScopedRelationship', scope: 'development' })
  if (needs.length === 0)
    yield {
      ...(relation('depends-on', [], { type: 'Relationship' }) as object),
      to: [completeness === 'complete' ? 'NoneElement' : 'NoAssertionElement'],
    }
}

/** A licence expression, with the words of each `LicenseRef-…` in it. */
export const licenceElements = (
  id: ElementIds,
  { expression, references }: SpdxLicence,
): readonly unknown[] => [
  without({
    type: 'simplelicensing_LicenseExpression',
    spdxId: id('licence', expression),
    creationInfo: CREATION,
    simplelicensing_licenseExpression: expression,
    simplelicensing_customIdToUri: references.map(({ id: key }) => ({
      type: 'DictionaryEntry',
      key,
      value: id('licence-text', key),
    })),
  }),
]

/** The words behind one `LicenseRef-…`. */
export const licenceText = (id: ElementIds, name: string, text: string): unknown => ({
  type: 'simplelicensing_SimpleLicensingText',
  spdxId: id('licence-text', name),
  creationInfo: CREATION,
  name,
  simplelicensing_licenseText: text,
})

/** That a package is declared to be under a licence. */
export const declares = (id: ElementIds, ref: string, expression: string): unknown => ({
  type: 'Relationship',
  spdxId: id('declares', ref),
  creationInfo: CREATION,
  from: id('package', ref),
  relationshipType: 'hasDeclaredLicense',
  to: [id('licence', expression)],
})
