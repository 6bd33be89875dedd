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
 * The rows under the header. Blank cells beyond the header are left out: some tools end their rows with a comma.
 * @throws UnreadableError `truncated` when the header's line does not end, `not-a-report` when a row has another number of
 * cells, or a quote is not closed.
 */
export const rowsOf = (document: Document): readonly Readonly<Record<string, string>>[] => {
  if (!document.text().includes('\n'))
    throw new UnreadableError('truncated', `${document.source.file} ends in the header of its table.`)
  const [header = [], ...rows] = cellsOf(document)
  return rows.map((cells, index) => {
    if (cells.length < header.length || cells.slice(header.length).some((cell) => cell !== ''))
      throw notATable(document, ` (row ${index + 1} has another number of cells than the header)`)
    return Object.fromEntries(header.map((name, column) => [name, cells[column] ?? '']))
  })
}

/**
 * The cells of all lines, for tables without a header. Quotes inside a cell that is not quoted are text.
 * @throws UnreadableError `not-a-report` when a quote is not closed.
 */
export const cellsOf = (document: Document): readonly (readonly string[])[] => {
  const text = document.text()
  const [header = ''] = text.split(/\r?\n/, 1)
  try {
    return parse(text, {
      delimiter: separatorOf(header),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    throw notATable(document, lineOf(error))
  }
}

/**
 * A cell that is not blank, of the row with this index under the header.
 * @throws UnreadableError when it is blank or missing.
 */
export const needCell = (row: Readonly<Record<string, string>>, column: string, index: number): string => {
  const cell = row[column]?.trim() ?? ''
  if (cell === '')
    throw new UnreadableError('not-a-report', `Row ${index + 1} under the header has no ${column}.`)
  return cell
}

const notATable = ({ source }: Document, place: string): UnreadableError =>
  new UnreadableError('not-a-report', `${source.file} is not a table of comma-separated values${place}.`)

const separatorOf = (header: string): string =>
  header.split(';').length > header.split(',').length ? ';' : ','

const lineOf = (error: unknown): string => {
  const { lines } = error as { lines?: unknown }
  return typeof lines === 'number' ? ` (line ${lines})` : ''
}
