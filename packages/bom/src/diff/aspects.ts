import type { Component, Origin } from '../model/component.ts'
import type { Aspect, Side } from './change.ts'

/** What differs between two sides, besides their versions. The same for (a, b) and (b, a). */
export const aspectsOf = (before: readonly Side[], after: readonly Side[]): readonly Aspect[] => {
  const [one, other] = [componentsOf(before), componentsOf(after)]
  const aspects: Aspect[] = []
  if (sameVersion(one, other) && contentDiffers(one, other)) aspects.push('content')
  if (before.some(({ direct }) => direct) !== after.some(({ direct }) => direct)) aspects.push('direct')
  if (!sameVersion(one, other) && hasScript(one) !== hasScript(other)) aspects.push('install-script')
  if (differ(licences(one), licences(other))) aspects.push('licence')
  if (originsDiffer(one, other)) aspects.push('origin')
  return aspects
}

const componentsOf = (sides: readonly Side[]): readonly Component[] => sides.map(({ component }) => component)

const sameVersion = ([one]: readonly Component[], [other]: readonly Component[]): boolean =>
  one?.version === other?.version

/**
 * Of a version that stays, whether there is a script is not compared: it is a matter of its content, which has digests, and not every version of
 * a lock file's format tells it.
 */
const hasScript = (components: readonly Component[]): boolean =>
  components.some(({ installScript }) => installScript === true)

const licences = (components: readonly Component[]): ReadonlySet<string> =>
  new Set(components.flatMap(({ licence }) => licence ?? []))

/** Digests are compared by algorithm, and sums of a package manager by what stands before their slash: how they were made. */
const contentDiffers = (before: readonly Component[], after: readonly Component[]): boolean => {
  const [one, other] = [digests(before), digests(after)]
  return [...one].some(([kind, values]) => differ(values, other.get(kind) ?? new Set()))
}

const digests = (components: readonly Component[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  const add = (kind: string, value: string): unknown =>
    found.set(kind, (found.get(kind) ?? new Set<string>()).add(value))
  for (const { hashes = [], checksum } of components) {
    for (const { algorithm, value } of hashes) add(algorithm, value)
    if (checksum !== undefined) add(`checksum ${/^[^/]*(?=\/)/.exec(checksum)?.[0] ?? ''}`, checksum)
  }
  return found
}

/** What is not known on one side is no difference. */
const differ = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && !areEqual(one, other)

const areEqual = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((value) => other.has(value))

const originsDiffer = (before: readonly Component[], after: readonly Component[]): boolean => {
  const places = (components: readonly Component[]): ReadonlySet<string> =>
    new Set(components.map(({ origin }) => placeOf(origin)))
  return !areEqual(places(before), places(after))
}

/** Of a file that is downloaded, the host: its path has the version in it. */
const placeOf = (origin: Origin | undefined): string => {
  if (origin === undefined) return ''
  const url = origin.url ?? ''
  return `${origin.kind} ${origin.kind === 'url' ? (/^[a-z+]+:\/\/[^/]*/i.exec(url)?.[0] ?? url) : url}`
}
