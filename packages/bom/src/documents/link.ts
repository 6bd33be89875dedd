import type { DocumentKind } from './document-input.ts'

/** Another document of the same commit. */
export interface Link {
  readonly kind: DocumentKind
  readonly serial: string
}
