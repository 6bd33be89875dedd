import { packageUrlFault, sha256 } from '@devsecops/core'
import type { Component, Hash } from '../model/component.ts'

/** One component in one graph. */
export interface Sighting {
  readonly file: string
  readonly component: Component
}

/**
 * Components that are one: same kind, name, version and origin, and no hash that says otherwise. A project is its lock file's own. The same
 * version with another hash is another package: joining them would hide a tampered one.
 */
export const clusters = (sightings: readonly Sighting[]): readonly (readonly Sighting[])[] => {
  const sorted = sightings.toSorted(
    (a, b) => compare(a.file, b.file) || compare(a.component.ref, b.component.ref),
  )
  return [...Map.groupBy(sorted, identityOf).values()].flatMap(split)
}

/** A name for each cluster, unique and the same in every run. */
export const refsOf = (groups: readonly (readonly Sighting[])[]): readonly string[] => {
  const names = groups.map((group) => nameOf(group[0]))
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return groups.map((group, index) => {
    const name = names[index] ?? ''
    return counts.get(name) === 1 ? name : `${name}#${fingerprint(group)}`
  })
}

/** A component without a package URL that keeps not to the rules: nobody could look it up. */
export const withValidPurl = (component: Component): Component => {
  const { purl, ...rest } = component
  return purl === undefined || packageUrlFault(purl) === undefined ? component : rest
}

const identityOf = ({ file, component }: Sighting): string => {
  const { kind, ref, ecosystem, name, version, origin } = component
  if (kind === 'project') return JSON.stringify([kind, file, ref])
  return JSON.stringify([
    kind,
    ecosystem,
    name,
    version,
    component.purl,
    origin?.kind,
    origin?.url,
    origin?.commit,
  ])
}

const nameOf = (sighting: Sighting | undefined): string => {
  if (sighting === undefined) return ''
  const { component, file } = sighting
  const { kind, ecosystem, name, version = '' } = component
  if (kind === 'project') return `project:${file}#${component.ref}`
  return component.purl ?? `${ecosystem}:${kind}:${name}@${version}`
}

const fingerprint = (group: readonly Sighting[]): string =>
  sha256(JSON.stringify(group.map(({ file, component }) => [file, component.ref]))).slice(0, 12)

/** Parts of a group that no hash tells apart. */
const split = (group: readonly Sighting[]): readonly (readonly Sighting[])[] => {
  const parts: Sighting[][] = []
  for (const sighting of group) {
    const part = parts.find((members) =>
      members.every(({ component }) => agree(component.hashes, sighting.component.hashes)),
    )
    if (part === undefined) parts.push([sighting])
    else part.push(sighting)
  }
  return parts
}

/** Unless of one algorithm both have hashes, and no one in common. */
const agree = (a: readonly Hash[] = [], b: readonly Hash[] = []): boolean =>
  a === b ||
  a.every(({ algorithm }) => {
    const others = b.filter((hash) => hash.algorithm === algorithm)
    return (
      others.length === 0 ||
      others.some(({ value }) => a.some((own) => own.algorithm === algorithm && own.value === value))
    )
  })

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
