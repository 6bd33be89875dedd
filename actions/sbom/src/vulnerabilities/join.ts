import { byRank, canonicalId, Unions } from '@devsecops/findings'
import { highestFix, worseRating } from './from-advisories.ts'
import type { Vulnerability } from './vulnerability.ts'

/**
 * One entry for each weakness of a version of a package in a lock file: advisories and reports that share a name, directly or through a
 * third, speak of one weakness. Copies of a version in one file are one as well. Sorted by file, package and weakness.
 */
export const joinVulnerabilities = (all: readonly Vulnerability[]): readonly Vulnerability[] => {
  const names = new Unions()
  for (const { rule, aliases } of all)
    for (const alias of aliases) names.join(canonicalId(rule), canonicalId(alias))
  const groups = Map.groupBy(all, (each) =>
    JSON.stringify([
      ...[each.file ?? '', each.ecosystem, each.name, each.version],
      names.find(canonicalId(each.rule)),
    ]),
  )
  return [...groups.values()].flatMap(joined).sort(compare)
}

const joined = (group: readonly Vulnerability[]): readonly Vulnerability[] => {
  const byAuthority = group.toSorted((a, b) => byRank(a.rule, b.rule))
  const [first] = byAuthority
  const [rule, ...aliases] = unique(group.flatMap((each) => [each.rule, ...each.aliases])).sort(byRank)
  if (rule === undefined || first === undefined) return []
  const { ecosystem, name, version, purl, file, why } = first
  const summary = byAuthority.flatMap((each) => each.summary ?? [])[0]
  const fixes = group.flatMap((each) => each.fixedIn ?? [])
  const fixedIn = highestFix(first, fixes)
  const lines = group.flatMap((each) => each.line ?? [])
  return [
    {
      ...{ rule, aliases: aliases.sort(), ecosystem, name, version, why },
      ...(purl !== undefined && { purl }),
      ...(file !== undefined && { file }),
      ...(lines.length > 0 && { line: Math.min(...lines) }),
      ...worseRating(group),
      cwes: unique(group.flatMap(({ cwes }) => cwes)).sort(),
      ...(summary !== undefined && { summary }),
      ...(fixedIn !== undefined && { fixedIn }),
      tools: unique(group.flatMap(({ tools }) => tools)).sort(),
      ...suppressionOf(group),
    },
  ]
}

/** Suppressed only where nobody takes it for open. */
const suppressionOf = (group: readonly Vulnerability[]): { readonly suppressed?: string } => {
  const reasons = group.flatMap(({ suppressed }) => suppressed ?? [])
  return reasons.length < group.length || reasons[0] === undefined ? {} : { suppressed: reasons[0] }
}

const unique = (words: readonly string[]): string[] => [...new Set(words)]

const keyOf = ({ file = '', name, version, rule }: Vulnerability): string =>
  [file, name, version, rule].join('\0')

const compare = (a: Vulnerability, b: Vulnerability): number => (keyOf(a) < keyOf(b) ? -1 : 1)
