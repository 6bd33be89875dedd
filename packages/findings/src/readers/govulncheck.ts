import type { ReportedSeverity } from '@devsecops/core'
import { otherNames } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import { severityOfVector, worstOf } from '../ratings.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, sequenceReader } from './reader.ts'

/**
 * govulncheck (`-format json`): a stream of messages, of which the first is `config`; also as one array. A vulnerability
 * is told several times, as the tool first finds the module, then the package, then the call: it is one finding for each
 * id and module, and its message says how far the code reaches it. The Go database rates nothing; a database of one's own
 * may. Before 1.0 it wrote one document (`Vulns`), with an entry for each symbol.
 */
export const govulncheck = sequenceReader(
  'govulncheck',
  (values) => isDocument(values) || messagesOf(values).some(isConfig),
  (values) => {
    const [root] = values
    const drafts =
      root !== undefined && isDocument(values) ? readDocument(root) : readMessages(messagesOf(values))
    return { tools: ['govulncheck'], coverage: covers('govulncheck', ['sca']), drafts }
  },
)

/** The document of version 0.1. */
const isDocument = ([root, second]: readonly Value[]): boolean =>
  second === undefined && root?.has('Vulns', 'Calls') === true

const messagesOf = (values: readonly Value[]): readonly Value[] => {
  const [root, second] = values
  return root?.isList === true && second === undefined ? root.list() : values
}

const isConfig = (message: Value): boolean =>
  message.has('config') && message.at('config').has('protocol_version')

/** How far the code reaches a vulnerable symbol. */
const REACHES = ['is required', 'is imported', 'is called'] as const

interface Sighting {
  readonly id: string
  readonly module: string
  readonly version: string | undefined
  readonly fixedIn: string | undefined
  /** An index of REACHES. */
  readonly reach: number
  /** Whether calls were looked for: then what is not called is not reached. */
  readonly isExact: boolean
  readonly position: Value | undefined
  /** Absent where the stream does not hold the advisory. */
  readonly advisory: Value | undefined
}

const readMessages = (messages: readonly Value[]): readonly Draft[] => {
  for (const message of messages) needContent(message)
  const isExact = messages.some(
    (each) => isConfig(each) && each.at('config').at('scan_level').text() === 'symbol',
  )
  const advisories = new Map<string, Value>()
  for (const { advisory } of messages
    .filter((each) => each.has('osv'))
    .map((each) => ({ advisory: each.at('osv') })))
    advisories.set(advisory.at('id').needText(), advisory)
  return farthest(
    messages
      .filter((message) => message.object().has('finding'))
      .map((message) => sighting(message.at('finding'), advisories, isExact)),
  )
}

/** A message has one of several members, of which later versions have more. */
const needContent = (message: Value): void => {
  if (Object.values(message.object().raw as object).every((member) => member === null))
    throw message.fault('a message of govulncheck')
}

/** The trace goes from the vulnerable symbol to the code that was checked. */
const sighting = (finding: Value, advisories: ReadonlyMap<string, Value>, isExact: boolean): Sighting => {
  const id = finding.at('osv').needText()
  const trace = finding.at('trace').needList()
  const [symbol] = trace
  if (symbol === undefined) throw finding.at('trace').fault('an array with an entry')
  return {
    id,
    module: symbol.at('module').needText(),
    version: symbol.at('version').text(),
    fixedIn: finding.at('fixed_version').text(),
    reach: symbol.has('function') ? 2 : symbol.has('package') ? 1 : 0,
    isExact,
    position: trace.map((frame) => frame.at('position')).findLast((position) => !position.absent),
    advisory: advisories.get(id),
  }
}

const readDocument = (root: Value): readonly Draft[] =>
  farthest(
    root
      .at('Vulns')
      .needList()
      .map((entry) => ({
        id: entry.at('OSV').at('id').needText(),
        module: entry.at('ModPath').needText(),
        version: undefined,
        fixedIn: undefined,
        reach:
          (entry.at('CallSink').number() ?? 0) > 0 ? 2 : (entry.at('ImportSink').number() ?? 0) > 0 ? 1 : 0,
        isExact: entry.has('CallSink'),
        position: undefined,
        advisory: entry.at('OSV'),
      })),
  )

/** Of the sightings of each id and module the one that reaches farthest. */
const farthest = (sightings: readonly Sighting[]): readonly Draft[] => {
  const kept = new Map<string, Sighting>()
  for (const each of sightings) {
    const key = JSON.stringify([each.id, each.module])
    const other = kept.get(key)
    if (other === undefined || each.reach > other.reach) kept.set(key, each)
  }
  return [...kept.values()].map(weakness)
}

const weakness = ({ id, module, version, fixedIn, reach, isExact, position, advisory }: Sighting): Draft =>
  draft({
    category: 'sca',
    severity: severityOf(advisory),
    tool: 'govulncheck',
    rule: id,
    message: `${module} ${REACHES[reach] ?? ''}: ${advisory?.at('summary').text() ?? advisory?.at('details').text() ?? id}`,
    key: [module],
    path: position?.at('filename').text(),
    keyPath: '',
    line: position?.at('line').line(),
    package: { name: module, version, fixedIn },
    reachable: reach === 2 ? true : isExact ? false : undefined,
    aliases: otherNames(
      id,
      (advisory?.at('aliases').list() ?? []).map((alias) => alias.text()),
    ),
    helpUri: `https://pkg.go.dev/vuln/${encodeURIComponent(id)}`,
  })

/** OSV's list of CVSS vectors, or the one word that some databases write there. */
const severityOf = (advisory: Value | undefined): ReportedSeverity => {
  const severity = advisory?.at('severity')
  if (severity === undefined || severity.absent) return 'unknown'
  if (!severity.isList) return severityOfLabel(severity.text())
  return worstOf(severity.list().map((entry) => severityOfVector(entry.at('score').text())))
}
