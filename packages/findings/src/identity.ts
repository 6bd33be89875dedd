import { digestOf } from '@devsecops/core'
import type { Draft } from './draft.ts'
import type { Finding } from './finding.ts'

/** 80 bits: two of a million different findings share an id with a probability below 10⁻¹². */
const DIGITS = 20

/**
 * Gives each finding of one report its id: a digest of tool, rule, path and what its reader says makes it the same
 * tomorrow (Draft.key), and a number that counts equal ones: `8c1f…:1`, `8c1f…:2`. Nothing in it moves with a line
 * shift, a commit, a version, a tag or a digest, and no secret's value is part of it. One more copy is one more id.
 */
export const identify = (drafts: readonly Draft[]): readonly Finding[] => {
  const copies = new Map<string, number>()
  return [...drafts].sort(byPlace).map(({ key, ...finding }) => {
    const digest = digestOf(key).slice(0, DIGITS)
    const copy = (copies.get(digest) ?? 0) + 1
    copies.set(digest, copy)
    return { id: `${digest}:${copy}`, ...finding }
  })
}

/** Copies are numbered from the top of the file, whatever order the report has. */
const byPlace = (a: Draft, b: Draft): number =>
  compare(a.location?.path ?? '', b.location?.path ?? '') ||
  (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
  compare(JSON.stringify(a), JSON.stringify(b))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
