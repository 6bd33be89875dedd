import { parse } from 'csv-parse/sync'
import { UnreadableFile } from '../document/unreadable.ts'

/** A row by the names of its columns in lower case: clouds write the same name in several ways. */
export type CsvRow = (column: string) => string

/** The names of the columns of a table, in lower case; the separator is a comma or a semicolon. */
export const columnsOf = (text: string): readonly string[] => {
  const header = headerOf(text)
  return header.split(separatorOf(header)).map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase())
}

const headerOf = (text: string): string => text.slice(0, HEADER).split(/\r?\n/, 1)[0] ?? ''

/** Cost and usage reports have hundreds of columns. */
const HEADER = 256 * 1024

const separatorOf = (header: string): string =>
  header.split(';').length > header.split(',').length ? ';' : ','

/**
 * Gives each row under the header to `take`, one after another, with its number; none is kept.
 * @throws UnreadableFile `truncated` where a row ends early or a quote is not closed, and what `take` throws.
 */
export const eachRow = (path: string, text: string, take: (row: CsvRow, number: number) => void): void => {
  const columns = new Map(columnsOf(text).map((name, index) => [name, index] as const))
  let number = 0
  const onRecord = (cells: readonly string[]): null => {
    if (number > 0) take((column) => cells[columns.get(column) ?? -1]?.trim() ?? '', number)
    number += 1
    return null
  }
  try {
    parse(text, {
      delimiter: separatorOf(headerOf(text)),
      skip_empty_lines: true,
      on_record: onRecord,
    })
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile(
      'truncated',
      `${path} is no whole table: row ${String(number)} under the header has another number of cells, or a quote that is not closed; expected the export as the cloud wrote it.`,
    )
  }
}
