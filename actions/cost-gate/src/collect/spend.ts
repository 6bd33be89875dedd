import { ConfigurationError, sha256 } from '@devsecops/core'
import {
  analyseSpend,
  dayAt,
  mergeSpend,
  readSpend,
  UnreadableFile,
  type ReadSpend,
  type SpendTable,
} from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import type { GatePolicy, SpendFacts } from '../facts.ts'
import type { Inputs } from '../inputs.ts'

/** The largest file that is read; a gzipped one may hold as much. */
const LIMIT = 256 * 1024 * 1024

interface SpendFile extends ReadSpend {
  readonly file: string
  readonly sha256: string
}

/** Reads what was really spent; `undefined` where nobody asked for it. A bill that is given twice counts once. */
export const findSpend = (
  { cost }: GatePolicy,
  input: Pick<Inputs, 'spend' | 'plan'>,
  io: Io,
): SpendFacts | undefined => {
  if (input.spend.length === 0) return undefined
  const read: SpendFile[] = []
  const unreadable: SpendFacts['unreadable'][number][] = []
  for (const file of io.files.glob(input.spend)) {
    try {
      read.push(spendIn(file, io))
    } catch (error) {
      unreadable.push({ file, message: faultOf(error) })
    }
  }
  const tags = [...cost.budgets.map(({ tag }) => tag), ...cost.tags.required.map(({ key }) => key)]
  const table = wholeOf(read, unreadable)
  return {
    sources: read.map(({ file, sha256: digest, format }) => ({ file, sha256: digest, format })),
    unreadable,
    analysis: table && analyseSpend(table, dayAt(io.now.getTime()), tags),
    alone: input.plan.length === 0,
  }
}

const spendIn = (file: string, io: Io): SpendFile => {
  const bytes = io.files.read(file, LIMIT)
  if (bytes === undefined) throw new UnreadableFile('empty', `${file} is not there; expected a bill.`)
  return { file, sha256: sha256(bytes), ...readSpend({ path: file, bytes }) }
}

const wholeOf = (
  read: readonly SpendFile[],
  unreadable: SpendFacts['unreadable'][number][],
): SpendTable | undefined => {
  const once = [...new Map(read.map((each) => [each.sha256, each])).values()]
  const [first, ...others] = once.flatMap(({ file, table }) => (table === undefined ? [] : [{ file, table }]))
  if (first === undefined) return undefined
  const other = others.find(({ table }) => table.currency !== first.table.currency)
  if (other !== undefined) {
    unreadable.push({
      file: other.file,
      message: `${other.file} is in ${other.table.currency} and ${first.file} in ${first.table.currency}; expected bills in one currency.`,
    })
  }
  return mergeSpend([first, ...others].map(({ table }) => table))
}

const faultOf = (error: unknown): string => {
  if (error instanceof UnreadableFile || error instanceof ConfigurationError) return error.message
  throw error
}
