import type { Draft, Words } from './draft.ts'
import type { Finding } from './finding.ts'
import type { Renames } from './readers/reader.ts'
import { DIGITS, digestOfKey, idOf } from './key-digest.ts'

/**
 * Gives each finding of one report its id: a digest of tool, rule, path and what its reader says makes it the same
 * tomorrow (Fields.key), and a number that counts equal ones: `8c1f…:1`, `8c1f…:2`. Nothing in it moves with a line
 * shift, a commit, a version, a tag or a digest, and no secret's value is part of it. One more copy is one more id.
 * Where its file was renamed, the finding also gets the id that it had under the former path.
 *
 * The drafts themselves become the findings where they hold nothing more, as there may be a million of them. To do it again
 * changes nothing.
 */
export const identify = (drafts: readonly Draft[], renames?: Renames): readonly Finding[] => {
  const findings = inPlace(drafts)
  numberCopies(findings)
  return findings.map((draft) => (draft.words === undefined ? draft : spoken(draft, draft.words, renames)))
}

/** Most findings have no copy: these keep the id that they have. */
const numberCopies = (drafts: readonly Draft[]): void => {
  const seen = new Set<string>()
  const copies = new Map<string, number>()
  for (const draft of drafts) {
    const first = draft.id.endsWith(':1') ? draft.id : idOf(draft.id.slice(0, DIGITS), 1)
    const isFirst = seen.size < seen.add(first).size
    const copy = isFirst ? 1 : (copies.get(first) ?? 1) + 1
    if (!isFirst) copies.set(first, copy)
    draft.id = isFirst ? first : idOf(first.slice(0, DIGITS), copy)
  }
}

/** The finding without the words of its id, and with the id that it had under its file's former path. */
const spoken = (draft: Draft, words: Words, renames: Renames | undefined): Finding => {
  const finding: { -readonly [K in keyof Draft]: Draft[K] } = { ...draft }
  delete finding.words
  const former = renames === undefined ? undefined : formerOf(draft, words, renames)
  return former === undefined ? finding : { ...finding, former }
}

/** The same words with the path that the file had; a message may name it, too. The first two are tool and rule. */
const formerOf = ({ id, location }: Draft, { key, anchor }: Words, renames: Renames): Finding['former'] => {
  const path = location?.path
  const before = path === undefined ? undefined : renames.get(path)
  if (path === undefined || before === undefined) return undefined
  const digest = ([tool = '', rule = '', keyPath = '', ...words]: readonly string[]): string =>
    digestOfKey([
      tool,
      rule,
      formerKeyPath(keyPath, path, before),
      ...words.map((word) => word.replaceAll(path, before)),
    ])
  return {
    id: `${digest(key)}${id.slice(DIGITS)}`,
    ...(anchor !== undefined && { anchor: digest(anchor) }),
  }
}

/** Of a path from which a version was taken, the folder changes: its name is the same for every version. */
const formerKeyPath = (keyPath: string, path: string, before: string): string => {
  if (keyPath === path) return before
  const [folder, former] = [path, before].map((each) => each.slice(0, each.lastIndexOf('/') + 1))
  return keyPath.startsWith(folder ?? '') && keyPath !== ''
    ? `${former ?? ''}${keyPath.slice((folder ?? '').length)}`
    : keyPath
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
