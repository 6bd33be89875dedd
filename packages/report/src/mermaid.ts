import type { Markdown } from './markdown.ts'
import { oneLine } from './plain.ts'

export interface FlowNode {
  /** The caller's own name of the node; it is not shown, the page says n0, n1 … */
  readonly id: string
  /** Plain text. */
  readonly label: string
  readonly shape?: 'box' | 'round' | 'diamond'
}

export interface FlowEdge {
  readonly from: string
  readonly to: string
  /** Plain text. */
  readonly label?: string
}

const SHAPES = { box: ['[', ']'], round: ['(', ')'], diamond: ['{', '}'] } as const

/**
 * A flow chart from left to right as a fenced mermaid block, which GitHub draws. Labels are plain text.
 *
 * @throws Error when an edge names a node that is not there.
 */
export const flowchart = (nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Markdown => {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${String(index)}`]))
  const nameOf = (id: string): string => {
    const name = names.get(id)
    if (name === undefined) throw new Error(`The chart has no node ${JSON.stringify(id)}.`)
    return name
  }
  const lines = [
    'flowchart LR',
    ...nodes.map(({ id, label, shape }) => {
      const [open, close] = SHAPES[shape ?? 'box']
      return `  ${nameOf(id)}${open}${quoted(label)}${close}`
    }),
    ...edges.map(({ from, to, label }) =>
      label === undefined
        ? `  ${nameOf(from)} --> ${nameOf(to)}`
        : `  ${nameOf(from)} -->|${quoted(label)}| ${nameOf(to)}`,
    ),
  ]
  return ['```mermaid', ...lines, '```'].join('\n') as Markdown
}

/** A pie chart as a fenced mermaid block; the title and the labels are plain text. Slices of nothing are left out. */
export const pie = (title: string, slices: readonly (readonly [label: string, size: number])[]): Markdown => {
  const lines = slices
    .filter(([, size]) => size > 0)
    .map(([label, size]) => `  ${quoted(label)} : ${String(size)}`)
  return ['```mermaid', `pie showData title ${safe(title)}`, ...lines, '```'].join('\n') as Markdown
}

/**
 * A label in quotes. Every character that may mean something to mermaid, to HTML or to the fence around becomes
 * mermaid's entity (`#35;`); letters, digits, symbols such as emoji and a few harmless signs stay readable.
 */
const quoted = (label: string): string => `"${safe(label) || ' '}"`

const safe = (text: string): string => oneLine(text).replace(UNSAFE, entity)

const UNSAFE = /[^\p{L}\p{N}\p{M}\p{So} \-_.,/+]/gu

const entity = (character: string): string => `#${String(character.codePointAt(0))};`
