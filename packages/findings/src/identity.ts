import type { Draft } from './draft.ts'
import type { Finding } from './finding.ts'
import { DIGITS } from './key-digest.ts'

/**
 * Gives each finding of one report its id: a digest of tool, rule, path and what its reader says makes it the same
 * tomorrow (Fields.key), and a number that counts equal ones: `8c1f…:1`, `8c1f…:2`. Nothing in it moves with a line
 * shift, a commit, a version, a tag or a digest, and no secret's value is part of it. One more copy is one more id.
 *
 * The drafts themselves become the findings, as there may be a million of them. To do it again changes nothing.
 */
export const identify = (drafts: readonly Draft[]): readonly Finding[] => {
  const copies = new Map<string, number>()
  const findings = inPlace(drafts)
  for (const draft of findings) {
    const digest = draft.id.slice(0, DIGITS)
    const copy = (copies.get(digest) ?? 0) + 1
    copies.set(digest, copy)
    draft.id = inOnePiece(`${digest}:${copy}`)
  }
  return findings
}

/** The same ASCII string, which does not hold those that it was joined from. */
const inOnePiece = (text: string): string => Buffer.from(text, 'latin1').toString('latin1')

/**
 * From the top of each file, whatever order the report has: so copies are numbered. By path, line, and all that is said;
 * sorted file by file, as a large report says much of few files.
 */
const inPlace = (drafts: readonly Draft[]): readonly Draft[] => {
  const files = Map.groupBy(drafts, ({ location }) => location?.path ?? '')
  const order = byLine()
  return [...files].sort(([a], [b]) => compare(a, b)).flatMap(([, own]) => own.sort(order))
}

/** Of drafts in one line, what they say is compared as text, which is written once for each. */
const byLine = (): ((a: Draft, b: Draft) => number) => {
  const texts = new Map<Draft, string>()
  const textOf = (draft: Draft): string => {
    const text = texts.get(draft) ?? JSON.stringify(draft)
    texts.set(draft, text)
    return text
  }
  return (a, b) => (a.location?.line ?? 0) - (b.location?.line ?? 0) || compare(textOf(a), textOf(b))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
