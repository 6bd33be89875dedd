import { needCell } from '../csv.ts'
import { prowlerFindings, type ProwlerCheck } from '../prowler/check.ts'
import { covers, csvReader, type Row } from './reader.ts'

/** Prowler 3 to 5 (`-M csv`): semicolons between the cells. */
export const prowlerCsv = csvReader(
  'prowler-csv',
  ['PROVIDER', 'CHECK_ID', 'CHECK_TITLE', 'STATUS', 'SEVERITY'],
  (rows) => ({
    tools: ['prowler'],
    coverage: covers('prowler', ['iac']),
    drafts: prowlerFindings(rows.map(read)),
  }),
)

const read = (row: Row, index: number): ProwlerCheck => ({
  id: needCell(row, 'CHECK_ID', index),
  title: row['CHECK_TITLE'] ?? '',
  detail: row['STATUS_EXTENDED'],
  status: needCell(row, 'STATUS', index),
  severity: row['SEVERITY'],
  isMuted: row['MUTED']?.toLowerCase() === 'true',
  account: row['ACCOUNT_UID'] ?? row['ACCOUNT_ID'],
  region: row['REGION'],
  resource: row['RESOURCE_UID'] ?? row['RESOURCE_ARN'] ?? row['RESOURCE_ID'],
  url: row['RELATED_URL'],
})
