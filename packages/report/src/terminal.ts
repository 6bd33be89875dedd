import { oneLine } from './plain.ts'

/**
 * A table of plain text for a terminal: columns two spaces apart, the header underlined. Cells are cleaned of
 * escape sequences and line ends. Rows shorter than the header are filled, longer ones cut. It ends without a newline.
 */
export const plainTable = (header: readonly string[], rows: readonly (readonly string[])[]): string => {
  const lines = [header, ...rows].map((cells) => header.map((_, column) => oneLine(cells[column] ?? '')))
  const widths = header.map((_, column) =>
    Math.max(...lines.map((cells) => displayWidth(cells[column] ?? ''))),
  )
  const [top = '', ...rest] = lines.map((cells) => aligned(cells, widths))
  return [top, widths.map((width) => '─'.repeat(width)).join('  '), ...rest].join('\n')
}

const aligned = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)))
    .join('  ')
    .trimEnd()

/** Emoji, and the blocks that Unicode's EastAsianWidth.txt calls wide or full-width. */
const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u

/** How many columns of a terminal the text takes. */
export const displayWidth = (text: string): number => {
  if (/^[ -~]*$/.test(text)) return text.length
  // Made when it is needed: it loads Unicode tables, and most texts are ASCII.
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)
  return Array.from(graphemes).reduce((sum, { segment }) => sum + (WIDE.test(segment) ? 2 : 1), 0)
}
