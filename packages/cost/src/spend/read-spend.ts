import { gunzipSync } from 'node:zlib'
import { valuesIn } from '../document/json-value.ts'
import { MAX_BYTES } from '../document/limits.ts'
import { Place } from '../document/place.ts'
import { afterSpace, textOf, utf8Of } from '../document/text.ts'
import type { File } from '../document/text.ts'
import { UnreadableFile } from '../document/unreadable.ts'
import { columnsOf, eachRow } from './csv-rows.ts'
import { Cells } from './format.ts'
import type { CsvFormat, JsonFormat } from './format.ts'
import { azureCostDetails } from './formats/azure-cost-details.ts'
import { costAndUsageReport } from './formats/cost-and-usage-report.ts'
import { costExplorer } from './formats/cost-explorer.ts'
import { focus } from './formats/focus.ts'
import { gcpBilling, gcpBillingTable } from './formats/gcp-billing.ts'
import { kubernetesAllocation } from './formats/kubernetes-allocation.ts'
import { SpendSums } from './spend-table.ts'
import type { SpendTable } from './spend-table.ts'

const TABLES: readonly CsvFormat[] = [focus, costAndUsageReport, azureCostDetails, gcpBillingTable]
const DOCUMENTS: readonly JsonFormat[] = [costExplorer, kubernetesAllocation, gcpBilling]

/** What a file says was spent, and in which format. */
export interface ReadSpend {
  readonly format: string
  /** `undefined` where it has no rows. */
  readonly table: SpendTable | undefined
}

const EXPECTED =
  'Cost Explorer’s JSON, a Cost and Usage Report, Azure’s cost details, Google Cloud’s billing export, FOCUS, or allocations of OpenCost or Kubecost'

/**
 * Reads what was really spent. The format is told by the content, never by the name; a gzipped file counts as what is in it.
 * @throws UnreadableFile
 */
export const readSpend = ({ path, bytes }: File): ReadSpend => {
  const utf8 = utf8Of(unpacked(path, bytes))
  const start = afterSpace(utf8, 0)
  if (start === utf8.length) throw new UnreadableFile('empty', `${path} is empty; expected ${EXPECTED}.`)
  const isJson = utf8[start] === OPEN_BRACKET || utf8[start] === OPEN_BRACE
  return isJson ? readDocument(path, utf8) : readTable(path, textOf(utf8))
}

const OPEN_BRACKET = 0x5b
const OPEN_BRACE = 0x7b

const unpacked = (path: string, bytes: Uint8Array): Uint8Array => {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  const plain = packed ? gunzipped(path, bytes) : bytes
  if (plain.length > MAX_BYTES) throw tooLarge(path)
  return plain
}

const gunzipped = (path: string, bytes: Uint8Array): Uint8Array => {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge(path)
      : new UnreadableFile('truncated', `${path} is gzipped, and broken or cut off; expected a whole file.`)
  }
}

const tooLarge = (path: string): UnreadableFile =>
  new UnreadableFile(
    'too-large',
    `${path} has more than ${String(MAX_BYTES)} bytes; expected a bill of fewer days, or one that is summed up by day and service.`,
  )

const readTable = (path: string, text: string): ReadSpend => {
  const columns = columnsOf(text)
  const format = TABLES.find(({ fits }) => fits(columns))
  if (format === undefined) throw notSpend(path, 'a table')
  const sums = new SpendSums(path)
  const read = format.reader(columns)
  eachRow(path, text, (row, number) => {
    sums.add(read(new Cells(path, row, number)))
  })
  return { format: format.name, table: sums.table() }
}

const readDocument = (path: string, utf8: Uint8Array): ReadSpend => {
  const roots = rootsOf(path, utf8)
  const [first] = roots
  const format = first && DOCUMENTS.find(({ fits }) => fits(first))
  if (first === undefined || format === undefined) throw notSpend(path, 'a document')
  const sums = new SpendSums(path)
  for (const root of roots) {
    if (!format.fits(root)) throw notSpend(path, 'a document')
    for (const row of format.rows(root)) sums.add(row)
  }
  const missing = format.goesOn?.(roots.at(-1) ?? first)
  if (missing !== undefined) throw new UnreadableFile('truncated', `${path} ${missing}.`)
  return { format: format.name, table: sums.table() }
}

/** The objects of a file: one, a list of them, or one after another, as rows are exported. */
const rootsOf = (path: string, utf8: Uint8Array): readonly Place[] =>
  valuesIn(path, utf8, EXPECTED)
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .map((value) => {
      const root = new Place(path, value)
      root.shape()
      return root
    })

const notSpend = (path: string, what: string): UnreadableFile =>
  new UnreadableFile('wrong-shape', `${path} is ${what} of no bill that is known; expected ${EXPECTED}.`)
