import { CATEGORIES, type Category } from '@devsecops/core'
import { createHash, createHmac } from 'node:crypto'
import type { Coverage } from '../finding.ts'
import type { Baseline, BaselineEntry } from './baseline.ts'

/** The version of the file's form that is written. */
export const BASELINE_VERSION = 2

/** Those that are read: the first one names no commit and no anchors. A file of another one is refused, and not guessed at. */
const READ_VERSIONS: readonly unknown[] = [1, BASELINE_VERSION]

const KIND = 'devsecops-baseline'

/**
 * The file's text, in pieces: one entry a line, sorted, and at the end a digest of all of it; with a key the digest is
 * keyed (HMAC-SHA-256), so that who does not have the key cannot write one. Same baseline, same bytes.
 */
export function* baselineText({ commit, coverage, entries }: Baseline, key?: string): Generator<string> {
  const digest = digester(BASELINE_VERSION, commit, key)
  const from = commit === undefined ? '' : `,"commit":${JSON.stringify(commit)}`
  yield `{"kind":"${KIND}","version":${BASELINE_VERSION}${from},\n"coverage":[`
  yield* listed(coverage.map(coverageText).sort(), digest)
  yield '],\n"findings":['
  yield* listed(entriesInOrder(entries).map(entryText), digest)
  yield `],\n"digest":${JSON.stringify(digest.value())}}\n`
}

function* listed(texts: readonly string[], digest: Digester): Generator<string> {
  let separator = '\n'
  for (const text of texts) {
    digest.add(text)
    yield separator + text
    separator = ',\n'
  }
  yield '\n'
}

/**
 * Reads a baseline. It decides what is let through, so one that is broken, of another form, or not what its digest says
 * is refused as a whole, with one sentence.
 */
export const parseBaseline = (
  text: string,
  key?: string,
): { readonly baseline: Baseline } | { readonly fault: string } => {
  const document = parsed(text)
  if (document?.['kind'] !== KIND) return { fault: 'it is no baseline, or it is cut off' }
  const { version, commit, coverage, findings, digest } = document
  if (typeof version !== 'number' || !READ_VERSIONS.includes(version))
    return { fault: `it is of another version than ${READ_VERSIONS.join(' and ')}, which are read here` }
  if (!isListOf(coverage, isCoverage) || !isListOf(findings, isEntry))
    return { fault: 'it has an entry that a baseline cannot have' }
  if (commit !== undefined && !isText(commit)) return { fault: 'its commit is no text' }
  const baseline = { ...(commit !== undefined && { commit }), coverage, entries: findings }
  if (digest !== digestOf(baseline, version, key))
    return {
      fault:
        key === undefined
          ? 'it is not what its digest says: it was changed, or written with a key'
          : 'it is not what its keyed digest says: it was changed, or written with another key or none',
    }
  return { baseline }
}

const digestOf = (
  { commit, coverage, entries }: Baseline,
  version: number,
  key: string | undefined,
): string => {
  const digest = digester(version, commit, key)
  for (const each of coverage) digest.add(coverageText(each))
  for (const entry of entries) digest.add(entryText(entry))
  return digest.value()
}

interface Digester {
  readonly add: (text: string) => void
  readonly value: () => string
}

/** Over the version, the commit where there is one, and every entry as it is written, each with a line feed. */
const digester = (version: number, commit: string | undefined, key: string | undefined): Digester => {
  const hash = key === undefined ? createHash('sha256') : createHmac('sha256', key)
  hash.update(`${version}\n`)
  if (commit !== undefined) hash.update(`${JSON.stringify(commit)}\n`)
  return {
    add: (text) => void hash.update(`${text}\n`),
    value: () => `${key === undefined ? 'sha256' : 'hmac-sha256'}:${hash.digest('hex')}`,
  }
}

/** Canonical JSON (RFC 8785): the keys are in the order of the alphabet. */
const coverageText = ({ category, tool }: Coverage): string => JSON.stringify({ category, tool })

const entryText = ({ advisories, anchor, category, component, firstSeen, id, tool }: BaselineEntry): string =>
  JSON.stringify({ advisories, anchor, category, component, firstSeen, id, tool })

const entriesInOrder = (entries: readonly BaselineEntry[]): readonly BaselineEntry[] =>
  [...entries].sort(
    (a, b) => compare(a.category, b.category) || compare(a.tool, b.tool) || compare(a.id, b.id),
  )

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Node = Readonly<Record<string, unknown>>

const parsed = (text: string): Node | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isNode(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const isListOf = <T>(value: unknown, isMember: (member: unknown) => member is T): value is readonly T[] =>
  Array.isArray(value) && value.every(isMember)

const isCategory = (value: unknown): value is Category => CATEGORIES.some((category) => category === value)

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

const isCoverage = (value: unknown): value is Coverage =>
  isNode(value) && isCategory(value['category']) && isText(value['tool'])

const isEntry = (value: unknown): value is BaselineEntry => {
  if (!isNode(value) || !isCategory(value['category'])) return false
  const { id, tool, firstSeen, component, anchor, advisories } = value
  return (
    isText(id) &&
    isText(tool) &&
    isText(firstSeen) &&
    !Number.isNaN(Date.parse(firstSeen)) &&
    [component, anchor].every((each) => each === undefined || isText(each)) &&
    (advisories === undefined || isListOf(advisories, isText))
  )
}
