import type { ReadComponent, ReadDocument, ReadHash } from '../../documents/read/read-document.ts'
import type { Rule } from '../profile.ts'
import { isWebAddress } from './agents.ts'
import { ofComponents } from './rule.ts'

const WEAK: ReadonlySet<string> = new Set(['MD2', 'MD4', 'MD5', 'MD6', 'SHA1', 'ADLER32'])

const isFilled = ({ value }: ReadHash): boolean => value.trim() !== ''

export const hasHash = ({ hashes }: ReadComponent): boolean => hashes.some(isFilled)
const isStronglyHashed = ({ hashes }: ReadComponent): boolean =>
  hashes.some((hash) => isFilled(hash) && !WEAK.has(hash.algorithm))

export const anyHash = ofComponents(hasHash, 'give every component a hash')
export const anyHashIfAny = ofComponents(hasHash, 'give every component a hash', { noComponents: 'ignored' })

const DEPLOYED: ReadonlySet<string> = new Set(['distribution', 'distribution-intake'])

/** Hashes of what is deployed: CycloneDX has them beside its address, SPDX 2 at the package, SPDX 3 at its file or package. */
const deployedHashes = (
  family: ReadDocument['family'],
  { references, hashes }: ReadComponent,
): readonly ReadHash[] => {
  const beside = references.filter(({ type }) => DEPLOYED.has(type)).flatMap((reference) => reference.hashes)
  return family === 'cyclonedx' ? beside : [...hashes, ...beside]
}

/** The hash of the deployable form by one algorithm (BSI TR-03183-2: SHA-256 in v1.1, SHA-512 since v2.0). */
export const deployableHash =
  (algorithm: 'SHA256' | 'SHA512'): Rule =>
  (document, facts) =>
    ofComponents(
      (component) =>
        deployedHashes(document.family, component).some(
          (hash) => hash.algorithm === algorithm && isFilled(hash),
        ),
      `give the ${algorithm === 'SHA256' ? 'SHA-256' : 'SHA-512'} of what is deployed of every component`,
    )(document, facts)

/** A valid address of one kind, where anyone has an address of that kind. */
const addressOf =
  (
    addresses: (component: ReadComponent, family: ReadDocument['family']) => readonly string[],
    advice: string,
  ): Rule =>
  (document, facts) => {
    const isAsked = document.components.some((component) => addresses(component, document.family).length > 0)
    const rule = ofComponents((component) => addresses(component, document.family).some(isWebAddress), advice)
    return { ...rule(document, facts), isIgnored: !isAsked }
  }

const referencesOf = ({ references }: ReadComponent, ...types: readonly string[]): readonly string[] =>
  references.filter(({ type }) => types.includes(type)).map(({ url }) => url)

/** SPDX 2 has no field for it (`sourceInfo` is for people); SPDX 3's `sourceInfo` is taken where it is an address. */
export const sourceAddress = addressOf(
  (component, family) =>
    family === 'cyclonedx'
      ? referencesOf(component, 'vcs', 'source-distribution')
      : [
          ...referencesOf(component, 'vcs', 'source-distribution'),
          ...[component.source ?? ''].filter(isWebAddress),
        ],
  'say where the source of every component is',
)

export const deployableAddress = addressOf(
  (component, family) =>
    family === 'cyclonedx'
      ? referencesOf(component, 'distribution', 'distribution-intake')
      : [
          ...referencesOf(component, 'distribution'),
          ...(component.downloadLocation === undefined ? [] : [component.downloadLocation]),
        ],
  'say where every component is downloaded from',
)

/** As SPDX has it, `NOASSERTION` included (sbomqs' reading of OpenChain Telco: the field must be there). */
export const downloadField = ofComponents(
  (component) =>
    component.downloadLocation !== undefined ||
    component.hasDownloadField === true ||
    referencesOf(component, 'distribution', 'distribution-intake').length > 0,
  'say where every component is downloaded from',
  { noComponents: 'ignored' },
)

export const sourceHash = ofComponents(
  ({ sourceHash: code, references }) =>
    code !== undefined ||
    references.some(
      ({ type, hashes }) => ['vcs', 'source-distribution'].includes(type) && hashes.some(isFilled),
    ),
  'give the hash of the source of every component',
  { none: 'ignored' },
)

export const securityText = addressOf(
  (component) => referencesOf(component, 'rfc-9116'),
  'say where the security.txt of every component is',
)

export const fileName = ofComponents(
  ({ fileName: name, properties }) =>
    name !== undefined || (properties.get('bsi:component:filename') ?? '').trim() !== '',
  'give the file name of every component',
)

/** One of BSI's properties of a file. */
export const property = (name: 'executable' | 'archive' | 'structured'): Rule =>
  ofComponents(
    ({ properties }) => (properties.get(`bsi:component:${name}`) ?? '').trim() !== '',
    `say of every component whether it is ${name}`,
  )

export const strongHash = ofComponents(isStronglyHashed, 'give every component a hash by SHA-256 or stronger')

/** An address, or whatever `sourceInfo` says. */
export const sourceStated = ofComponents(
  ({ references, source }) =>
    source !== undefined || references.some(({ type, url }) => type === 'vcs' && url !== ''),
  'say where the source of every component is',
)
