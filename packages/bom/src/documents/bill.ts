import type { Component } from '../model/component.ts'
import type { Gap } from '../model/graph.ts'
import type { DocumentInput } from './document-input.ts'

/** Whether all of a component's needs are told (`complete`), some (`incomplete`), or nothing is (`unknown`). */
export type Completeness = 'complete' | 'incomplete' | 'unknown'

/** One component of a document: what several lock files say of it, in one. */
export interface Entry {
  /** Unique in the document; the package URL where there is one. */
  readonly ref: string
  readonly component: Component
  /** Every place that names it, sorted. */
  readonly occurrences: readonly { readonly file: string; readonly line?: number }[]
  /** Refs of what it needs directly, sorted; empty for a leaf and for what is unknown. */
  readonly needs: readonly string[]
  readonly completeness: Completeness
}

/** A bill of materials in no format yet. */
export interface Bill {
  readonly input: DocumentInput
  /** The subject's own reference. */
  readonly subjectRef: string
  /** What the subject needs directly: the projects of its lock files. */
  readonly subjectNeeds: readonly string[]
  readonly subjectCompleteness: Completeness
  /** Sorted by ref. */
  readonly entries: readonly Entry[]
  /** Whether every component is in it. */
  readonly isWhole: boolean
  readonly gaps: readonly (Gap & { readonly file: string })[]
}
