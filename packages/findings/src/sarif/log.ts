import type { Category } from '@devsecops/core'
import type { Coverage, Finding } from '../finding.ts'
import { compareFindings } from '../merge.ts'
import { describeRules, reportingDescriptor } from './descriptor.ts'
import { resultWriter } from './result-text.ts'

export { NO_FILE } from './result-text.ts'

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
  const runs = new Map<Category, Map<string, Run>>()
  const runFor = ({ category, tool }: Coverage): Run => {
    const own = runs.get(category) ?? new Map<string, Run>()
    const known = own.get(tool)
    if (known !== undefined) return known
    const run = { id: runId({ category, tool }), tool, findings: [] }
    runs.set(category, own.set(tool, run))
    return run
  }
  coverage.forEach(runFor)
  for (const finding of [...findings].sort(compareFindings)) runFor(finding).findings.push(finding)
  return inOneRun([...runs.values()].flatMap((own) => [...own.values()])).sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
}

/** Tools whose names differ in white space alone share an id, and so a run. */
const inOneRun = (runs: readonly Run[]): Run[] =>
  [...Map.groupBy(runs, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others.length === 0
        ? [first]
        : [
            {
              ...first,
              findings: [first, ...others].flatMap(({ findings }) => findings).sort(compareFindings),
            },
          ],
  )

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
  const write = resultWriter(descriptors)
  let piece = ''
  let separator = '\n'
  for (const finding of findings) {
    piece += separator + write(finding, indexOf(finding), lineHashOf(finding))
    separator = ',\n'
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield `${piece}\n]}`
}
