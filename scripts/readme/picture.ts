/** A picture of the job summary of `npm start`, drawn from the Markdown that the run writes. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './action.ts'
import { parseMarkdown, type Block } from './markdown.ts'

/** The section that a reader has unfolded. */
const OPEN = 'security-gate'

const WIDTH = 860
const MARGIN = 28
const LINE = 21
/** The width of a letter of 14 px that the widest of the usual sans-serif fonts stays below in most words. */
const LETTER = 7.9

/** Marks such as ✅ are as wide as two letters and a half. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter > '\u2000' ? 2.5 : 1), 0) * LETTER

interface Drawing {
  readonly height: number
  readonly shapes: readonly string[]
}

/**
 * The summary of a run of the example, as an SVG.
 * @throws Error when the run fails.
 */
export const summaryPicture = (): string => drawing(parseMarkdown(summaryOfExample()))

const summaryOfExample = (): string => {
  const out = mkdtempSync(join(tmpdir(), 'summary-'))
  try {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/start.ts', '--out', out], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`scripts/start.ts ended with ${status ?? 'a signal'}: ${stderr}`)
    return readFileSync(join(out, 'summary.md'), 'utf8')
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

const drawing = (parsed: readonly Block[]): string => {
  const { height, shapes } = stack(parsed, MARGIN)
  const whole = height + MARGIN - GAP
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${whole}" viewBox="0 0 ${WIDTH} ${whole}" font-family="-apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Helvetica, Arial, sans-serif" font-size="14" fill="#1f2328">`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${whole - 1}" rx="6" fill="#ffffff" stroke="#d1d9e0"/>`,
    ...shapes,
    '</svg>',
    '',
  ].join('\n')
}

/** The space between two blocks. */
const GAP = 12

/** Blocks below one another, from `top` on. */
const stack = (parsed: readonly Block[], top: number): Drawing => {
  let height = top
  const shapes: string[] = []
  for (const block of parsed) {
    const drawn = draw(block, height, MARGIN)
    shapes.push(...drawn.shapes)
    height = drawn.height + GAP
  }
  return { height, shapes }
}

const draw = (block: Block, top: number, left: number): Drawing => {
  switch (block.kind) {
    case 'heading':
      return heading(block.text, top, left)
    case 'paragraph':
      return paragraph(block.text, top, left)
    case 'list':
      return list(block.items, top, left)
    case 'table':
      return table(block.header, block.rows, top, left)
    case 'flow':
      return flow(block.labels, top, left)
    case 'details':
      return details(block.title, block.blocks, top, left)
  }
}

const heading = (text: string, top: number, left: number): Drawing => ({
  height: top + 40,
  shapes: [
    label(text, left, top + 24, 'font-size="21" font-weight="600"'),
    line(left, top + 36, WIDTH - MARGIN, top + 36),
  ],
})

const paragraph = (text: string, top: number, left: number): Drawing => {
  const lines = wrap(text, (WIDTH - MARGIN - left) / LETTER)
  return {
    height: top + lines.length * LINE,
    shapes: lines.map((each, index) => label(each, left, top + 15 + index * LINE)),
  }
}

const list = (items: readonly string[], top: number, left: number): Drawing => {
  let height = top
  const shapes = items.flatMap((item) => {
    const { height: next, shapes: lines } = paragraph(item, height, left + 18)
    const dot = `<circle cx="${left + 6}" cy="${height + 10}" r="2.5"/>`
    height = next + 2
    return [dot, ...lines]
  })
  return { height, shapes }
}

const ROW = 30

const table = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  top: number,
  left: number,
): Drawing => {
  // Headers are bold, and so a seventh wider.
  const widths = header.map(
    (word, column) =>
      Math.max(widthOf(word) * (8 / 7), ...rows.map((row) => widthOf(row[column] ?? ''))) + 24,
  )
  const lefts = widths.map((_, column) => left + widths.slice(0, column).reduce((sum, each) => sum + each, 0))
  const right = left + widths.reduce((sum, each) => sum + each, 0)
  const bottom = top + (rows.length + 1) * ROW
  const cells = [header, ...rows].flatMap((row, index) =>
    row.map((cell, column) =>
      label(
        cell,
        (lefts[column] ?? left) + 11,
        top + index * ROW + 20,
        index === 0 ? 'font-weight="600"' : '',
      ),
    ),
  )
  const rules = Array.from({ length: rows.length + 2 }, (_, index) =>
    line(left, top + index * ROW, right, top + index * ROW),
  )
  const columns = [...lefts, right].map((x) => line(x, top, x, bottom))
  return { height: bottom + 4, shapes: [...rules, ...columns, ...cells] }
}

const flow = (labels: readonly string[], top: number, left: number): Drawing => {
  let x = left
  const shapes = labels.flatMap((text, index) => {
    const width = widthOf(text) + 30
    const box = `<rect x="${x}" y="${top + 6}" width="${width}" height="40" fill="#ececff" stroke="#9370db"/>`
    const arrow =
      index === 0
        ? []
        : [
            `<path d="M${x - 40} ${top + 26}H${x - 6}" stroke="#59636e" fill="none"/>`,
            `<path d="M${x} ${top + 26}l-8 -4v8z" fill="#59636e"/>`,
          ]
    const words = label(text, x + 15, top + 31)
    x += width + 40
    return [...arrow, box, words]
  })
  return { height: top + 56, shapes }
}

const details = (title: string, inner: readonly Block[], top: number, left: number): Drawing => {
  const open = title === OPEN
  const fold = label(`${open ? '▾' : '▸'} ${title}`, left, top + 15)
  if (!open) return { height: top + LINE, shapes: [fold] }
  const { height, shapes } = stack(inner, top + LINE + 10)
  return { height: height - GAP, shapes: [fold, ...shapes] }
}

const label = (text: string, x: number, y: number, style = ''): string =>
  `<text x="${round(x)}" y="${round(y)}"${style === '' ? '' : ` ${style}`}>${escapeXml(text)}</text>`

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="#d1d9e0"/>`

const round = (number: number): number => Math.round(number * 10) / 10

const wrap = (text: string, letters: number): readonly string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > letters) return [...lines, word]
    return [...lines.slice(0, -1), `${last} ${word}`]
  }, [])

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
