import type { Gap } from '../../model/graph.ts'
import type { Manifest } from './manifest.ts'

/**
 * Whether a lock file was written for a package.json: it has what that one names. What may be missing, and peers and links, which not every
 * package manager records, do not count.
 */
export const agreementGap = (manifest: Manifest, locked: ReadonlySet<string>): Gap | undefined => {
  const missing = manifest.wishes.filter(
    ({ name, range, mayMiss }) =>
      !mayMiss && !locked.has(name) && !manifest.peers.has(name) && !range.startsWith('link:'),
  )
  if (missing.length === 0) return undefined
  return {
    code: 'missing-entry',
    message: `${manifest.file}: it names ${missing.length === 1 ? 'a package' : `${missing.length} packages`} that the lock file does not have: it is out of date.`,
  }
}
