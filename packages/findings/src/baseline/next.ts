import { advisoriesOf } from '../aliases.ts'
import { componentOf } from '../dedupe/weakness.ts'
import type { Coverage, Finding } from '../finding.ts'
import { compareFindings } from '../merge.ts'
import type { Baseline, BaselineEntry } from './baseline.ts'
import { idKey, movedEntries } from './moved.ts'

/** A finding, and when a run first reported it (RFC 3339, in UTC). */
export interface Seen {
  readonly finding: Finding
  readonly firstSeen: string
}

/** How a run changes a baseline. */
export interface Succession {
  readonly baseline: Baseline
  /** Entries whose tool looked again and did not find them. */
  readonly fixed: readonly BaselineEntry[]
  /** Entries whose tool did not look this time, or did not get to the end: they are kept, with their dates. */
  readonly kept: readonly BaselineEntry[]
}

/**
 * The baseline for the next run. What a tool that did not report would have found is not gone: were it dropped, one failed
 * scan would make old findings young again.
 *
 * @param coverage what was looked for by tools whose reports could be trusted
 */
export const succeed = (
  previous: Baseline,
  seen: readonly Seen[],
  coverage: readonly Coverage[],
): Succession => {
  const current = onceEach(seen)
  const findings = seen.map(({ finding }) => finding)
  const moved = movedEntries(previous.entries, findings).values()
  const ids = new Set([...findings, ...moved].map(idKey))
  const looked = new Set(coverage.map(covered))
  const gone = previous.entries.filter(({ tool, id }) => !ids.has(idKey({ tool, id })))
  const { fixed = [], kept = [] } = Object.groupBy(gone, (entry) =>
    looked.has(covered(entry)) ? 'fixed' : 'kept',
  )
  const keptTools = new Set(kept.map(covered))
  const all = [...coverage, ...previous.coverage.filter((each) => keptTools.has(covered(each)))]
  return {
    baseline: {
      coverage: [
        ...new Map(all.map((each) => [covered(each), { tool: each.tool, category: each.category }])).values(),
      ],
      entries: [...current.map(toEntry), ...kept],
    },
    fixed,
    kept,
  }
}

/** Several reports may hold one finding: of its copies the first in the order of findings speaks. */
const onceEach = (seen: readonly Seen[]): readonly Seen[] => {
  const chosen = new Map<string, Seen>()
  for (const each of seen) {
    const key = `${covered(each.finding)}\n${each.finding.id}`
    const other = chosen.get(key)
    if (other === undefined || compareFindings(each.finding, other.finding) < 0) chosen.set(key, each)
  }
  return [...chosen.values()]
}

const covered = ({ category, tool }: Coverage): string => `${category}\n${tool}`

const toEntry = ({ finding, firstSeen }: Seen): BaselineEntry => {
  const component = componentOf(finding)
  const advisories = component === undefined ? [] : advisoriesOf(finding)
  return {
    id: finding.id,
    category: finding.category,
    tool: finding.tool,
    firstSeen,
    ...(finding.anchor !== undefined && { anchor: finding.anchor }),
    ...(component !== undefined && advisories.length > 0 && { component, advisories }),
  }
}
