/**
 * A term of Elixir's as lock files have them. Atoms and strings are told apart, as `:git` and `"git"` mean different things.
 */
export type Term =
  | { readonly kind: 'atom' | 'string' | 'other'; readonly text: string; readonly line: number }
  | { readonly kind: 'tuple' | 'list'; readonly items: readonly Term[]; readonly line: number }
  | { readonly kind: 'pair'; readonly key: Term; readonly value: Term; readonly line: number }
  | { readonly kind: 'map'; readonly items: readonly Term[]; readonly line: number }

/** What was read, and whether the text went on to its end: each bracket closed, nothing after the last. */
export interface Terms {
  readonly term?: Term
  readonly whole: boolean
}

interface Token {
  readonly text: string
  readonly line: number
}

const TOKEN =
  /"(?:[^"\\]|\\[^])*"|#[^\n]*|\n|%\{|=>|[{}[\],]|:"(?:[^"\\]|\\[^])*"|:[\w@]+[?!]?|[A-Za-z_]\w*[?!]?:(?!:)|[\w.+-]+|:|[^\s]/g

const CLOSING: Readonly<Record<string, string>> = { '%{': '}', '{': '}', '[': ']' }

/** Nothing that mix writes is nested deeper than five times. */
const DEPTH = 50

/** Reads one term, tolerantly: a comma too many does no harm, and what is not closed is given as far as it goes. */
export const parseTerm = (text: string): Terms => {
  const reader = new TermReader(tokensOf(text))
  const term = reader.value(0)
  return { ...(term && { term }), whole: term !== undefined && reader.whole() }
}

const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = []
  let line = 1
  for (const [token] of text.matchAll(TOKEN)) {
    if (token !== '\n' && !token.startsWith('#')) tokens.push({ text: token, line })
    line += token.split('\n').length - 1
  }
  return tokens
}

class TermReader {
  readonly #tokens: readonly Token[]
  #next = 0
  #closed = true

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): boolean {
    return this.#closed && this.#next >= this.#tokens.length
  }

  value(depth: number): Term | undefined {
    const token = this.#tokens[this.#next++]
    if (token === undefined) return undefined
    const closing = CLOSING[token.text]
    if (closing === undefined) return scalar(token)
    const items = this.#items(closing, depth + 1)
    const kind = token.text === '%{' ? 'map' : token.text === '[' ? 'list' : 'tuple'
    return { kind, items, line: token.line }
  }

  #items(closing: string, depth: number): readonly Term[] {
    const items: Term[] = []
    if (depth > DEPTH) this.#stop()
    for (let token = this.#tokens[this.#next]; ; token = this.#tokens[this.#next]) {
      if (token === undefined) this.#closed = false
      if (token === undefined || token.text === closing) break
      if (token.text === ',') this.#next++
      else if (/^[}\]]$/.test(token.text)) {
        this.#closed = false
        break
      } else {
        const item = this.#item(depth)
        if (item) items.push(item)
      }
    }
    this.#next++
    return items
  }

  /** `value`, `key: value`, `"key": value` or `key => value`. */
  #item(depth: number): Term | undefined {
    const key = this.value(depth)
    const token = this.#tokens[this.#next]
    const isKey = key !== undefined && key.kind === 'other' && key.text.endsWith(':')
    if (key === undefined || (!isKey && token?.text !== '=>' && token?.text !== ':')) return key
    if (!isKey) this.#next++
    const value = this.value(depth)
    const named = isKey ? ({ kind: 'atom', text: key.text.slice(0, -1), line: key.line } as const) : key
    return value && { kind: 'pair', key: named, value, line: named.line }
  }

  /** Gives up: nobody wrote this. */
  #stop(): void {
    this.#next = this.#tokens.length
    this.#closed = false
  }
}

const scalar = ({ text, line }: Token): Term => {
  if (text.startsWith('"')) return { kind: 'string', text: unquoted(text), line }
  if (text.startsWith(':') && text.length > 1)
    return { kind: 'atom', text: text.startsWith(':"') ? unquoted(text.slice(1)) : text.slice(1), line }
  return { kind: 'other', text, line }
}

const unquoted = (text: string): string => text.slice(1, -1).replace(/\\([^])/g, '$1')
