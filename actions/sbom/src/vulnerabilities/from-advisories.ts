import {
  compareVersions,
  indexAdvisories,
  matchAdvisories,
  whyIn,
  type Advisory,
  type Component,
  type Graph,
  type Match,
} from '@devsecops/bom'
import { severityOfScore, type ReportedSeverity } from '@devsecops/core'
import { baseScore, cweIds, severityOfLabel, worstOf } from '@devsecops/findings'
import type { Vulnerability } from './vulnerability.ts'

/** What a database says of the packages of lock files. */
export interface Advised {
  readonly vulnerabilities: readonly Vulnerability[]
  /** Packages of which an advisory speaks, and nobody can say whether of their version: they have none, or one that cannot be compared. */
  readonly unknown: readonly Unknown[]
}

export interface Unknown {
  readonly name: string
  readonly version?: string
  readonly file: string
  readonly line?: number
  readonly ids: readonly string[]
}

/** Who says what a database says, as findings name it. */
const SOURCE = 'osv'

/** Matches the packages of lock files against advisories, one entry for each advisory: those of one weakness are joined later. */
export const fromAdvisories = (graphs: readonly Graph[], advisories: readonly Advisory[]): Advised => {
  const index = indexAdvisories(advisories)
  const byId = new Map(advisories.map((advisory) => [advisory.id, advisory]))
  const all = graphs.map((graph) => {
    const { matches, unknown } = matchAdvisories(graph.components, index)
    const wayTo = waysIn(graph)
    return {
      vulnerabilities: matches.map((match) => vulnerabilityOf(match, byId.get(match.id), graph, wayTo)),
      unknown: unknownIn(graph, unknown),
    }
  })
  return {
    vulnerabilities: all.flatMap(({ vulnerabilities }) => vulnerabilities),
    unknown: all.flatMap(({ unknown }) => unknown),
  }
}

const unknownIn = (
  { file }: Graph,
  unknown: readonly { readonly component: Component; readonly id: string }[],
): readonly Unknown[] =>
  [...Map.groupBy(unknown, ({ component }) => component)].map(([component, entries]) => ({
    ...{ name: component.name, file: component.file ?? file, ids: entries.map(({ id }) => id) },
    ...(component.version !== undefined && { version: component.version }),
    ...(component.line !== undefined && { line: component.line }),
  }))

const vulnerabilityOf = (
  { component, id, aliases, fixedIn }: Match,
  advisory: Advisory | undefined,
  graph: Graph,
  wayTo: WayTo,
): Vulnerability => {
  const rated = ratingOf(advisory)
  const fix = fixedIn.at(-1)
  return {
    ...standing(component, graph, wayTo),
    ...{ rule: id, aliases, cwes: cweIds(advisory?.weaknesses), tools: [SOURCE] },
    ...rated,
    ...(advisory?.summary !== undefined && { summary: advisory.summary }),
    ...(fix !== undefined && { fixedIn: fix }),
  }
}

/** Gives the shortest way to a component, by names. */
export type WayTo = (ref: string) => readonly string[]

export const waysIn = (graph: Graph): WayTo => {
  const why = whyIn(graph)
  const names = new Map(graph.components.map(({ ref, name }) => [ref, name]))
  return (ref) => (why(ref) ?? []).map((step) => names.get(step) ?? step)
}

type Standing = Pick<Vulnerability, 'ecosystem' | 'name' | 'version' | 'purl' | 'file' | 'line' | 'why'>

/** What a vulnerability takes from the component that has it. What syft lists stands in no file of its own. */
export const standing = (component: Component, { file, format }: Graph, wayTo: WayTo): Standing => ({
  ...{ ecosystem: component.ecosystem, name: component.name, version: component.version ?? '' },
  ...(component.purl !== undefined && { purl: component.purl }),
  ...(format !== 'syft' && { file: component.file ?? file }),
  ...(component.line !== undefined && { line: component.line }),
  why: wayTo(component.ref),
})

/**
 * The highest base score of its CVSS vectors, of whatever version, as OSV-Scanner takes it; without one, what its database says in words. A score
 * of CVSS 2, which has no critical severity, is put on the scale of the later versions.
 */
const ratingOf = (
  advisory: Advisory | undefined,
): { readonly severity: ReportedSeverity; readonly score?: number } => {
  const scores = (advisory?.vectors ?? []).flatMap((vector) => baseScore(vector) ?? [])
  if (scores.length === 0) return { severity: severityOfLabel(advisory?.label) }
  const score = Math.max(...scores)
  return { severity: severityOfScore(score), score }
}

/** The worse of two ratings, with the score that belongs to it. */
export const worseRating = (
  all: readonly Pick<Vulnerability, 'severity' | 'score'>[],
): { readonly severity: ReportedSeverity; readonly score?: number } => {
  const severity = worstOf(all.map((each) => each.severity))
  const scores = all.flatMap((each) =>
    each.score !== undefined && severityOfScore(each.score) === severity ? each.score : [],
  )
  return { severity, ...(scores.length > 0 && { score: Math.max(...scores) }) }
}

/** The highest of the versions that end it: each advisory of a weakness names the end of the ranges that it knows. */
export const highestFix = ({ ecosystem }: Vulnerability, fixes: readonly string[]): string | undefined =>
  fixes.toSorted((a, b) => compareVersions(ecosystem, a, b) ?? (a < b ? -1 : 1)).at(-1)
