import { ConfigurationError } from '@devsecops/core'
import {
  read,
  unreadableReading,
  withoutSecrets,
  type Reading,
  type UnreadableCode,
} from '@devsecops/findings'
import type { Io, OpenFile } from '@devsecops/runner'
import type { ToolRun, Tools } from '@devsecops/runner/tools'
import { join } from 'node:path'
import type { Choice } from './choose.ts'
import type { Scanner } from './scanner.ts'
import { isOlder, versionOf } from './version.ts'

/** What every scanner of a run is told. */
export interface Setting {
  readonly io: Io
  readonly tools: Tools
  /** The private folder of the run. */
  readonly folder: string
  readonly timeoutMs: number
  /** Hashes secrets' values; absent where there is no key. */
  readonly hashSecret?: (value: string | undefined) => string | undefined
}

type Program = Extract<Choice, { how: 'program' }>

/** Runs a scanner and reads its report. Whatever goes wrong is a reading that says so, never an absence. */
export const runScanner = async (choice: Program, setting: Setting): Promise<Reading> => {
  const { scanner, path, from } = choice
  const { io, tools, folder } = setting
  const version = await versionOf(scanner, path, tools, folder)
  const shown = [scanner.name, version].filter((part) => part !== undefined).join(' ')
  io.log.info(`${shown} (${choice.categories.join(', ')}): ${path}, from ${from}`)
  const least = scanner.version?.atLeast
  if (version !== undefined && least !== undefined && isOlder(version, least))
    return failed(choice, 'tool-missing', `${version} is on PATH, but ${least} or a later one is needed.`)
  const report = placeOf(choice, setting)
  const run = await start(choice, setting, report)
  const reading = readingOf(choice, setting, run, report)
  io.log.info(`${scanner.name}: ${outcomeOf(scanner, run, reading)}`)
  if (reading.unreadable !== undefined) lastWords(choice, run, io)
  return reading
}

/** A report that may hold secrets' values stays in the private folder. */
const placeOf = ({ scanner, categories }: Program, { tools, folder }: Setting): string =>
  scanner.holdsSecrets(categories)
    ? join(folder, `${scanner.name}.json`)
    : tools.outputFile(`${nameOf(scanner)}.json`)

/** How the reading is called. It is the report's path in the output directory, where the report is kept. */
const nameOf = ({ name }: Scanner): string => `scan/${name}`

const fileOf = ({ scanner, categories }: Program): string =>
  scanner.holdsSecrets(categories) ? nameOf(scanner) : `${nameOf(scanner)}.json`

const start = (
  { scanner, path, categories }: Program,
  { tools, timeoutMs, hashSecret }: Setting,
  report: string,
): Promise<ToolRun> =>
  tools.run({
    program: path,
    args: scanner.args({
      categories,
      report,
      values: hashSecret !== undefined,
      variable: tools.variable,
    }),
    timeoutMs,
    ...(scanner.env === undefined ? {} : { env: scanner.env }),
    ...(scanner.report === 'stdout' ? { stdout: report } : {}),
  })

const failed = (choice: Program, code: UnreadableCode, what: string): Reading =>
  unreadableReading(fileOf(choice), code, `${choice.scanner.name} ${what}`)

const readingOf = (choice: Program, setting: Setting, run: ToolRun, report: string): Reading => {
  const { scanner } = choice
  const { exitCode } = run
  if (exitCode === undefined) {
    const minutes = setting.timeoutMs / 60_000
    return failed(choice, 'tool-timed-out', `was ended after ${minutes} minutes, as scan-timeout says.`)
  }
  const said = scanner.exits[exitCode]
  if (said === undefined) {
    const known = scanner.failures?.[exitCode]
    return failed(choice, 'tool-failed', `${known ?? 'failed'}: exit code ${exitCode}.`)
  }
  const reading = readReport(choice, setting, report)
  const contradiction =
    said === 'findings' && reading.unreadable === undefined && reading.findings.length === 0
  return contradiction
    ? failed(
        choice,
        'tool-failed',
        `says by exit code ${exitCode} that it found something; its report has nothing.`,
      )
    : reading
}

/** The report of a scanner that ended well. */
const readReport = (choice: Program, setting: Setting, report: string): Reading => {
  const opened = open(report, setting.tools)
  if (opened === undefined) return failed(choice, 'no-report', 'ended well, but left no report.')
  try {
    if (opened.size === 0 && choice.scanner.silentWhenClean === true) return nothingFound(choice)
    return read(
      { file: fileOf(choice), size: opened.size, read: opened.read },
      {
        root: setting.io.files.workspace,
        format: choice.scanner.format,
        ...(setting.hashSecret === undefined ? {} : { hashSecret: setting.hashSecret }),
        ...(choice.scanner.needsCategories === true ? { categories: choice.categories } : {}),
      },
    )
  } finally {
    opened.close()
  }
}

const open = (report: string, tools: Tools): OpenFile | undefined => {
  try {
    return tools.open(report)
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined
    throw error
  }
}

const nothingFound = (choice: Program): Reading => ({
  file: fileOf(choice),
  format: choice.scanner.format,
  tools: [choice.scanner.name],
  categories: choice.categories,
  coverage: choice.categories.map((category) => ({ tool: choice.scanner.name, category })),
  findings: [],
})

const outcomeOf = (scanner: Scanner, { exitCode, seconds }: ToolRun, reading: Reading): string => {
  const code = exitCode === undefined ? 'out of time' : `exit code ${exitCode}`
  const took = seconds === undefined ? '' : `, ${seconds.toFixed(1)} s`
  const found =
    reading.unreadable?.message.replace(`${scanner.name} `, '') ?? `${reading.findings.length} findings`
  return `${found} (${code}${took})`
}

/** How many lines of a failed scanner's standard error are shown. */
const LINES = 10

/** What a scanner said last, in the log alone; of one that looks for secrets nothing, for it may have named one. */
const lastWords = ({ scanner, categories }: Program, { stderr }: ToolRun, { log }: Io): void => {
  if (scanner.holdsSecrets(categories)) return
  const lines = withoutSecrets('', stderr.trim()).split(/\r?\n/).slice(-LINES)
  for (const line of lines.filter((each) => each.trim() !== '')) log.info(`${scanner.name}: ${line}`)
}
