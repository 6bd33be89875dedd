import type { Component, Ecosystem } from '../model/component.ts'
import { compareVersions } from '../versions/index.ts'
import type { Advisory, Affected, RangeEvent } from './advisory.ts'

/** A component that an advisory speaks of in its version. */
export interface Match {
  readonly component: Component
  readonly id: string
  /** The other names of the same weakness, this advisory's own left out; sorted. */
  readonly aliases: readonly string[]
  /** Versions that end the ranges it lies in, as the advisory has them; sorted. */
  readonly fixedIn: readonly string[]
}

/** What was matched, and the components of which nobody can say: without a version, or with one that the advisory's cannot be compared with. */
export interface Matches {
  readonly matches: readonly Match[]
  readonly unknown: readonly { readonly component: Component; readonly id: string }[]
}

type Verdict = { readonly fixedIn: readonly string[] } | 'not' | 'unknown'

/** Advisories by the package that they speak of, so that a component asks only for its own. */
export const indexAdvisories = (
  advisories: Iterable<Advisory>,
): ReadonlyMap<string, readonly [Advisory, Affected][]> => {
  const index = new Map<string, [Advisory, Affected][]>()
  for (const advisory of advisories)
    for (const affected of advisory.affected) {
      const key = packageKeyOf(affected.ecosystem, affected.name)
      const known = index.get(key)
      if (known) known.push([advisory, affected])
      else index.set(key, [[advisory, affected]])
    }
  return index
}

/** What the index knows a package by: the one spelling of its name. PyPI's are normalised (PEP 503), those of NuGet and Packagist have no case. */
export const packageKeyOf = (ecosystem: Ecosystem, name: string): string => {
  const folded =
    ecosystem === 'pypi' || ecosystem === 'nuget' || ecosystem === 'composer' ? name.toLowerCase() : name
  return `${ecosystem} ${ecosystem === 'pypi' ? folded.replace(/[-_.]+/g, '-') : folded}`
}

/** Matches components against advisories; in the order of the components, then of the advisories' ids. */
export const matchAdvisories = (
  components: Iterable<Component>,
  index: ReturnType<typeof indexAdvisories>,
): Matches => {
  const matches: Match[] = []
  const unknown: { component: Component; id: string }[] = []
  for (const component of components) {
    if (component.kind === 'project') continue
    const candidates = index.get(packageKeyOf(component.ecosystem, component.name)) ?? []
    for (const [{ id, aliases }, verdicts] of byAdvisory(component, candidates)) {
      const hits = verdicts.filter((verdict) => typeof verdict === 'object')
      if (hits.length > 0) {
        const fixedIn = [...new Set(hits.flatMap((hit) => hit.fixedIn))]
        matches.push({
          component,
          id,
          aliases: aliases.filter((alias) => alias !== id).toSorted(),
          fixedIn: sorted(component.ecosystem, fixedIn),
        })
      } else if (verdicts.includes('unknown')) unknown.push({ component, id })
    }
  }
  return { matches, unknown }
}

/** An advisory may speak of a package several times: for each branch of its releases. */
const byAdvisory = (
  component: Component,
  candidates: readonly [Advisory, Affected][],
): readonly (readonly [Advisory, readonly Verdict[]])[] =>
  [...Map.groupBy(candidates, ([advisory]) => advisory)]
    .map(
      ([advisory, found]) => [advisory, found.map(([, affected]) => verdictOf(component, affected))] as const,
    )
    .sort(([a], [b]) => (a.id < b.id ? -1 : 1))

/** Affected is what is named, or lies in a range (https://ossf.github.io/osv-schema/#evaluation). Commits are not compared here. */
const verdictOf = ({ ecosystem, version }: Component, { versions, ranges }: Affected): Verdict => {
  if (version === undefined) return 'unknown'
  const verdicts = ranges.map(({ kind, events }) =>
    kind === 'versions' ? inRange(ecosystem, version, events) : 'not',
  )
  const hits = verdicts.filter((verdict) => typeof verdict === 'object')
  if (versions.has(version) || versions.has(version.replace(/^v/, '')))
    return { fixedIn: hits.flatMap(({ fixedIn }) => fixedIn) }
  if (hits.length > 0) return { fixedIn: hits.flatMap(({ fixedIn }) => fixedIn) }
  return verdicts.includes('unknown') ? 'unknown' : 'not'
}

/** The last event at or before a version tells: `0` is before all; what is last affected is still so, what is fixed is not. */
const inRange = (ecosystem: Ecosystem, version: string, events: readonly RangeEvent[]): Verdict => {
  const order = (event: RangeEvent): number | undefined =>
    event.version === '0' ? 1 : compareVersions(ecosystem, version, event.version)
  const placed = events.map((event) => ({ event, order: order(event) }))
  if (placed.some((one) => one.order === undefined)) return 'unknown'
  const introduced = newest(
    ecosystem,
    placed.filter((one) => one.event.kind === 'introduced' && (one.order ?? -1) >= 0),
  )
  if (introduced === undefined) return 'not'
  const after = (event: RangeEvent): boolean =>
    introduced.version === '0' || (compareVersions(ecosystem, event.version, introduced.version) ?? -1) >= 0
  const ends = placed.filter(({ event }) => event.kind !== 'introduced' && after(event))
  const ended = ends.some(({ event, order: at = -1 }) => (event.kind === 'fixed' ? at >= 0 : at > 0))
  return ended
    ? 'not'
    : {
        fixedIn: sorted(
          ecosystem,
          ends.filter(({ event }) => event.kind === 'fixed').map(({ event }) => event.version),
        ).slice(0, 1),
      }
}

const newest = (
  ecosystem: Ecosystem,
  placed: readonly { readonly event: RangeEvent }[],
): RangeEvent | undefined =>
  placed
    .map(({ event }) => event)
    .reduce<RangeEvent | undefined>(
      (best, event) =>
        best === undefined ||
        best.version === '0' ||
        (event.version !== '0' && (compareVersions(ecosystem, event.version, best.version) ?? 0) > 0)
          ? event
          : best,
      undefined,
    )

const sorted = (ecosystem: Ecosystem, versions: readonly string[]): readonly string[] =>
  versions.toSorted((a, b) => compareVersions(ecosystem, a, b) ?? (a < b ? -1 : 1))
