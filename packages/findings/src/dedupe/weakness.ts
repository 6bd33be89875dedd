import { advisoriesOf } from '../aliases.ts'
import type { Finding, Package } from '../finding.ts'
import { parsePurl } from '../purl.ts'
import { packageKey } from './package-key.ts'

/** What has to be the same before two tools' findings can be one weakness. */
export interface Subject {
  /** Category, place and package; category, place and kind of weakness; or a secret's hash. */
  readonly key: string
  /** Names in shared databases; empty where the key says it all. */
  readonly advisories: readonly string[]
}

/**
 * What a finding is about, if that can be told in words that tools share:
 * a dependency by its package, its advisories, and its file or image; code by its line and its CWEs, both equal;
 * a secret by its file and the keyed hash of its value. `undefined` for all else, which is never joined.
 */
export const subjectOf = (finding: Finding): Subject | undefined => {
  switch (finding.category) {
    case 'sca':
    case 'container':
      return dependency(finding)
    case 'sast':
    case 'iac':
      return code(finding)
    case 'secrets':
      return secret(finding)
    case 'dast':
    case 'license':
      return undefined
  }
}

/** Package and place of a dependency, by which a baseline knows it again under another tool's id. */
export const componentOf = ({ category, package: subject, image, location }: Finding): string | undefined => {
  const place = image ?? location?.path
  if (subject === undefined || place === undefined) return undefined
  return [category, place.replace(/^(?:\.?\/)+/, ''), packageKey(fullName(subject))].join('\n')
}

/** Of a Maven package some tools say the artifact alone (Grype), others its group as well (Trivy); the package URL has both. */
const fullName = ({ name, purl = '' }: Package): string => {
  const address = parsePurl(purl)
  return address?.type === 'maven' ? address.name : name
}

const dependency = (finding: Finding): Subject | undefined => {
  const advisories = advisoriesOf(finding)
  const key = componentOf(finding)
  return key === undefined || advisories.length === 0 ? undefined : { key, advisories }
}

const code = ({ category, location, cwes = [] }: Finding): Subject | undefined => {
  if (location?.line === undefined || cwes.length === 0) return undefined
  const kinds = [...new Set(cwes)].sort().join(',')
  return { key: [category, location.path, String(location.line), kinds].join('\n'), advisories: [] }
}

const secret = ({ category, location, secretHash }: Finding): Subject | undefined =>
  secretHash === undefined
    ? undefined
    : { key: [category, location?.path ?? '', secretHash].join('\n'), advisories: [] }
