import type { Gap } from '../model/graph.ts'

/** A file's text without the byte order mark that editors on Windows put first. */
export const plainText = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

/** The lines of a text, whatever ends them. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/)

/** Finds the line (1-based) of an offset. Asked in ascending order it reads the text once. */
export const lineFinder = (text: string): ((offset: number) => number) => {
  let line = 1
  let at = 0
  return (offset) => {
    if (offset < at) [line, at] = [1, 0]
    for (let next = text.indexOf('\n', at); next !== -1 && next < offset; next = text.indexOf('\n', at)) {
      line++
      at = next + 1
    }
    return line
  }
}

/**
 * The gap of a file in which git left a merge unfinished. Its two sides are two lock files: reading either, or both, would be
 * a guess.
 */
export const conflictIn = (text: string): Gap | undefined => {
  const marker = /^(?:<{7}|>{7}|\|{7})(?: |\r?$)/m.exec(text)
  if (marker === null) return undefined
  return {
    code: 'merge-conflict',
    message: 'it holds the markers of an unfinished merge; resolve it and commit the result',
    line: lineFinder(text)(marker.index),
  }
}
