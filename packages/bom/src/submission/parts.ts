import { sha256 } from '@devsecops/core'

import type { Manifest, SubmittedPackage } from './snapshot.ts'

type Entry = readonly [purl: string, entry: SubmittedPackage]

/** More parts than this would be no lock file any more. */
const MOST_PARTS = 256

/** What stands around the packages: job, detector, commit, names. */
const FRAME_BYTES = 4096

/**
 * A manifest in as few parts as the budget allows, of which there are always a power of two: a package's part follows from the digest of its
 * URL, so that it does not move when others come and go. Where there are several parts, or nearly so, as many empty ones follow: they clear what
 * a run with more parts left behind.
 */
export const partsOf = (manifest: Manifest, budget: number): readonly Manifest[] => {
  const entries = Object.entries(manifest.resolved)
  const room = Math.max(budget - FRAME_BYTES, 1)
  const whole = bytesOf(entries)
  if (whole * 2 <= room) return [manifest]
  const parts = split(entries, room)
  const empty = parts.map((): readonly Entry[] => [])
  return [...parts, ...empty].map((part) => ({ ...manifest, resolved: Object.fromEntries(part) }))
}

const split = (entries: readonly Entry[], room: number): readonly (readonly Entry[])[] => {
  for (let count = 1; ; count *= 2) {
    const parts = bucketed(entries, count)
    if (count >= MOST_PARTS || parts.every((part) => bytesOf(part) <= room)) return parts
  }
}

const bucketed = (entries: readonly Entry[], count: number): readonly (readonly Entry[])[] => {
  const parts = Array.from({ length: count }, (): Entry[] => [])
  for (const entry of entries) parts[Number.parseInt(sha256(entry[0]).slice(0, 8), 16) % count]?.push(entry)
  return parts
}

const bytesOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + Buffer.byteLength(JSON.stringify(entry)), 0)
