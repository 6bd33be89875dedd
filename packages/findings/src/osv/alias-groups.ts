import { rawAt } from '../raw.ts'
import type { Value } from '../value.ts'

/** Advisories that are names of one weakness. */
export interface AliasGroup {
  readonly ids: readonly string[]
  readonly aliases: readonly string[]
  /** The highest CVSS score as OSV-Scanner computed it, in newer versions. */
  readonly maxSeverity: string | undefined
  /** Whether the code calls it, by OSV-Scanner's analysis of calls where that was made. */
  readonly called: boolean | undefined
}

/**
 * A package's groups as OSV-Scanner made them. An advisory that stands in none, as in reports of its first versions, is
 * grouped here by the aliases it names, so that nothing is lost and nothing is counted twice.
 */
export const aliasGroups = (
  entry: Value,
  vulnerabilities: ReadonlyMap<string, Value>,
): readonly AliasGroup[] => {
  const groups = entry
    .at('groups')
    .list()
    .map((group) => ({
      ids: group
        .at('ids')
        .needList()
        .map((id) => id.needText()),
      aliases: group
        .at('aliases')
        .list()
        .map((alias) => alias.needText()),
      maxSeverity: group.at('max_severity').text(),
      called: calledOf(group),
    }))
  const grouped = new Set(groups.flatMap(({ ids }) => ids))
  const rest = [...vulnerabilities].filter(([id]) => !grouped.has(id))
  return [...groups.filter(({ ids }) => ids.length > 0), ...group(rest)]
}

/** By id; version 1 writes the key in camel case. One id of the group that is called is enough. */
const calledOf = (group: Value): boolean | undefined => {
  const analysis = rawAt(group.raw, 'experimental_analysis') ?? rawAt(group.raw, 'experimentalAnalysis')
  if (typeof analysis !== 'object' || analysis === null) return undefined
  const calls = Object.values(analysis).map((entry: unknown) => rawAt(entry, 'called'))
  if (calls.includes(true)) return true
  return calls.length > 0 && calls.every((called) => called === false) ? false : undefined
}

/** Joins advisories that share a name, directly or through a third. */
const group = (advisories: readonly (readonly [string, Value])[]): readonly AliasGroup[] => {
  const groups: { ids: string[]; names: Set<string> }[] = []
  for (const [id, advisory] of advisories) {
    const names = new Set([
      id,
      ...advisory
        .at('aliases')
        .list()
        .map((alias) => alias.needText()),
    ])
    const joined = { ids: [id], names }
    for (const other of groups.filter((each) => [...each.names].some((name) => names.has(name)))) {
      joined.ids = [...other.ids, ...joined.ids]
      joined.names = new Set([...joined.names, ...other.names])
      groups.splice(groups.indexOf(other), 1)
    }
    groups.push(joined)
  }
  return groups.map(({ ids, names }) => ({
    ids,
    aliases: [...names].filter((name) => !ids.includes(name)),
    maxSeverity: undefined,
    called: undefined,
  }))
}
