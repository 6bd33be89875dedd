import type { Component, Hash } from '../../model/component.ts'
import type { Bill, Entry } from '../bill.ts'
import { subjectPurl } from '../cyclonedx/metadata.ts'
import { distributionOf, fileNameOf, sourceOf, webAddress } from '../distribution.ts'
import { without } from '../json-pieces.ts'
import { spdxLicence } from '../spdx-licence.ts'
import type { SpdxIds } from './ids.ts'

const PURPOSES = {
  project: 'APPLICATION',
  package: 'LIBRARY',
  image: 'CONTAINER',
  action: 'APPLICATION',
  module: 'LIBRARY',
  provider: 'LIBRARY',
  chart: 'APPLICATION',
} as const satisfies Record<Component['kind'], string>

const ALGORITHMS = {
  md5: 'MD5',
  sha1: 'SHA1',
  sha256: 'SHA256',
  sha384: 'SHA384',
  sha512: 'SHA512',
} as const satisfies Record<Hash['algorithm'], string>

/** One component as a package of SPDX 2.3. */
export const spdxPackage = (
  id: SpdxIds,
  { ref, component, occurrences }: Entry,
): Readonly<Record<string, unknown>> => {
  const distribution = distributionOf(component)
  return without({
    SPDXID: id(ref),
    name: component.name,
    versionInfo: component.version,
    packageFileName: distribution === undefined ? undefined : fileNameOf(distribution),
    supplier: 'NOASSERTION',
    downloadLocation: distribution ?? gitLocation(component) ?? 'NOASSERTION',
    filesAnalyzed: false,
    checksums: (component.hashes ?? []).map(({ algorithm, value }) => ({
      algorithm: ALGORITHMS[algorithm],
      checksumValue: value,
    })),
    sourceInfo: occurrences
      .map(({ file, line }) => (line === undefined ? file : `${file}:${line}`))
      .join(', '),
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: spdxLicence(component.licence)?.expression ?? 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    externalRefs: purlReference(component.purl),
    primaryPackagePurpose: PURPOSES[component.kind],
  })
}

/** The subject: what the document describes. */
export const subjectPackage = (
  id: SpdxIds,
  { input: { subject, kind }, subjectRef }: Bill,
): Readonly<Record<string, unknown>> => {
  const address = subject.url === undefined ? undefined : webAddress(subject.url)
  return without({
    SPDXID: id(subjectRef),
    name: subject.name,
    versionInfo: subject.commit,
    supplier: 'NOASSERTION',
    downloadLocation:
      address === undefined
        ? 'NOASSERTION'
        : `git+${address}${subject.commit === undefined ? '' : `@${subject.commit}`}`,
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'NOASSERTION',
    copyrightText: 'NOASSERTION',
    externalRefs: purlReference(subjectPurl(subject)),
    primaryPackagePurpose: kind === 'image' ? 'CONTAINER' : 'APPLICATION',
  })
}

/** `git+https://host/path@commit` (SPDX 2.3, 7.7). */
export const gitLocation = (component: Component): string | undefined => {
  const source = sourceOf(component)
  if (source === undefined) return undefined
  const { commit } = component.origin ?? {}
  return `git+${source}${commit === undefined ? '' : `@${commit}`}`
}

const purlReference = (purl: string | undefined): readonly unknown[] =>
  purl === undefined
    ? []
    : [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }]
