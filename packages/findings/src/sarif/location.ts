import { pathOfUri } from '../place.ts'
import type { Value } from '../value.ts'

/** Where a result points, as far as it says. */
export interface Place {
  readonly path: string | undefined
  readonly line: number | undefined
  readonly endLine: number | undefined
  /** The text of the region, or around it, where the tool put it into the log. */
  readonly snippet: string | undefined
}

/** The first location (GitHub, too, looks at no other), resolved through the run's artifacts and URI bases (§3.4). */
export const placeOf = (result: Value, run: Value): Place => {
  const physical = result.at('locations').list()[0]?.object().at('physicalLocation')
  const region = physical?.at('region')
  const line = region?.at('startLine').line()
  return {
    path: physical === undefined ? undefined : pathOf(physical.at('artifactLocation'), run),
    line,
    endLine: region?.at('endLine').line() ?? line,
    snippet:
      region?.at('snippet').at('text').text() ??
      physical?.at('contextRegion').at('snippet').at('text').text(),
  }
}

const pathOf = (location: Value, run: Value): string | undefined => {
  const index = location.at('index').number()
  const artifact = index === undefined ? undefined : run.at('artifacts').list()[index]?.at('location')
  const uri = location.at('uri').text() ?? artifact?.at('uri').text()
  if (uri === undefined || uri.trim() === '') return undefined
  const base = location.at('uriBaseId').text() ?? artifact?.at('uriBaseId').text()
  return pathOfUri(basePath(base, run, new Set()) + uri.trim())
}

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
