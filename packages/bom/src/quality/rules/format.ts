import type { ReadDocument } from '../../documents/read/read-document.ts'
import { ofDocument } from './rule.ts'

export const isVulnerable = ({ vulnerabilities }: ReadDocument): boolean => vulnerabilities > 0

/** SPDX 2 lacks fields that CycloneDX and SPDX 3 have. */
export const isSpdx2 = ({ family, version }: ReadDocument): boolean =>
  family === 'spdx' && version.startsWith('2')

/** At least this version of its format. */
export const atLeast = (cyclonedx: string, spdx: string): ReturnType<typeof ofDocument> =>
  ofDocument(
    ({ family, version }) => isFrom(version, family === 'cyclonedx' ? cyclonedx : spdx),
    `write CycloneDX ${cyclonedx} or SPDX ${spdx}, or later`,
  )

const isFrom = (version: string, from: string): boolean => {
  const [own, wanted] = [numbers(version), numbers(from)]
  const different = wanted.findIndex((number, index) => (own[index] ?? 0) !== number)
  return own.length > 0 && (different === -1 || (own[different] ?? 0) > (wanted[different] ?? 0))
}

const numbers = (version: string): readonly number[] =>
  /^\d+(?:\.\d+)*$/.test(version) ? version.split('.').map(Number) : []

/** OpenChain Telco asks of SPDX what CycloneDX has no field for, or has elsewhere. */
export const spdxOnly = (
  has: (document: ReadDocument) => boolean,
  advice: string,
): ReturnType<typeof ofDocument> =>
  ofDocument((document) => document.family === 'spdx' && has(document), advice)

/** How it came about: SPDX's comment of its creator, CycloneDX's lifecycle. */
export const buildComment = ofDocument(
  ({ family, comment, lifecycles }) => (family === 'spdx' ? comment !== undefined : lifecycles.length > 0),
  'say how the document came about (creator comment, lifecycles)',
)
