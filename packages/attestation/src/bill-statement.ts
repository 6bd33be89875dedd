import type { ResourceDescriptor, Statement } from '@devsecops/core'

import {
  billTypeOf,
  PREDICATE_LIMIT,
  REFERENCE_TYPE,
  referenceTo,
  statementOf,
  type Bill,
} from './predicate.ts'
import { withoutFiles } from './without-files.ts'

/** How much of the document the statement holds: `whole`, all but the entries of single `files`, or a `reference` to it. */
export type Extent = 'whole' | 'without-files' | 'reference'

export interface BillStatement {
  readonly statement: Statement<unknown>
  readonly extent: Extent
}

/**
 * The statement that a bill of materials is that of the subjects. One over the limit is trimmed, and where that is not enough, referred to by its
 * digest.
 *
 * @param attester the URI of who says so, for a reference
 */
export const billStatement = (
  bill: Bill,
  subjects: readonly ResourceDescriptor[],
  attester: string,
  limit = PREDICATE_LIMIT,
): BillStatement => {
  const type = billTypeOf(bill.format)
  if (sizeOf(bill.document) <= limit)
    return { statement: statementOf(subjects, type, bill.document), extent: 'whole' }
  const trimmed = withoutFiles(bill.format, bill.document)
  if (sizeOf(trimmed) <= limit)
    return { statement: statementOf(subjects, type, trimmed), extent: 'without-files' }
  return {
    statement: statementOf(subjects, REFERENCE_TYPE, referenceTo(bill, attester)),
    extent: 'reference',
  }
}

const sizeOf = (document: unknown): number => Buffer.byteLength(JSON.stringify(document))
