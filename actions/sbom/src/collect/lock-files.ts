import type { Discovered, Gap, Graph } from '@devsecops/bom'
import type { LockFile } from '../facts.ts'
import { neighboursIn, type Asked, type Content, type Paths } from './tree.ts'

/** A lock file that was read, and what its reader asked for beside it. */
export interface Reading extends LockFile {
  readonly asked: Asked
}

/** Reads lock files of the work tree. What cannot be read is a graph of nothing with a gap that says why. */
export const readLockFiles = (
  found: readonly Discovered[],
  paths: Paths,
  contentOf: (path: string) => Content | undefined,
): readonly Reading[] => found.map((each) => readOne(each, paths, contentOf))

const readOne = (
  { path, reader }: Discovered,
  paths: Paths,
  contentOf: (path: string) => Content | undefined,
): Reading => {
  const content = contentOf(path)
  const refusals: Gap[] = []
  const { neighbours, asked } = neighboursIn(paths, (other) => {
    const beside = contentOf(other)
    if (beside === undefined || 'text' in beside) return beside?.text
    refusals.push({ code: 'refused', message: `${other}, which it needs, is not read: ${beside.refused}` })
    return undefined
  })
  if (content === undefined || 'refused' in content)
    return { graph: unread(path, reader.format, content?.refused ?? NOT_THERE), asked }
  const graph = reader.read({ path, text: content.text }, neighbours)
  return {
    graph: refusals.length === 0 ? graph : { ...graph, gaps: [...graph.gaps, ...refusals] },
    sha256: content.sha256,
    asked,
  }
}

/** A sparse checkout has only some of the files: what it lacks is not taken for gone. */
const NOT_THERE = 'Git tracks it, and the checkout does not have it.'

const unread = (file: string, format: string, message: string): Graph => ({
  ...{ file, format, roots: [], components: [], edges: new Map() },
  gaps: [{ code: 'refused', message }],
})

/** Any YAML file may be a manifest, and a module or an action need use no other: what names nothing is no lock file. */
export const saysSomething = ({ graph: { format, components, gaps } }: LockFile): boolean =>
  gaps.length > 0 || !AMBIGUOUS.has(format) || components.some(({ kind }) => kind !== 'project')

const AMBIGUOUS: ReadonlySet<string> = new Set(['action', 'kubernetes', 'terraform'])
