/** A Markdown table; Prettier aligns it. Cells are Markdown on one line. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map(line).join('\n')

/** A word as it is typed. */
export const code = (text: string | number): string => `\`${text}\``

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`
