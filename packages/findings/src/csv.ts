import { parse } from 'csv-parse/sync'
import type { Document } from './document.ts'
import { UnreadableError } from './unreadable.ts'

/** Whether the first line of a text is a header with these columns; the separator is a comma or a semicolon. */
export const hasColumns = (document: Document, columns: readonly string[]): boolean => {
  const text = document.text()
  const [header = ''] = text.slice(0, 64 * 1024).split(/\r?\n/, 1)
  const names = new Set(header.split(separatorOf(header)).map((name) => name.replace(/^"|"$/g, '').trim()))
  return columns.every((column) => names.has(column))
}

/**
 * The rows under the header.
 * @throws UnreadableError `not-a-report` when a row has another number of cells, or a quote is not closed.
 */
export const rowsOf = (document: Document): readonly Readonly<Record<string, string>>[] => {
  const text = document.text()
  const [header = ''] = text.split(/\r?\n/, 1)
  try {
    return parse(text, { columns: true, delimiter: separatorOf(header), skip_empty_lines: true, trim: true })
  } catch (error) {
    throw new UnreadableError(
      'not-a-report',
      `${document.source.file} is not a table of comma-separated values${lineOf(error)}.`,
    )
  }
}

const separatorOf = (header: string): string =>
  header.split(';').length > header.split(',').length ? ';' : ','

const lineOf = (error: unknown): string => {
  const { lines } = error as { lines?: unknown }
  return typeof lines === 'number' ? ` (line ${lines})` : ''
}
