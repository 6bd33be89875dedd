/** The formats that are written, each with a schema of its own. */
export const DOCUMENT_FORMATS = [
  'cyclonedx-1.5',
  'cyclonedx-1.6',
  'cyclonedx-1.7',
  'spdx-2.3',
  'spdx-3.0.1',
] as const

export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** Where a document breaks a rule, and which. */
export interface DocumentFault {
  readonly rule:
    'schema' | 'duplicate-ref' | 'dangling-ref' | 'duplicate-dependency' | 'bad-purl' | 'bad-licence'
  /** A JSON pointer, or the reference that is at fault. */
  readonly place: string
  readonly message: string
}
