import { pathOfUri, repositoryPath } from '../place.ts'
import type { Value } from '../value.ts'
import type { ResultFields } from './fields.ts'

/** Gives the path of a result: from the repository's root, where that can be told. */
export type PathOf = (result: ResultFields) => string | undefined

/** Finds paths through the run's artifacts and URI bases (§3.4). Results name the same files again and again. */
export const pathFinder = (run: Value, checkout: string | undefined): PathOf => {
  const known = new Map<string | undefined, Map<string, string>>()
  const artifacts = run.at('artifacts')
  return (result) => {
    const index = result.artifact()
    const ownUri = result.uri()
    const ownBase = result.uriBaseId()
    const isWhole = index === undefined || (ownUri !== undefined && ownBase !== undefined)
    const artifact = isWhole ? undefined : artifacts.item(index)?.at('location')
    const uri = ownUri ?? artifact?.at('uri').text()
    if (uri === undefined || uri.trim() === '') return undefined
    const base = ownBase ?? artifact?.at('uriBaseId').text()
    const before = known.get(base)?.get(uri)
    if (before !== undefined) return before
    const path = repositoryPath(pathOfUri(basePath(base, run, new Set()) + uri.trim()), checkout)
    if (path === '') return undefined
    const paths = known.get(base) ?? new Map<string, string>()
    if (known.size < MOST_BASES && paths.size < MOST_PATHS) known.set(base, paths.set(uri, path))
    return path
  }
}

/** Of a log that names more bases and files, the paths are found anew for each. */
const MOST_BASES = 100
const MOST_PATHS = 100_000

/**
 * The path from the outermost base: `SRC` → `src/` when it is declared so relative to another. The outermost, absolute
 * or undeclared base is taken for the repository's root, which is what tools mean by it.
 */
const basePath = (id: string | undefined, run: Value, seen: ReadonlySet<string>): string => {
  if (id === undefined || seen.has(id)) return ''
  const base = run.at('originalUriBaseIds').at(id)
  const outer = base.at('uriBaseId').text()
  const uri = base.at('uri').text()?.trim() ?? ''
  if (outer === undefined) return ''
  return basePath(outer, run, new Set([...seen, id])) + (uri === '' || uri.endsWith('/') ? uri : `${uri}/`)
}
