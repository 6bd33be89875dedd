import { digester } from '@devsecops/core'
import type { DocumentFormat } from '../validate/document-format.ts'
import type { Bill } from './bill.ts'

/**
 * A document's own name, from all that it holds: a UUID of version 8 (RFC 9562, custom), the first bits of a SHA-256. Equal content has equal
 * names; what links to it does not count, so that documents may link to each other.
 */
export const serialOf = (bill: Bill, format: DocumentFormat): string => {
  const digest = digester()
  const { kind, subject, created, tool, creator } = bill.input
  digest.add(
    JSON.stringify([
      format,
      kind,
      subject,
      created.toISOString(),
      tool,
      creator ?? null,
      bill.isWhole,
      bill.gaps,
    ]),
  )
  digest.add(JSON.stringify([bill.subjectNeeds, bill.subjectCompleteness]))
  for (const entry of bill.entries) digest.add(`${JSON.stringify(entry)}\n`)
  return uuidOf(digest.end())
}

const uuidOf = (hex: string): string => {
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** The moment without a fraction of a second: the one spelling that all formats take. */
export const timestampOf = (moment: Date): string => moment.toISOString().replace(/\.\d+Z$/, 'Z')
