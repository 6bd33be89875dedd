import type { Gap, Graph } from '../model/graph.ts'
import { Lines } from './lines.ts'
import type { LockReader, Neighbours, TextFile } from './lock-reader.ts'

/** Thrown by a reader when nothing of its file can be used; `guardedReader` makes it the only gap of an empty graph. */
export class UnreadableLock extends Error {
  readonly gap: Gap

  constructor(code: Gap['code'], message: string, line?: number) {
    super(message)
    this.name = 'UnreadableLock'
    this.gap = { code, message, ...(line !== undefined && { line }) }
  }
}

/**
 * A reader that meets what every format has in common: a byte order mark, an empty file, markers of a merge conflict, nesting so
 * deep that a parser gives up, and a file of which nothing is as the format has it.
 */
export const guardedReader = (reader: LockReader): LockReader => ({
  ...reader,
  read: (file, neighbours) =>
    guarded(reader, { ...file, text: file.text.replace(/^\uFEFF/, '') }, neighbours),
})

const guarded = (reader: LockReader, file: TextFile, neighbours: Neighbours): Graph => {
  const conflict = conflictLine(file.text)
  if (conflict !== undefined)
    return unread(reader, file, {
      code: 'merge-conflict',
      message: `${file.path}: there are markers of a merge conflict; expected a lock file that was merged.`,
      line: conflict,
    })
  try {
    return nothingUsable(reader.read(file, neighbours))
  } catch (error) {
    if (error instanceof UnreadableLock) return unread(reader, file, error.gap)
    // What the engine says when a recursive parser runs out of stack.
    if (!(error instanceof RangeError)) throw error
    return unread(reader, file, {
      code: 'refused',
      message: `${file.path}: it is nested too deeply to be read.`,
    })
  }
}

/** Where something was malformed and no package is left, the file is not one of few packages: it could not be read. */
const nothingUsable = (graph: Graph): Graph => {
  const isDamaged = graph.gaps.some(({ code }) => code === 'malformed-entry')
  if (!isDamaged || graph.components.some(({ kind }) => kind !== 'project')) return graph
  const message = `${graph.file}: no package could be read of it; expected a lock file.`
  return { ...graph, gaps: [{ code: 'not-a-lock-file', message }, ...graph.gaps] }
}

const unread = (reader: LockReader, file: TextFile, gap: Gap): Graph => ({
  file: file.path,
  format: reader.format,
  roots: [],
  components: [],
  edges: new Map(),
  gaps: [gap],
})

const MARKERS = ['<<<<<<< ', '>>>>>>> ', '||||||| ', '=======\n', '=======\r']

/** The first line that Git leaves where it could not merge. */
const conflictLine = (text: string): number | undefined => {
  const offsets = MARKERS.flatMap((marker) => {
    if (text.startsWith(marker)) return [0]
    const found = text.indexOf(`\n${marker}`)
    return found === -1 ? [] : [found + 1]
  })
  return offsets.length === 0 ? undefined : new Lines(text).at(Math.min(...offsets))
}
