import { needCell } from '../csv.ts'
import { prowlerFindings, type ProwlerCheck } from '../prowler/check.ts'
import { control } from './prowler.ts'
import { covers, csvReader, type Row } from './reader.ts'

/** Prowler 2 (`-M csv`), which looked at AWS alone. */
export const prowlerLegacyCsv = csvReader(
  'prowler-legacy-csv',
  ['ACCOUNT_NUM', 'TITLE_ID', 'TITLE_TEXT', 'CHECK_RESULT', 'CHECK_SEVERITY'],
  (rows) => ({
    tools: ['prowler'],
    coverage: covers('prowler', ['iac']),
    drafts: prowlerFindings(rows.map(read)),
  }),
)

/** The resource is named only in what was found: a text without numbers that change, as Prowler writes it. */
const read = (row: Row, index: number): ProwlerCheck => ({
  ...control(needCell(row, 'TITLE_TEXT', index)),
  detail: row['CHECK_RESULT_EXTENDED'],
  status: needCell(row, 'CHECK_RESULT', index),
  severity: row['CHECK_SEVERITY'],
  isMuted: false,
  account: row['ACCOUNT_NUM'],
  region: row['REGION'],
  resource: row['CHECK_RESULT_EXTENDED'],
  url: row['CHECK_DOC'],
})
