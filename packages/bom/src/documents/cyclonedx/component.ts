import type { Component, Hash } from '../../model/component.ts'
import type { Entry } from '../bill.ts'
import { distributionOf, fileNameOf, sourceOf } from '../distribution.ts'
import { without } from '../json-pieces.ts'
import type { CycloneDxVersion } from './format.ts'
import { licencesOf } from './licences.ts'

const TYPES = {
  project: 'application',
  package: 'library',
  image: 'container',
  action: 'application',
  module: 'library',
  provider: 'library',
  chart: 'application',
} as const satisfies Record<Component['kind'], string>

const SCOPES = { required: 'required', optional: 'optional', dev: 'excluded' } as const

/** The name of an algorithm, and how many digits its value has: a hash of another length fails the schema, and proves nothing. */
const ALGORITHMS = {
  md5: ['MD5', 32],
  sha1: ['SHA-1', 40],
  sha256: ['SHA-256', 64],
  sha384: ['SHA-384', 96],
  sha512: ['SHA-512', 128],
} as const satisfies Record<Hash['algorithm'], readonly [string, number]>

/** One component as CycloneDX has it. */
export const cycloneDxComponent = (
  entry: Entry,
  version: CycloneDxVersion,
): Readonly<Record<string, unknown>> => {
  const { component, ref } = entry
  const hashes = hashesOf(component)
  return without({
    type: TYPES[component.kind],
    'bom-ref': ref,
    ...names(component),
    version: component.version,
    scope: component.kind === 'project' ? undefined : SCOPES[component.scope],
    hashes,
    licenses: licencesOf(component.licence, version),
    purl: component.purl,
    externalReferences: references(component, hashes),
    evidence: { occurrences: entry.occurrences.map((place) => occurrence(place, version)) },
    properties: propertiesOf(component),
  })
}

/** `@babel/core` is the name `core` in the group `@babel`. Maven's group stands before a colon. */
const names = ({ ecosystem, kind, name }: Component): { readonly group?: string; readonly name: string } => {
  const separator = ecosystem === 'maven' ? ':' : '/'
  const at = kind === 'project' ? -1 : name.lastIndexOf(separator)
  return at > 0 && at < name.length - 1 ? { group: name.slice(0, at), name: name.slice(at + 1) } : { name }
}

const hashesOf = ({
  hashes = [],
}: Component): readonly { readonly alg: string; readonly content: string }[] =>
  hashes
    .filter(({ algorithm, value }) => new RegExp(`^[0-9a-f]{${ALGORITHMS[algorithm][1]}}$`).test(value))
    .map(({ algorithm, value }) => ({ alg: ALGORITHMS[algorithm][0], content: value }))

/** BSI TR-03183-2 looks for the hash of what is deployed beside its address. */
const references = (component: Component, hashes: ReturnType<typeof hashesOf>): readonly unknown[] => {
  const [distribution, source] = [distributionOf(component), sourceOf(component)]
  return [
    ...(distribution === undefined ? [] : [without({ type: 'distribution', url: distribution, hashes })]),
    ...(source === undefined
      ? []
      : [
          without({
            type: 'vcs',
            url: source,
            comment: component.origin?.commit && `commit ${component.origin.commit}`,
          }),
        ]),
  ]
}

/** A line has a field of its own from 1.6 on. */
const occurrence = ({ file, line }: Entry['occurrences'][number], version: CycloneDxVersion): unknown => {
  if (line === undefined) return { location: file }
  return version === '1.5' ? { location: `${file}#L${line}` } : { location: file, line }
}

const propertiesOf = (component: Component): readonly unknown[] => {
  const distribution = distributionOf(component)
  const fileName = distribution === undefined ? undefined : fileNameOf(distribution)
  const isArchive =
    fileName !== undefined && /\.(?:tgz|tar|tar\.gz|zip|crate|gem|nupkg|whl|jar)$/.test(fileName)
  const values: Readonly<Record<string, string | undefined>> = {
    'bsi:component:archive': isArchive ? 'archive' : undefined,
    'bsi:component:filename': fileName,
    'bsi:component:structured': isArchive ? 'structured' : undefined,
    'cdx:npm:package:development':
      component.ecosystem === 'npm' && component.scope === 'dev' ? 'true' : undefined,
    'devsecops:ecosystem': component.ecosystem,
    'devsecops:install-script': component.installScript === true ? 'true' : undefined,
    'devsecops:kind': component.kind,
    'devsecops:pinned': component.pinned === undefined ? undefined : String(component.pinned),
  }
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]))
}
