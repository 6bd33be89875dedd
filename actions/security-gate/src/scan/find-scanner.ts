import type { Log } from '@devsecops/runner'
import type { Fetched, Release, ReleaseTools } from '@devsecops/runner/releases'
import type { ScannerName } from './catalogue.ts'
import { releaseOf } from './releases.ts'
import { SCANNERS } from './scanners/index.ts'

/** A scanner that can be run. */
export type Found =
  | { readonly name: Exclude<ScannerName, 'secretlint'>; readonly path: string; readonly from: string }
  | { readonly name: 'secretlint' }

/** Why there is none. */
export interface NotFound {
  readonly code: 'tool-missing' | 'tool-altered'
  /** One sentence or more that say what to do. */
  readonly message: string
}

/** Where scanners are looked for. */
export interface Search {
  readonly tools: ReleaseTools
  /** Where downloaded programs are unpacked. */
  readonly folder: string
  readonly log: Log
  /** What was downloaded already, or is on its way. */
  readonly fetched: Map<ScannerName, Promise<Fetched>>
}

/**
 * The first of some scanners that is on PATH, else the first of which there is a pinned release, or that is built in. A
 * release that cannot be downloaded gives way to the next; one that was altered does not: that is no accident of a network.
 */
export const findScanner = async (
  names: readonly ScannerName[],
  search: Search,
): Promise<Found | NotFound> => {
  const { tools, log } = search
  for (const name of names) {
    const path = name === 'secretlint' ? undefined : await tools.which(SCANNERS[name].program)
    if (name !== 'secretlint' && path !== undefined) return { name, path, from: 'PATH' }
  }
  const reasons: string[] = []
  for (const name of names) {
    if (name === 'secretlint') {
      if (reasons.length > 0)
        log.warning(`${reasons.join(' ')} secretlint, which is built in, serves instead.`)
      return { name }
    }
    const release = releaseOf(name, tools.platform)
    if (release === undefined) continue
    const result = await fetchOnce(name, release, search)
    if (result.state === 'ready') return { name, path: result.path, from: release.url }
    if (result.state === 'altered') return { code: 'tool-altered', message: altered(release, result.sha256) }
    reasons.push(`${name} ${release.version} could not be downloaded (${result.reason}).`)
  }
  return { code: 'tool-missing', message: missing(names, tools.platform, reasons) }
}

const fetchOnce = (name: ScannerName, release: Release, search: Search): Promise<Fetched> => {
  const result = search.fetched.get(name) ?? search.tools.fetch(release, search.folder)
  search.fetched.set(name, result)
  return result
}

const altered = ({ tool, version, url, sha256 }: Release, found: string): string =>
  `The release ${tool} ${version} is not what it was when it was pinned, and was not run: ${url} has the SHA-256 ${found}, expected ${sha256}.`

const missing = (names: readonly ScannerName[], platform: string, reasons: readonly string[]): string => {
  const homes = names.flatMap((name) => (name === 'secretlint' ? [] : [SCANNERS[name].home]))
  const why =
    reasons.length > 0 ? reasons.join(' ') : `No release that can be verified is known for ${platform}.`
  return `${names.join(', ')}: not on PATH. ${why} Install it in a step before: ${homes.join(' or ')}.`
}
