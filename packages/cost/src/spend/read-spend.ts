import { gunzipSync } from 'node:zlib'
import { countKeys, scan } from '../document/json-scan.ts'
import { MAX_BYTES, MAX_DEPTH } from '../document/limits.ts'
import { Place } from '../document/place.ts'
import { textOf } from '../document/text.ts'
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
  const text = textOf(unpacked(path, bytes))
  if (text.trim() === '') throw new UnreadableFile('empty', `${path} is empty; expected ${EXPECTED}.`)
  return /^\s*[[{]/.test(text) ? readDocument(path, text) : readTable(path, text)
}

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

const readDocument = (path: string, text: string): ReadSpend => {
  const roots = rootsOf(path, text)
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
const rootsOf = (path: string, text: string): readonly Place[] => {
  const values: unknown[] = []
  let at = 0
  while ((at = nextIn(text, at)) < text.length) {
    const { end, keys, depth } = scan(text, at)
    if (depth > MAX_DEPTH) throw new UnreadableFile('too-deep', `${path} nests deeper than any bill does.`)
    if (end === undefined) {
      throw new UnreadableFile(
        'truncated',
        `${path} ends in the middle of its JSON; expected a whole document.`,
      )
    }
    const value = parsed(path, text.slice(at, end))
    if (countKeys(value) !== keys) {
      throw new UnreadableFile(
        'duplicate-key',
        `${path}: an object in it has a key twice, so that it says two things.`,
      )
    }
    values.push(...(Array.isArray(value) ? (value as unknown[]) : [value]))
    at = end
  }
  return values.map((value) => {
    const root = new Place(path, value)
    root.shape()
    return root
  })
}

const nextIn = (text: string, start: number): number => {
  let index = start
  while (index < text.length && /\s/.test(text[index] ?? '')) index++
  return index
}

const parsed = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new UnreadableFile('not-json', `${path} is not valid JSON; expected ${EXPECTED}.`)
  }
}

const notSpend = (path: string, what: string): UnreadableFile =>
  new UnreadableFile('wrong-shape', `${path} is ${what} of no bill that is known; expected ${EXPECTED}.`)
