import { lineOfText } from '../line-text.ts'
import { violationDraft } from '../pmd/violation.ts'
import { UnreadableError } from '../unreadable.ts'
import { covers, csvReader, type Row } from './reader.ts'

const COLUMNS = ['Problem', 'Package', 'File', 'Priority', 'Line', 'Description', 'Rule set', 'Rule'] as const

/**
 * PMD (`-f csv`): one row for each violation. The severity is the rule's priority, from 1 (critical) to 5. This format
 * has no place for PMD's errors: they are seen in its JSON and XML.
 */
export const pmdCsv = csvReader('pmd-csv', COLUMNS, (rows, { root: checkout }) => ({
  tools: ['pmd'],
  coverage: covers('pmd', ['sast']),
  drafts: rows.map((row, index) =>
    violationDraft(
      {
        rule: needCell(row, 'Rule', index),
        priority: row['Priority'] ?? '',
        message: row['Description'] ?? '',
        path: needCell(row, 'File', index),
        line: lineOfText(row['Line']),
        place: [row['Package']],
      },
      checkout,
    ),
  ),
}))

const needCell = (row: Row, column: string, index: number): string => {
  const cell = row[column]?.trim() ?? ''
  if (cell === '')
    throw new UnreadableError('not-a-report', `Row ${index + 1} under the header has no ${column}.`)
  return cell
}
