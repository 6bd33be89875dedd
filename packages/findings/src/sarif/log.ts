import type { Coverage, Finding } from '../finding.ts'
import { compareFindings } from '../merge.ts'
import { describeRules, LEVELS, reportingDescriptor } from './descriptor.ts'

/**
 * Where a result is shown whose finding has no file, such as a package of an image's operating system: code scanning
 * refuses results without a location. The gate's own policy file, which exists where the gate is set up.
 */
export const NO_FILE = '.github/devsecops.yml'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/**
 * One SARIF 2.1.0 log of all findings, in pieces, so that a log of any size is written with flat memory. A run for each
 * category and tool, also for one that found nothing (`coverage`), so that its alerts close; with an `automationDetails.id` of its own that stays the same from commit to commit (GitHub takes
 * runs that share tool and id for one another's replacements). Same findings, same bytes.
 *
 * @param lineHashOf GitHub's hash of the line that a finding is in, where it is known
 */
export function* sarifLog(
  findings: readonly Finding[],
  coverage: readonly Coverage[] = [],
  lineHashOf: (finding: Finding) => string | undefined = ({ lineHash }) => lineHash,
): Generator<string> {
  yield `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[`
  let separator = '\n'
  for (const run of runsOf(findings, coverage)) {
    yield separator
    yield* writeRun(run, lineHashOf)
    separator = ',\n'
  }
  yield '\n]}\n'
}

/** Results are gathered into pieces of so many UTF-16 code units. */
const PIECE = 64 * 1024

interface Run {
  readonly id: string
  readonly tool: string
  readonly findings: Finding[]
}

const runsOf = (findings: readonly Finding[], coverage: readonly Coverage[]): readonly Run[] => {
  const runs = new Map<string, Run>()
  const runFor = (each: Coverage): Run => {
    const run = runs.get(runId(each)) ?? { id: runId(each), tool: each.tool, findings: [] }
    runs.set(run.id, run)
    return run
  }
  coverage.forEach(runFor)
  for (const finding of [...findings].sort(compareFindings)) runFor(finding).findings.push(finding)
  return [...runs.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** `security-gate/sast/semgrep/`: the slash at the end makes all of it the category (SARIF §3.17.3). */
const runId = ({ category, tool }: Coverage): string => `security-gate/${category}/${segment(tool)}/`

const segment = (tool: string): string => encodeURIComponent(tool.replaceAll(/\s+/g, '-'))

function* writeRun(
  { id, tool, findings }: Run,
  lineHashOf: (finding: Finding) => string | undefined,
): Generator<string> {
  const { descriptors, indexOf } = describeRules(findings)
  const driver = { name: tool, rules: descriptors.map(reportingDescriptor) }
  yield `{"tool":{"driver":${JSON.stringify(driver)}},`
  yield `"automationDetails":${JSON.stringify({ id })},"columnKind":"utf16CodeUnits","results":[`
  let piece = ''
  let separator = '\n'
  for (const finding of findings) {
    const ruleIndex = indexOf(finding)
    piece +=
      separator +
      JSON.stringify(
        result(finding, descriptors[ruleIndex]?.id ?? finding.rule, ruleIndex, lineHashOf(finding)),
      )
    separator = ',\n'
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield `${piece}\n]}`
}

const result = (finding: Finding, ruleId: string, ruleIndex: number, lineHash: string | undefined) => ({
  ruleId,
  ruleIndex,
  level: LEVELS[finding.severity],
  message: { text: plain(finding.message) },
  locations: [{ physicalLocation: physicalLocation(finding) }],
  partialFingerprints: {
    'securityGateId/v1': finding.id,
    // GitHub tells alerts apart by this one alone. Where there is no line of source, the id stays the same as well.
    primaryLocationLineHash: lineHash ?? finding.id,
  },
  ...(finding.suppressed === undefined
    ? {}
    : { suppressions: [{ kind: 'external', status: 'accepted', justification: plain(finding.suppressed) }] }),
  properties: {
    category: finding.category,
    severity: finding.severity,
    ...(finding.package === undefined ? {} : { package: finding.package }),
    ...(finding.aliases === undefined ? {} : { aliases: finding.aliases }),
    ...(finding.tools === undefined ? {} : { tools: finding.tools }),
    ...(finding.exploitation === undefined ? {} : { exploitation: finding.exploitation }),
  },
})

const physicalLocation = ({ location }: Finding) => {
  const line = location?.line
  const region =
    line === undefined ? undefined : { startLine: line, endLine: Math.max(line, location?.endLine ?? line) }
  return {
    artifactLocation: { uri: uriOf(location?.path ?? NO_FILE) },
    ...(region === undefined ? {} : { region }),
  }
}

/** Characters that a URI's path has as they are (RFC 3986, `unreserved`), and the slash. */
const PLAIN_PATH = /^(?!\/)[\w.~/-]*$/

/** A path as a URI reference: each segment encoded; absolute paths as `file:` URIs. */
const uriOf = (path: string): string => {
  if (PLAIN_PATH.test(path)) return path
  const encoded = path.toWellFormed().split('/').map(encodeURIComponent).join('/')
  if (path.startsWith('/')) return `file://${encoded}`
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded
}

/** Text from strangers must not become a link in a viewer (§3.11.6: `[text](target)`). */
const plain = (text: string): string =>
  (text.isWellFormed() ? text : text.toWellFormed()).replaceAll('](', '] (')
