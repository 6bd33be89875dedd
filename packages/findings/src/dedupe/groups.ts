import { isCve, Unions } from '../aliases.ts'
import type { Finding } from '../finding.ts'
import { compareFindings } from '../merge.ts'
import { versionKey } from './package-key.ts'
import { subjectOf, type Subject } from './weakness.ts'

/**
 * Puts findings that are the same weakness together, each group with what one or more tools said of it. No group holds two
 * findings of one tool, unless they have one id: what a tool counts twice stays twice. Which findings are together does
 * not depend on the order they came in; the order of the groups does.
 */
export const groupFindings = (findings: readonly Finding[]): readonly (readonly Finding[])[] => {
  const alone: (readonly Finding[])[] = []
  const subjects = new Map<string, Candidate[]>()
  for (const copies of copiesOf(findings)) {
    const [finding] = copies
    const subject = finding === undefined ? undefined : subjectOf(finding)
    if (finding === undefined || subject === undefined) alone.push(copies)
    else append(subjects, subject.key, { finding, copies, subject })
  }
  const joined = [...subjects.values()].flatMap((same) => clusters(same).flatMap(aligned))
  return [...alone, ...joined]
}

interface Candidate {
  readonly finding: Finding
  /** All that have its id, from several reports of its tool. */
  readonly copies: readonly Finding[]
  readonly subject: Subject
}

/** The findings of one tool that share an id are one finding that several reports hold. */
const copiesOf = (findings: readonly Finding[]): Iterable<readonly Finding[]> => {
  const copies = new Map<string, Finding[]>()
  for (const finding of findings)
    append(copies, `${finding.category}\n${finding.tool}\n${finding.id}`, finding)
  for (const same of copies.values()) if (same.length > 1) same.sort(compareFindings)
  return copies.values()
}

/** Candidates of one subject whose names lead to one another. Without names the subject says it all. */
const clusters = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  if (candidates.length === 1) return [candidates]
  const unions = new Unions()
  for (const { subject } of candidates)
    for (const name of subject.advisories) unions.join(name, subject.advisories[0] ?? name)
  const connected = Map.groupBy(candidates, ({ subject }) => unions.find(subject.advisories[0] ?? ''))
  return [...connected.values()].flatMap(unambiguous)
}

/**
 * A chain of names that holds two CVEs has led astray, for a CVE is one weakness: an advisory may cover several. Then
 * only findings of the same CVEs are the same, or without any, of the same names.
 */
const unambiguous = (cluster: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const cves = new Set(cluster.flatMap(({ subject }) => subject.advisories.filter(isCve)))
  if (cves.size < 2) return [cluster]
  const exact = ({ subject: { advisories } }: Candidate): string => {
    const own = advisories.filter(isCve)
    return [...(own.length === 0 ? advisories : own)].sort().join('\n')
  }
  return [...Map.groupBy(cluster, exact).values()]
}

/** One weakness in two installed versions is two: the first of each tool belong together, the second, and so on. */
const aligned = (cluster: readonly Candidate[]): readonly (readonly Finding[])[] =>
  cluster.length === 1
    ? cluster.map(({ copies }) => copies)
    : byVersion(cluster).flatMap((same) => {
        const rows: Finding[][] = []
        for (const own of Map.groupBy(same, ({ finding }) => finding.tool).values())
          own
            .sort((a, b) => compareFindings(a.finding, b.finding))
            .forEach(({ copies }, index) => (rows[index] ??= []).push(...copies))
        return rows.map((row) => row.sort(compareFindings))
      })

/** A finding without a version belongs to the first version that is there. */
const byVersion = (cluster: readonly Candidate[]): readonly (readonly Candidate[])[] => {
  const versionOf = ({ finding }: Candidate): string | undefined =>
    finding.package?.version === undefined ? undefined : versionKey(finding.package.version)
  const [first = ''] = cluster
    .map(versionOf)
    .filter((version) => version !== undefined)
    .sort()
  return [...Map.groupBy(cluster, (each) => versionOf(each) ?? first).values()]
}

const append = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
