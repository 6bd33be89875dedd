import type { Move } from '../facts.ts'

/** A lock file that only one side has under its path. */
export interface Lonely {
  readonly file: string
  readonly format: string
}

/** One of the base. */
export interface Gone extends Lonely {
  /** The id that git has for its content. */
  readonly id: string
}

/** One of the head. */
export interface Come extends Lonely {
  readonly hasId: (id: string) => boolean
}

/**
 * Lock files that have another path now: those of equal content, and then those that git takes for renamed. Each file moves once, and stays of its
 * format; of several of equal content, those whose folder's end is alike come first.
 *
 * @param renamed asks git: path now → path then. It is only asked where something is left on both sides.
 */
export const movedFiles = async (
  gone: readonly Gone[],
  come: readonly Come[],
  renamed: () => Promise<ReadonlyMap<string, string> | undefined>,
): Promise<readonly Move[]> => {
  const left = new Set(gone)
  const moves: Move[] = []
  const take = (to: Come, fits: (from: Gone) => boolean): void => {
    const [from] = [...left]
      .filter((each) => each.format === to.format && fits(each))
      .sort((a, b) => alikeEnd(b.file, to.file) - alikeEnd(a.file, to.file))
    if (from === undefined) return
    left.delete(from)
    moves.push({ from: from.file, to: to.file })
  }
  for (const to of come) take(to, ({ id }) => to.hasId(id))
  const rest = come.filter(({ file }) => !moves.some((move) => move.to === file))
  if (left.size > 0 && rest.length > 0) {
    const paths = await renamed()
    for (const to of rest) take(to, ({ file }) => paths?.get(to.file) === file)
  }
  return moves.sort((a, b) => (a.to < b.to ? -1 : 1))
}

/** How many of the last parts of two paths are the same. */
const alikeEnd = (one: string, other: string): number => {
  const [parts, others] = [one.split('/').reverse(), other.split('/').reverse()]
  const differs = parts.findIndex((part, index) => part !== others[index])
  return differs === -1 ? parts.length : differs
}
