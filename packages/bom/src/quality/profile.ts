import type { ReadDocument } from '../documents/read/read-document.ts'

/** How well a document does in one field. */
export interface FieldScore {
  /** 0 to 10. */
  readonly score: number
  /** How many components have it, of how many; absent for what the document has as a whole. */
  readonly have?: number
  readonly total?: number
  /** What to do about it, where it is not full. */
  readonly advice?: string
  /** Whether there is nothing to judge: the field then counts neither for nor against. */
  readonly isIgnored: boolean
}

/** What is asked of one field. Pure; a rule knows no profile. */
export type Rule = (document: ReadDocument, facts: DocumentFacts) => FieldScore

/** What a rule cannot see in the document. */
export interface DocumentFacts {
  /** Whether it keeps to its official schema; absent where nobody looked. */
  readonly isValid?: boolean
}

/** One line of a profile. */
export interface Field {
  /** kebab-case; what a policy and a report call it. */
  readonly key: string
  readonly title: string
  /** Required and additional fields make the score; optional ones are only told. */
  readonly kind: 'required' | 'additional' | 'optional'
  readonly rule: Rule
  /** Told, and counted as full or not, but left out of the score. */
  readonly isOnlyTold?: boolean
}

/** What an authority, or sbomqs' reading of it, asks of a bill of materials. */
export interface Profile {
  readonly id: string
  readonly title: string
  /** Where the requirements come from. */
  readonly source: string
  readonly groups: readonly FieldGroup[]
}

/** Fields that count together. A profile without weights has one group. */
export interface FieldGroup {
  readonly title: string
  readonly weight: number
  readonly fields: readonly (Field & { readonly weight?: number })[]
}

export type Grade = 'A' | 'B' | 'C' | 'D' | 'F'

/** How a document does in a profile. */
export interface Quality {
  readonly profile: string
  /** 0 to 10, to one decimal. */
  readonly score: number
  readonly grade: Grade
  /** How many fields of each kind are full. */
  readonly full: { readonly required: number; readonly additional: number; readonly optional: number }
  readonly fields: readonly (FieldScore & Pick<Field, 'key' | 'title' | 'kind'>)[]
}
