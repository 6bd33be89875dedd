import { diffGraphs, type Discovered, type Graph } from '@devsecops/bom'
import { baseCommit, filesAt, isCheckout, renamedBetween, textOfBlob } from '@devsecops/checkout'
import { absent, found, unavailable, type Fact } from '@devsecops/core'
import { rangeOf } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import type { Comparison, Move } from '../facts.ts'
import { versionOrders } from '../version-orders.ts'
import { isUnreadable } from '../gaps.ts'
import type { Reading } from './lock-files.ts'
import { movedFiles } from './moved.ts'
import { neighboursIn, pathsOf, type Content, type Paths } from './tree.ts'

/** The state that the base is compared with. */
export interface HeadState {
  readonly readings: readonly Reading[]
  readonly paths: Paths
  readonly contentOf: (path: string) => Content | undefined
  readonly discover: (paths: Iterable<string>) => { readonly found: readonly Discovered[] }
}

/**
 * What changed since the base: the input's commit, or the one that the event's change builds on. `absent` for events that are about no change,
 * `unavailable` where the checkout lacks the base. Only files whose content differs are read, and compared.
 */
export const compareWithBase = async (
  revision: string | undefined,
  head: HeadState,
  io: Io,
): Promise<Fact<Comparison>> => {
  const range = revision === undefined ? rangeOf(io) : undefined
  const from = revision ?? range?.base.inCheckout
  if (from === undefined) return absent
  if (!isCheckout(io)) return io.onRunner ? unavailable('the workspace is no git checkout') : absent
  const commit = await baseCommit(io, from, range?.forced === true)
  const files = commit === undefined ? undefined : await filesAt(io, commit)
  if (commit === undefined || files === undefined)
    return unavailable(`the checkout lacks ${from}, or its history up to here; check out with fetch-depth: 0`)
  return compare(commit, files, head, io)
}

const compare = async (
  commit: string,
  files: ReadonlyMap<string, string>,
  head: HeadState,
  io: Io,
): Promise<Fact<Comparison>> => {
  const same = sameIn(files, head)
  const readings = new Map(head.readings.map((reading) => [reading.graph.file, reading]))
  const unchanged = new Set(
    [...readings].flatMap(([file, reading]) => (isSame(reading, files, head, same) ? file : [])),
  )
  const old: Graph[] = []
  const read = baseReader(files, head, same, io)
  for (const each of head.discover(files.keys()).found.filter(({ path }) => !unchanged.has(path))) {
    const graph = await read(each)
    if (graph === undefined) return unavailable(`the checkout lacks the content of ${each.path} at ${commit}`)
    old.push(graph)
  }
  const moved = await movesOf(old, files, head, () => renamedBetween(io, commit, 'HEAD'))
  const nowAt = new Map(moved.map(({ from, to }) => [from, to]))
  const before = old.map((graph) => ({ ...graph, file: nowAt.get(graph.file) ?? graph.file }))
  // What cannot be read on one side would look as if all of it were new, or gone.
  const unread = new Set([
    ...before.filter(isUnreadable).map(({ file }) => file),
    ...head.readings.flatMap(({ graph }) => (isUnreadable(graph) ? graph.file : [])),
  ])
  const isKnown = ({ file }: Graph): boolean => !unchanged.has(file) && !unread.has(file)
  const after = head.readings.map(({ graph }) => graph)
  return found({
    base: commit,
    changes: diffGraphs(before.filter(isKnown), after.filter(isKnown), versionOrders),
    moved,
    unread: before.flatMap((graph) =>
      isUnreadable(graph) ? graph.gaps.map((gap) => ({ ...gap, file: graph.file })) : [],
    ),
  })
}

/** Lock files that are on one side alone may be one file with another path. */
const movesOf = (
  old: readonly Graph[],
  files: ReadonlyMap<string, string>,
  { readings, contentOf, paths }: HeadState,
  renamed: () => ReturnType<typeof renamedBetween>,
): Promise<readonly Move[]> => {
  const here = new Set(paths.all)
  const gone = old
    .filter(({ file }) => !here.has(file))
    .map(({ file, format }) => ({ file, format, id: files.get(file) ?? '' }))
  const come = readings.flatMap(({ graph: { file, format } }) => {
    const content = files.has(file) ? undefined : contentOf(file)
    return content !== undefined && 'text' in content ? [{ file, format, hasId: content.hasId }] : []
  })
  return movedFiles(gone, come, renamed)
}

/** Whether a path has the same content on both sides, or is on neither; each looked at once. */
const sameIn = (
  files: ReadonlyMap<string, string>,
  { contentOf }: HeadState,
): ((path: string) => boolean) => {
  const known = new Map<string, boolean>()
  const look = (path: string): boolean => {
    const [id, content] = [files.get(path), contentOf(path)]
    if (id === undefined || content === undefined) return id === undefined && content === undefined
    return 'text' in content && content.hasId(id)
  }
  return (path) => {
    const answer = known.get(path) ?? look(path)
    known.set(path, answer)
    return answer
  }
}

/** Whether a reader would say of the base what it says here: it would see the same. */
const isSame = (
  { graph, asked }: Reading,
  files: ReadonlyMap<string, string>,
  { paths }: HeadState,
  same: (path: string) => boolean,
): boolean => {
  if (!same(graph.file) || ![...asked.paths].every(same)) return false
  return !asked.listed || (paths.all.length === files.size && paths.all.every((path) => files.has(path)))
}

/**
 * Reads lock files of the base. A reader asks for other files while it reads, and git can only be asked between two readings: so what was
 * asked for and is not here yet is fetched, and the file is read once more, until nothing is missing.
 */
const baseReader = (
  files: ReadonlyMap<string, string>,
  { contentOf }: HeadState,
  same: (path: string) => boolean,
  io: Io,
): ((file: Discovered) => Promise<Graph | undefined>) => {
  const paths = pathsOf([...files.keys()])
  const fetched = new Map<string, string>()
  const textOf = (path: string): string | undefined => {
    const content = same(path) ? contentOf(path) : undefined
    return content !== undefined && 'text' in content ? content.text : fetched.get(path)
  }
  const fetchAll = async (wanted: readonly string[]): Promise<boolean> => {
    for (const path of wanted) {
      const text = await textOfBlob(io, files.get(path) ?? '')
      if (text === undefined) return false
      fetched.set(path, text)
    }
    return true
  }
  const isMissing = (path: string): boolean => files.has(path) && textOf(path) === undefined
  return async ({ path, reader }) => {
    if (isMissing(path) && !(await fetchAll([path]))) return undefined
    for (;;) {
      const { neighbours, asked } = neighboursIn(paths, textOf)
      const graph = reader.read({ path, text: textOf(path) ?? '' }, neighbours)
      const missing = [...asked.paths].filter(isMissing)
      if (missing.length === 0) return graph
      if (!(await fetchAll(missing))) return undefined
    }
  }
}
