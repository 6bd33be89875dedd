import type { Finding } from '../finding.ts'
import { compareFindings } from '../merge.ts'
import type { BaselineEntry } from './baseline.ts'

/** A tool and an id: a category may be named anew by an input, these two stay. */
export const idKey = ({ tool, id }: { readonly tool: string; readonly id: string }): string =>
  `${tool}\n${id}`

/**
 * The entries of findings whose file was renamed since: by the id that they had there, or, where the tool's fingerprint
 * holds the path, by what else is known of them. Each entry stands for one finding, and one whose id a finding of this run
 * has for that alone: of N that moved and one that was added, one is new.
 *
 * @returns by tool and id of the finding
 */
export const movedEntries = (
  entries: readonly BaselineEntry[],
  findings: readonly Finding[],
): ReadonlyMap<string, BaselineEntry> => {
  const renamed = findings.filter(({ former }) => former !== undefined)
  if (renamed.length === 0) return new Map()
  const known = new Set(entries.map(idKey))
  const present = new Set(findings.map(idKey))
  const strangers = renamed.filter((finding) => !known.has(idKey(finding))).sort(compareFindings)
  const left = entries.filter((entry) => !present.has(idKey(entry)))
  const byId = claims(strangers, left, idKey, ({ tool, former }) => former && idKey({ tool, id: former.id }))
  const taken = new Set(byId.values())
  const byAnchor = claims(
    strangers.filter((finding) => !byId.has(idKey(finding))),
    left.filter((entry) => !taken.has(entry)),
    anchorKey,
    ({ tool, former }) => anchorKey({ tool, anchor: former?.anchor }),
  )
  return new Map([...byId, ...byAnchor])
}

const anchorKey = ({
  tool,
  anchor,
}: {
  readonly tool: string
  readonly anchor?: string | undefined
}): string | undefined => (anchor === undefined ? undefined : `${tool}\n${anchor}`)

/** Gives each finding an entry with its key, and no entry twice. */
const claims = (
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  keyOfEntry: (entry: BaselineEntry) => string | undefined,
  keyOfFinding: (finding: Finding) => string | undefined,
): ReadonlyMap<string, BaselineEntry> => {
  const claimed = new Map<string, BaselineEntry>()
  const pools = Map.groupBy(entries, keyOfEntry)
  for (const finding of findings) {
    const key = keyOfFinding(finding)
    // Several reports may hold one finding.
    if (key === undefined || claimed.has(idKey(finding))) continue
    const entry = pools.get(key)?.shift()
    if (entry !== undefined) claimed.set(idKey(finding), entry)
  }
  return claimed
}
