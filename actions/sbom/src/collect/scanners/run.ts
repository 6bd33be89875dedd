import { ConfigurationError, found, unavailable, type Fact } from '@devsecops/core'
import { read, withoutSecrets, type Finding, type Reading } from '@devsecops/findings'
import type { Io } from '@devsecops/runner'
import type { ToolRun, Tools } from '@devsecops/runner/tools'
import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { COMMANDS, type VulnerabilityScanner } from './scanner.ts'

/** What became of a scanner that was to be asked. */
export interface ScannerAnswer {
  readonly scanner: VulnerabilityScanner
  readonly outcome: Fact<readonly Finding[]>
}

/** Both need seconds; grype may have to fetch its database of some hundred megabytes first. */
const TIMEOUT_MS = 10 * 60_000

/**
 * Runs scanners on our document, one after another, in a folder of this run alone. What goes wrong is `unavailable` with its reason, and
 * never an empty answer.
 *
 * @param advisories the database that was given, if any: then no scanner is to use the network
 */
export const runVulnerabilityScanners = (
  scanners: readonly VulnerabilityScanner[],
  document: string,
  advisories: string | undefined,
  io: Io,
  tools: Tools,
): Promise<readonly ScannerAnswer[]> =>
  tools.inPrivateFolder(async (folder) => {
    const file = join(folder, 'bom.cdx.json')
    writeFileSync(file, document)
    const database = advisories === undefined ? undefined : cacheFor(advisories, folder, io)
    const answers: ScannerAnswer[] = []
    for (const scanner of scanners)
      answers.push({ scanner, outcome: await ask(scanner, { document: file, database }, folder, io, tools) })
    return answers
  })

/** OSV-Scanner looks for `osv-scanner/<ecosystem>/all.zip` in a folder; a database without that folder is linked under its name. */
const cacheFor = (advisories: string, folder: string, io: Io): string => {
  const given = resolve(io.files.workspace, advisories)
  if (basename(given) === 'osv-scanner') return dirname(given)
  if (existsSync(join(given, 'osv-scanner'))) return given
  symlinkSync(given, join(folder, 'osv-scanner'), 'junction')
  return folder
}

const ask = async (
  scanner: VulnerabilityScanner,
  asked: { readonly document: string; readonly database: string | undefined },
  folder: string,
  io: Io,
  tools: Tools,
): Promise<Fact<readonly Finding[]>> => {
  const program = await tools.which(scanner)
  if (program === undefined) return unavailable('it is not on PATH; install it in a step before')
  const { args, env } = COMMANDS[scanner]
  const report = join(folder, `${scanner}.json`)
  const run = await tools.run({
    program,
    args: args(asked),
    env: env(asked),
    timeoutMs: TIMEOUT_MS,
    stdout: report,
  })
  return outcomeOf(scanner, run, () => readReport(scanner, report, io, tools))
}

const outcomeOf = (
  scanner: VulnerabilityScanner,
  { exitCode, stderr }: ToolRun,
  readingOf: () => Reading | undefined,
): Fact<readonly Finding[]> => {
  if (exitCode === undefined) return unavailable(`it was ended after ${TIMEOUT_MS / 60_000} minutes`)
  const said = COMMANDS[scanner].exits[exitCode]
  if (said === undefined) return unavailable(`it ended with exit code ${exitCode}${lastLine(stderr)}`)
  const reading = readingOf()
  if (reading === undefined) return unavailable('it ended well, but left no report')
  if (reading.unreadable !== undefined) return unavailable(reading.unreadable.message.replace(/\.$/, ''))
  const findings = reading.findings.filter(({ category }) => category === 'sca')
  return said === 'findings' && findings.length === 0
    ? unavailable(`it says by exit code ${exitCode} that it found something, and its report has nothing`)
    : found(findings)
}

/** What it said last, without what looks like a credential. */
const lastLine = (stderr: string): string => {
  const line = stderr.trim().split(/\r?\n/).at(-1) ?? ''
  return line === '' ? '' : `: ${withoutSecrets('', line).slice(0, 300)}`
}

const readReport = (
  scanner: VulnerabilityScanner,
  report: string,
  io: Io,
  tools: Tools,
): Reading | undefined => {
  try {
    const opened = tools.open(report)
    try {
      const source = { file: `what ${scanner} printed`, size: opened.size, read: opened.read }
      return read(source, { root: io.files.workspace, format: scanner })
    } finally {
      opened.close()
    }
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined
    throw error
  }
}
