import type { ResourceDescriptor, Statement } from '@devsecops/core'

/** Predicate types of bills of materials, as in-toto's list of predicates has them. */
export const BILL_TYPES = {
  cyclonedx: 'https://cyclonedx.org/bom',
  'spdx-2': 'https://spdx.dev/Document/v2.3',
  'spdx-3': 'https://spdx.dev/Document/v3',
} as const

/** A predicate that points at documents, for those too large to be signed themselves. */
export const REFERENCE_TYPE = 'https://in-toto.io/attestation/reference/v0.1'

/** What a signature may be asked of this package about. */
export const PREDICATE_TYPES: readonly string[] = [...Object.values(BILL_TYPES), REFERENCE_TYPE]

/** Bytes that a predicate may have (GitHub's limit for attestations: 16 MiB). */
export const PREDICATE_LIMIT = 16 * 1024 * 1024

/** A bill of materials, and the file that holds it. */
export interface Bill {
  /** The file's name. */
  readonly file: string
  readonly sha256: string
  /** `cyclonedx-1.7`, `spdx-2.3`, `spdx-3.0.1`. */
  readonly format: string
  readonly document: unknown
  /** Where the file can be had; needed only for one that is too large. */
  readonly location?: string
}

export const billTypeOf = (format: string): string =>
  format.startsWith('cyclonedx-')
    ? BILL_TYPES.cyclonedx
    : BILL_TYPES[format.startsWith('spdx-3') ? 'spdx-3' : 'spdx-2']

/** in-toto's reference predicate v0.1: which documents, by digest, and where they are. */
export const referenceTo = ({ file, sha256, format, location }: Bill, attester: string): unknown => ({
  attester: { id: attester },
  references: [
    {
      name: file,
      downloadLocation: location ?? file,
      digest: { sha256 },
      mediaType: format.startsWith('cyclonedx-') ? 'application/vnd.cyclonedx+json' : 'application/spdx+json',
    },
  ],
})

export const statementOf = (
  subject: readonly ResourceDescriptor[],
  predicateType: string,
  predicate: unknown,
): Statement<unknown> => ({ _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate })
