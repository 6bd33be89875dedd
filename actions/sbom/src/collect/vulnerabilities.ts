import { documentsOf, type DocumentSetting, type Graph } from '@devsecops/bom'
import { absent, found, type Fact } from '@devsecops/core'
import type { Io } from '@devsecops/runner'
import type { Tools } from '@devsecops/runner/tools'
import type { Database, Scan, VulnerabilitySearch } from '../facts.ts'
import type { Inputs } from '../inputs.ts'
import { fromAdvisories } from '../vulnerabilities/from-advisories.ts'
import { fromScanner } from '../vulnerabilities/from-scanner.ts'
import { joinVulnerabilities } from '../vulnerabilities/join.ts'
import { readDatabase, type ReadDatabase } from './advisories/database.ts'
import { runVulnerabilityScanners } from './scanners/run.ts'

/**
 * Looks for vulnerabilities: in the database that the input names, and by the scanners that it names, which are given our own document.
 * `absent` where nobody asks.
 */
export const findVulnerabilities = async (
  input: Pick<Inputs, 'advisories' | 'scan-with'>,
  graphs: readonly Graph[],
  setting: DocumentSetting,
  io: Io,
  openTools: () => Promise<Tools>,
): Promise<Fact<VulnerabilitySearch>> => {
  const { advisories: path, 'scan-with': scanners } = input
  if (path === undefined && scanners.length === 0) return absent
  const components = graphs.flatMap((graph) => graph.components)
  const database = path === undefined ? absent : readDatabase(path, components, io.files)
  const advised = database.state === 'found' ? fromAdvisories(graphs, database.value.advisories) : NOTHING
  const scans =
    scanners.length === 0
      ? []
      : await runVulnerabilityScanners(scanners, documentFor(graphs, setting), path, io, await openTools())
  return found({
    database: database.state === 'found' ? found(toldOf(database.value)) : database,
    scans: scans.map(({ scanner, outcome }): Scan => ({
      scanner,
      outcome: outcome.state === 'found' ? found(outcome.value.length) : outcome,
    })),
    unknown: advised.unknown,
    vulnerabilities: joinVulnerabilities([
      ...advised.vulnerabilities,
      ...scans.flatMap(({ outcome }) =>
        outcome.state === 'found' ? fromScanner(outcome.value, graphs) : [],
      ),
    ]),
  })
}

const NOTHING = { vulnerabilities: [], unknown: [] }

/** What is told of a database, without its records. */
const toldOf = ({ path, sha256, count, latest, broken }: ReadDatabase): Database => ({
  ...{ path, sha256, count, latest, broken },
})

/** The document of everything, in the format that both scanners read. */
const documentFor = (graphs: readonly Graph[], setting: DocumentSetting): string => {
  const documents = documentsOf(graphs, setting, ['cyclonedx-1.6'])
  const whole = documents.find(({ kind }) => kind === 'merged') ?? documents[0]
  return whole === undefined ? '' : [...whole.text()].join('')
}
