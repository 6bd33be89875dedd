import { hash } from 'node:crypto'
import type { Draft } from './draft.ts'
import type { Finding } from './finding.ts'

/** 80 bits: two of a million different findings share an id with a probability below 10⁻¹². */
const DIGITS = 20

/** Files that had another path when the baseline was written: path now → path then. */
export type Renames = ReadonlyMap<string, string>

/**
 * Gives each finding of one report its id: a digest of tool, rule, path and what its reader says makes it the same
 * tomorrow (Draft.key), and a number that counts equal ones: `8c1f…:1`, `8c1f…:2`. Nothing in it moves with a line
 * shift, a commit, a version, a tag or a digest, and no secret's value is part of it. One more copy is one more id.
 * Where its file was renamed, the finding also gets the id that it had under the former path.
 */
export const identify = (drafts: readonly Draft[], renames?: Renames): readonly Finding[] => {
  const copies = new Map<string, number>()
  return inPlace(drafts).map((draft) => {
    const digest = digestOf(draft.key)
    const copy = (copies.get(digest) ?? 0) + 1
    copies.set(digest, copy)
    return findingOf(
      `${digest}:${copy}`,
      draft,
      renames === undefined ? undefined : formerOf(draft, copy, renames),
    )
  })
}

/** An array of strings has one JSON text: the first digits of SHA-256 of it. */
const digestOf = (words: readonly string[]): string => hash('sha256', JSON.stringify(words)).slice(0, DIGITS)

/** The same words with the path that the file had; a message may name it, too. The first two are tool and rule. */
const formerOf = ({ key, anchor, location }: Draft, copy: number, renames: Renames): Finding['former'] => {
  const path = location?.path
  const before = path === undefined ? undefined : renames.get(path)
  if (path === undefined || before === undefined) return undefined
  const digest = ([tool = '', rule = '', keyPath = '', ...words]: readonly string[]): string =>
    digestOf([
      tool,
      rule,
      formerKeyPath(keyPath, path, before),
      ...words.map((word) => word.replaceAll(path, before)),
    ])
  return { id: `${digest(key)}:${copy}`, ...(anchor !== undefined && { anchor: digest(anchor) }) }
}

/** Of a path from which a version was taken, the folder changes: its name is the same for every version. */
const formerKeyPath = (keyPath: string, path: string, before: string): string => {
  if (keyPath === path) return before
  const [folder, former] = [path, before].map((each) => each.slice(0, each.lastIndexOf('/') + 1))
  return keyPath.startsWith(folder ?? '') && keyPath !== ''
    ? `${former ?? ''}${keyPath.slice((folder ?? '').length)}`
    : keyPath
}

/** A loop, as it takes a third of the time that copying with `...` takes, a million times. */
const findingOf = (id: string, draft: Draft, former: Finding['former']): Finding => {
  const finding: Record<string, unknown> = { id }
  for (const name in draft) if (name !== 'key') finding[name] = draft[name as keyof Draft]
  if (draft.anchor !== undefined) finding['anchor'] = digestOf(draft.anchor)
  if (former !== undefined) finding['former'] = former
  return finding as unknown as Finding
}

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
