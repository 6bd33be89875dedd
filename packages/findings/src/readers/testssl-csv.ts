import { needCell } from '../csv.ts'
import { tlsChecks } from '../web/testssl.ts'
import { covers, csvReader, type Row } from './reader.ts'

/** testssl.sh 3 (`--csvfile`). */
export const testsslCsv = csvReader(
  'testssl-csv',
  ['id', 'fqdn/ip', 'port', 'severity', 'finding'],
  (rows) => ({ tools: ['testssl'], coverage: covers('testssl', ['dast']), ...tlsChecks(rows.map(read)) }),
)

const read = (row: Row, index: number) => ({
  id: needCell(row, 'id', index),
  host: row['fqdn/ip'] ?? '',
  port: row['port'] ?? '',
  severity: needCell(row, 'severity', index),
  finding: row['finding'] ?? '',
  cve: row['cve'],
})
