import type { Finding } from '../finding.ts'
import { NO_FILE } from '../sarif/log.ts'

/** Where code scanning shows a result: a file of the repository and lines in it. */
export interface RepositoryPlace {
  /** A relative URI reference. */
  readonly uri: string
  readonly startLine: number
  readonly endLine: number
  /** What the tool named, where that is no file of the repository. */
  readonly elsewhere?: string
}

/**
 * A place that code scanning accepts. It refuses results without a location, absolute URIs and other schemes than the
 * checkout's; what lies outside the repository (an image's file, an address on the web) is shown at the policy.
 */
export const repositoryPlace = ({ location }: Pick<Finding, 'location'>): RepositoryPlace => {
  if (location === undefined) return { uri: NO_FILE, startLine: 1, endLine: 1 }
  const path = pathInRepository(location.path)
  if (path === undefined) return { uri: NO_FILE, startLine: 1, endLine: 1, elsewhere: location.path }
  const startLine = location.line ?? 1
  return { uri: encoded(path), startLine, endLine: Math.max(startLine, location.endLine ?? startLine) }
}

/** A path from the repository's root without `.` and `..`; `undefined` for one that leads out of it. */
export const pathInRepository = (path: string): string | undefined => {
  if (/^[\\/]|^[A-Za-z][\w+.-]*:|\p{Cc}/u.test(path)) return undefined
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return undefined
  }
  return segments.length === 0 ? undefined : segments.join('/')
}

const encoded = (path: string): string => path.toWellFormed().split('/').map(encodeURIComponent).join('/')
