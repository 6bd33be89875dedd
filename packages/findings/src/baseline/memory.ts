import { advisoriesOf } from '../aliases.ts'
import { componentOf } from '../dedupe/weakness.ts'
import type { Finding } from '../finding.ts'
import { compareFindings } from '../merge.ts'
import type { Baseline, BaselineEntry } from './baseline.ts'
import { idKey, movedEntries } from './moved.ts'

/** What a baseline knows of the findings of a run. */
export interface Memory {
  /** The entries that a finding stands for; none where it is new. */
  readonly recall: (finding: Finding) => readonly BaselineEntry[]
}

/**
 * Holds the findings of a run against a baseline. An id counts copies (identity.ts), so N + 1 copies of N are exactly one
 * that is new. A finding whose file was renamed since is known by what it was there (moved.ts). A tool that the baseline did not run has ids that it cannot know: its dependencies are known by package,
 * place and advisory, and as often as the tools of the baseline had them.
 */
export const rememberedBy = (baseline: Baseline, findings: readonly Finding[]): Memory => {
  const byId = earliestById(baseline.entries)
  const newcomers = recallNewcomers(baseline, findings)
  const moved = movedEntries(baseline.entries, findings)
  return {
    recall: (finding) => {
      const entry = byId.get(idKey(finding)) ?? moved.get(idKey(finding))
      return entry === undefined ? (newcomers.get(idKey(finding)) ?? []) : [entry]
    },
  }
}

/** A finding that stands in two categories is as old as the older entry says. */
const earliestById = (entries: readonly BaselineEntry[]): ReadonlyMap<string, BaselineEntry> => {
  const byId = new Map<string, BaselineEntry>()
  for (const entry of entries) {
    const other = byId.get(idKey(entry))
    if (other === undefined || Date.parse(entry.firstSeen) < Date.parse(other.firstSeen))
      byId.set(idKey(entry), entry)
  }
  return byId
}

const recallNewcomers = (
  { coverage, entries }: Baseline,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly BaselineEntry[]> => {
  const known = new Set(coverage.map(({ tool }) => tool))
  const byComponent = Map.groupBy(entries, ({ component }) => component ?? '')
  const recalled = new Map<string, readonly BaselineEntry[]>()
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  for (const finding of findings.filter(({ tool }) => !known.has(tool)).sort(compareFindings)) {
    const component = componentOf(finding)
    if (component === undefined || seen.has(idKey(finding))) continue
    seen.add(idKey(finding))
    const advisories = advisoriesOf(finding)
    const same = (byComponent.get(component) ?? []).filter((entry) =>
      entry.advisories?.some((name) => advisories.includes(name)),
    )
    const key = [finding.tool, component, ...[...advisories].sort()].join('\n')
    const rank = counts.get(key) ?? 0
    counts.set(key, rank + 1)
    if (rank < mostOfOneTool(same)) recalled.set(idKey(finding), same)
  }
  return recalled
}

const mostOfOneTool = (entries: readonly BaselineEntry[]): number =>
  Math.max(0, ...[...Map.groupBy(entries, ({ tool }) => tool).values()].map(({ length }) => length))
