import type { Ecosystem } from '@devsecops/bom'
import type { Facts } from './facts.ts'

/** Every ecosystem that lock files are read of. */
export const ECOSYSTEMS = [
  ...([
    'npm',
    'pypi',
    'golang',
    'cargo',
    'maven',
    'composer',
    'gem',
    'nuget',
    'pub',
    'hex',
    'swift',
  ] as const),
  ...(['githubactions', 'docker', 'terraform', 'helm', 'generic'] as const),
] satisfies readonly Ecosystem[]

/** How many packages of each ecosystem the lock files have, by name and version once, sorted by name. */
export const ecosystemsOf = ({ lockFiles }: Pick<Facts, 'lockFiles'>): Readonly<Record<string, number>> => {
  const packages = new Map<string, Set<string>>()
  for (const { graph } of lockFiles)
    for (const { kind, ecosystem, name, version = '' } of graph.components)
      if (kind !== 'project')
        packages.set(ecosystem, (packages.get(ecosystem) ?? new Set<string>()).add(`${name}@${version}`))
  return Object.fromEntries(
    [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, all]) => [key, all.size]),
  )
}
