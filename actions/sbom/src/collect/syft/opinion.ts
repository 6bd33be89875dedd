import type { Graph } from '@devsecops/bom'
import type { LockFile, SecondOpinion } from '../../facts.ts'

/** Compares by package URLs, without what qualifies them: each program has its own words there. */
export const secondOpinion = (own: readonly LockFile[], theirs: Graph): SecondOpinion => {
  const [here, there] = [packageUrls(own.map(({ graph }) => graph)), packageUrls([theirs])]
  const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
    [...some].filter((purl) => !others.has(purl)).sort()
  return {
    onlyHere: without(here, there),
    onlyThere: without(there, here),
    both: [...here].filter((purl) => there.has(purl)).length,
  }
}

const packageUrls = (graphs: readonly Graph[]): ReadonlySet<string> =>
  new Set(
    graphs
      .flatMap(({ components }) => components)
      .filter(({ kind }) => kind !== 'project')
      .flatMap(({ purl }) => purl?.replace(/[?#].*$/s, '') ?? []),
  )
