import { hash } from 'node:crypto'
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
  return inPlace(drafts).map((draft) => {
    // An array of strings has one JSON text: SHA-256 of it.
    const digest = hash('sha256', JSON.stringify(draft.key)).slice(0, DIGITS)
    const copy = (copies.get(digest) ?? 0) + 1
    copies.set(digest, copy)
    return findingOf(`${digest}:${copy}`, draft)
  })
}

/** What most findings have is named, and lies in the object itself: so a million take little memory and time. */
const findingOf = (id: string, draft: Draft): Finding => {
  const { category, severity, tool, rule, message, location } = draft
  const finding: Finding =
    location === undefined
      ? { id, category, severity, tool, rule, message }
      : { id, category, severity, tool, rule, message, location }
  for (const name in draft) if (!NAMED.has(name)) (finding as unknown as Record<string, unknown>)[name] = draft[name as keyof Draft]
  return finding
}

/** What `findingOf` has put into a finding, or leaves out. */
const NAMED: ReadonlySet<string> = new Set([
  'category',
  'severity',
  'tool',
  'rule',
  'message',
  'location',
  'key',
])

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
