import { diffGraphs, type Discovered, type Graph } from '@devsecops/bom'
import { found, unavailable, type Fact } from '@devsecops/core'
import type { Comparison, Move } from '../facts.ts'
import { versionOrders } from '../version-orders.ts'
import { isUnreadable } from '../gaps.ts'
import { explained } from '@devsecops/publishing'
import type { BaseState } from './base-state.ts'
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
 * What changed since the base. Only files whose content differs are read, and compared. `unavailable` where the base has a file whose content
 * cannot be had.
 */
export const compareWithBase = async (
  { commit, files, textOf, renamed }: BaseState,
  head: HeadState,
): Promise<Fact<Comparison>> => {
  const same = sameIn(files, head)
  const readings = new Map(head.readings.map((reading) => [reading.graph.file, reading]))
  const unchanged = new Set(
    [...readings].flatMap(([file, reading]) => (isSame(reading, files, head, same) ? file : [])),
  )
  const old: Graph[] = []
  const read = baseReader({ commit, files, textOf }, head, same)
  for (const each of head.discover(files.keys()).found.filter(({ path }) => !unchanged.has(path))) {
    const graph = await read(each)
    if (graph.state !== 'found') return graph
    old.push(graph.value)
  }
  const moved = await movesOf(old, files, head, renamed)
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
  renamed: BaseState['renamed'],
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
  { commit, files, textOf }: Omit<BaseState, 'renamed'>,
  { contentOf }: HeadState,
  same: (path: string) => boolean,
): ((file: Discovered) => Promise<Fact<Graph>>) => {
  const paths = pathsOf([...files.keys()])
  const fetched = new Map<string, string>()
  const known = (path: string): string | undefined => {
    const content = same(path) ? contentOf(path) : undefined
    return content !== undefined && 'text' in content ? content.text : fetched.get(path)
  }
  /** What cannot be had of the paths; `undefined` when all is there. */
  const fetchAll = async (wanted: readonly string[]): Promise<Fact<never> | undefined> => {
    for (const path of wanted) {
      const text = await textOf(files.get(path) ?? '')
      if (text.state !== 'found') return lacking(path, commit, text)
      fetched.set(path, text.value)
    }
    return undefined
  }
  const isMissing = (path: string): boolean => files.has(path) && known(path) === undefined
  return async ({ path, reader }) => {
    let refused = await fetchAll([path].filter(isMissing))
    while (refused === undefined) {
      const { neighbours, asked } = neighboursIn(paths, known)
      const graph = reader.read({ path, text: known(path) ?? '' }, neighbours)
      const missing = [...asked.paths].filter(isMissing)
      if (missing.length === 0) return found(graph)
      refused = await fetchAll(missing)
    }
    return refused
  }
}

const lacking = (path: string, commit: string, answer: Fact<string>): Fact<never> =>
  unavailable(
    `${path} at ${commit} cannot be had: ${answer.state === 'unavailable' ? explained(answer) : 'it is not there'}`,
  )
