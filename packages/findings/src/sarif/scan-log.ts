import type { Draft } from '../draft.ts'
import { decode } from '../encoding.ts'
import { ScanFault } from '../json-scan/scan-fault.ts'
import { Scanner } from '../json-scan/scan.ts'
import { whole } from '../json-scan/shape.ts'
import { MAX_DOCUMENT_BYTES, MAX_DOCUMENT_DEPTH } from '../limits.ts'
import type { Extract, Surroundings } from '../readers/reader.ts'
import { partOf, type Source } from '../source.ts'
import { UnreadableError } from '../unreadable.ts'
import { Value } from '../value.ts'
import { valueFields } from './fields.ts'
import { contextOf, isFinding, readResult, type RunContext } from './result.ts'
import { IrregularError, RowFields } from './row-fields.ts'
import { extractOf, failureOf, mergeRuns, toolOfRun } from './run.ts'
import { RUN } from './shape.ts'

/**
 * Reads a SARIF log (§3.13) from its bytes, in memory that does not grow with it. What results have in common
 * may stand behind them: then they are gone over once more.
 * @param window how many bytes are held of the file, where another number than the scanner's is wanted
 * @throws ScanFault where it is not a regular log, UnreadableError where it is none that can be read.
 */
export const scanLog = (source: Source, surroundings: Surroundings, window?: number): Extract => {
  const scanner = new Scanner(source, { depth: MAX_DOCUMENT_DEPTH, window })
  const root: Record<string, unknown> = {}
  const runs: RunScan[] = []
  let fields: RowFields | undefined
  const nextRun = (): RunScan => {
    if (fields === undefined) {
      fields = new RowFields()
      scanner.use(fields.scan)
    }
    const run = new RunScan(source, runs.length, surroundings, fields)
    runs.push(run)
    return run
  }
  try {
    scanner.document(() => readRoot(scanner, root, () => nextRun().read(scanner)))
  } catch (error) {
    // Of what breaks before its runs it cannot be told that it is a log.
    if (error instanceof ScanFault && !('runs' in root)) throw new ScanFault('foreign', error.offset)
    throw error
  }
  if (!isSarif(new Value(source.file, root)) || runs.length === 0) throw new ScanFault('foreign', 0)
  return mergeRuns(runs.map((run) => run.extract()))
}

const readRoot = (scanner: Scanner, root: Record<string, unknown>, run: () => void): void => {
  scanner.eachMember((name) => {
    if (name !== 'runs' && !LOG_MEMBERS.has(name)) return 'foreign'
    root[name] = []
    if (name === 'runs') scanner.eachElement(run)
    else if (name === 'version') root[name] = scanner.value(whole)
    else scanner.skip()
    return undefined
  })
}

/** Whether a document's root is a log's: SARIF 2.1.0, or a release candidate, which names itself 2.1.0-rtm. */
export const isSarif = (root: Value): boolean =>
  root.has('version') && String(root.at('version').raw).startsWith('2.1') && 'runs' in (root.raw as object)

/** A log has no other members (§3.13); what has, is parsed, and judged by that. */
const LOG_MEMBERS: ReadonlySet<string> = new Set([
  '$schema',
  'version',
  'inlineExternalProperties',
  'properties',
])

const isRunMember = (name: string): name is keyof typeof RUN => Object.hasOwn(RUN, name)

/** Of the members that follow the results: whether one says what a result is, or where. */
const concernsResults = (name: keyof typeof RUN, value: unknown): boolean =>
  ['tool', 'artifacts', 'originalUriBaseIds'].includes(name) ||
  (name === 'properties' && new Value('', value).has('imageName'))

interface Range {
  readonly from: number
  readonly to: number
}

/** One run that is scanned: what it says beside its results, and the drafts of these. */
class RunScan {
  readonly #source: Source
  readonly #surroundings: Surroundings
  readonly #run: Value
  readonly #members: Record<string, unknown> = {}
  readonly #fields: RowFields
  #drafts: Draft[] | undefined = undefined
  /** Where the results are, when they are to be read once more. */
  #again: Range | undefined = undefined
  /** What is wrong with the first result that cannot be read. */
  #fault: UnreadableError | undefined = undefined

