import { joined, folderOf } from '../syntax/path.ts'
import { linesOf } from '../syntax/text.ts'
import type { Neighbours } from './lock-reader.ts'

/** The file that is read, and what may be asked of those around it. */
export interface Source {
  readonly path: string
  /** The path of its folder; '' at the repository's root. */
  readonly folder: string
  readonly text: string
  readonly lines: () => readonly string[]
  /** The text of another file of the checkout, by its path from this one's folder. */
  readonly beside: (path: string) => string | undefined
  readonly neighbours: Neighbours
}

export const sourceOf = (path: string, text: string, neighbours: Neighbours): Source => {
  const folder = folderOf(path)
  let lines: readonly string[] | undefined
  return {
    path,
    folder,
    text,
    lines: () => (lines ??= linesOf(text)),
    beside: (other) => {
      const place = joined(folder, other)
      return place === undefined ? undefined : neighbours(place)
    },
    neighbours,
  }
}
