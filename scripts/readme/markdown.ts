/** The Markdown that our own summaries are written in, as far as a picture needs it: text without marks. */

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly header: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** The labels of a mermaid chain, from left to right. */
  | { readonly kind: 'flow'; readonly labels: readonly string[] }
  | { readonly kind: 'details'; readonly title: string; readonly blocks: readonly Block[] }

export const parseMarkdown = (text: string): readonly Block[] => readBlocks(text.split('\n'))

/** Reads until the lines end, or until the `</details>` that ends the section at hand; takes lines as it reads them. */
const readBlocks = (lines: string[]): readonly Block[] => {
  const found: Block[] = []
  for (let line = lines.shift(); line !== undefined && line !== '</details>'; line = lines.shift()) {
    if (line === '') continue
    found.push(readBlock(line, lines))
  }
  return found
}

const readBlock = (line: string, lines: string[]): Block => {
  if (line === '<details>') {
    const title = /^<summary>(.*)<\/summary>$/.exec(lines.shift() ?? '')?.[1] ?? ''
    return { kind: 'details', title: plain(title), blocks: readBlocks(lines) }
  }
  if (line === '```mermaid') return readFlow(lines)
  if (line.startsWith('#')) return { kind: 'heading', text: plain(line.replace(/^#+ /, '')) }
  const rest = [line, ...takeWhile(lines, (each) => each !== '')]
  if (line.startsWith('- ')) return { kind: 'list', items: rest.map((each) => plain(each.slice(2))) }
  if (!line.startsWith('|')) return { kind: 'paragraph', text: plain(rest.join(' ')) }
  const [header = [], , ...rows] = rest.map(cellsOf)
  return { kind: 'table', header, rows }
}

const readFlow = (lines: string[]): Block => {
  const labels = takeWhile(lines, (line) => line !== '```').flatMap(
    (line) => /^\s*n\d+\["(.*)"\]$/.exec(line)?.[1] ?? [],
  )
  lines.shift()
  return { kind: 'flow', labels: labels.map((label) => plain(label.replaceAll(/#(\d+);/g, '&#$1;'))) }
}

const takeWhile = (lines: string[], holds: (line: string) => boolean): readonly string[] => {
  const end = lines.findIndex((line) => !holds(line))
  return lines.splice(0, end === -1 ? lines.length : end)
}

const cellsOf = (row: string): readonly string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => plain(cell.trim()))

/** The words of a line: without code marks, links and character references. */
const plain = (text: string): string =>
  text
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('`', '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