  constructor(source: Source, index: number, surroundings: Surroundings, fields: RowFields) {
    this.#source = source
    this.#surroundings = surroundings
    this.#fields = fields
    const runs = new Value(source.file, [], new Value(source.file, {}), 'runs')
    this.#run = new Value(source.file, this.#members, runs, index)
  }

  read(scanner: Scanner): void {
    let results: Range | undefined
    scanner.eachMember((name) => {
      if (name === 'results') {
        const from = scanner.next()
        this.#readAtOnce(scanner)
        results = { from, to: scanner.offset }
        this.#members[name] = []
      } else if (isRunMember(name)) {
        const value = scanner.value(RUN[name])
        this.#members[name] = value
        if (results !== undefined && concernsResults(name, value)) this.#again = results
      } else scanner.skip()
      return undefined
    })
    if (this.#drafts === undefined) this.#again = results
  }

  /** @throws UnreadableError as `readRun` does. */
  extract(): Extract {
    const tool = toolOfRun(this.#run)
    const failure = failureOf(this.#run)
    const context = this.#context()
    if (this.#again !== undefined) this.#readAgain(this.#again, context)
    if (this.#fault !== undefined) throw this.#fault
    return extractOf(this.#run, tool, failure, this.#drafts ?? [])
  }

  /** What cannot be read yet, for lack of something that may follow, is read at the end. */
  #readAtOnce(scanner: Scanner): void {
    const context = attempt(() => this.#context())
    if (context instanceof UnreadableError) scanner.eachElement(() => scanner.skip())
    else this.#readResults(scanner, 0, context)
  }

  #context(): RunContext {
    return contextOf(this.#run, toolOfRun(this.#run), this.#surroundings)
  }

  #readAgain({ from, to }: Range, context: RunContext): void {
    const scanner = new Scanner(partOf(this.#source, from, to), { depth: MAX_DOCUMENT_DEPTH })
    scanner.use(this.#fields.scan)
    scanner.document(() => this.#readResults(scanner, from, context))
  }

  /** `base` is where the scanner's source begins in the file. Behind the first fault results are only scanned. */
  #readResults(scanner: Scanner, base: number, context: RunContext): void {
    const drafts: Draft[] = []
    this.#drafts = drafts
    this.#fault = undefined
    let index = -1
    scanner.eachElement(() => {
      const from = base + scanner.offset
      const isRegular = scanner.row()
      if (!isRegular) scanner.skip()
      const to = base + scanner.offset
      index++
      if (this.#fault !== undefined) return
      const regular = isRegular ? readRegular(this.#fields, context) : 'irregular'
      const read =
        regular === 'irregular' ? attempt(() => this.#readIrregular(from, to, index, context)) : regular
      if (read instanceof UnreadableError) this.#fault = read
      else if (read !== undefined) drafts.push(read)
    })
  }

  /** A result with a field of the wrong type is parsed: its reader says what is wrong with it, if it matters. */
  #readIrregular(from: number, to: number, index: number, context: RunContext): Draft | undefined {
    const results = new Value(this.#source.file, [], this.#run, 'results')
    if (to - from > MAX_DOCUMENT_BYTES) {
      const where = new Value(this.#source.file, {}, results, index)
      throw where.refusal('refused', `there is a result of ${to - from} bytes`)
    }
    const raw: unknown = JSON.parse(decode(this.#source.read(from, to - from)))
    const fields = valueFields(new Value(this.#source.file, raw, results, index))
    return isFinding(fields) ? readResult(fields, context) : undefined
  }
}

const readRegular = (fields: RowFields, context: RunContext): Draft | 'irregular' | undefined => {
  try {
    return isFinding(fields) ? readResult(fields, context) : undefined
  } catch (error) {
    if (error instanceof IrregularError || error instanceof UnreadableError) return 'irregular'
    throw error
  }
}

/** What the work gives, or the UnreadableError that it throws. */
const attempt = <T>(work: () => T): T | UnreadableError => {
  try {
    return work()
  } catch (error) {
    if (error instanceof UnreadableError) return error
    throw error
  }
}
