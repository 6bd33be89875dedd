import type { Attribute, Block, Body, Value } from './model.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

/** A file of HCL as far as it can be read, and the line where it breaks. */
export interface HclFile {
  readonly body: Body
  readonly fault?: { readonly line: number; readonly unclosed: boolean }
}

const UNKNOWN: Value = { kind: 'unknown' }

/** No configuration is nested so deeply. */
const DEPTH = 100

/**
 * Reads the block structure of HCL's native syntax, and of its expressions what stands there literally: strings, lists and objects. What is none of these is skipped to its
 * end and unknown. It reads on to the first place that no HCL can be.
 */
export const parseHcl = (text: string): HclFile => {
  const { tokens, unclosed } = tokensOf(text)
  const parser = new HclParser(tokens)
  const body = parser.body(0)
  const line = unclosed ?? parser.fault
  return {
    body,
    ...(line !== undefined && { fault: { line, unclosed: unclosed !== undefined || parser.ended } }),
  }
}

const OPENING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' }

class HclParser {
  readonly #tokens: readonly Token[]
  #next = 0
  fault: number | undefined
  /** Whether the fault is that the text ended. */
  ended = false

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  /** Attributes and blocks, to the closing brace of the block or the end of the file. */
  body(depth: number): Body {
    const attributes = new Map<string, Attribute>()
    const blocks: Block[] = []
    while (this.fault === undefined) {
      this.#skipNewlines()
      const token = this.#tokens[this.#next]
      if (token === undefined) {
        if (depth > 0) this.#fail()
        break
      }
      if (token.text === '}' && token.kind === 'mark' && depth > 0) {
        this.#next++
        break
      }
      if (token.kind !== 'word' || depth > DEPTH) this.#fail()
      else this.#definition(token, attributes, blocks, depth)
    }
    return { attributes, blocks }
  }

  #definition(token: Token, attributes: Map<string, Attribute>, blocks: Block[], depth: number): void {
    this.#next++
    if (this.#take('=')) {
      attributes.set(token.text, { line: token.line, value: this.#expression(depth) })
      return
    }
    const labels: string[] = []
    for (
      let label = this.#tokens[this.#next];
      label?.kind === 'string' || label?.kind === 'word';
      label = this.#tokens[this.#next]
    ) {
      labels.push(label.text)
      this.#next++
    }
    if (this.#take('{'))
      blocks.push({ type: token.text, labels, line: token.line, body: this.body(depth + 1) })
    else this.#fail()
  }

  /** An expression to the end of its line, of its list item or of its object member. */
  #expression(depth: number): Value {
    const first = this.#tokens[this.#next]
    const value = first === undefined ? UNKNOWN : this.#literal(first, depth)
    const literalEnd = this.#next
    this.#skipExpression()
    // Something follows the literal: it is part of a larger expression.
    return this.#next === literalEnd ? value : UNKNOWN
  }

  #literal(token: Token, depth: number): Value {
    if (token.kind === 'string') {
      this.#next++
      return { kind: 'string', text: token.text }
    }
    const follows = this.#tokens[this.#next + 1]
    const isFor = follows?.kind === 'word' && follows.text === 'for'
    if (depth > DEPTH || token.kind !== 'mark' || isFor) return UNKNOWN
    if (token.text === '[') return this.#list(depth + 1)
    return token.text === '{' ? this.#object(depth + 1) : UNKNOWN
  }

  #list(depth: number): Value {
    const items: Value[] = []
    this.#next++
    for (;;) {
      this.#skipNewlines()
      if (this.#take(']')) return { kind: 'list', items }
      if (this.#next >= this.#tokens.length) return this.#failed()
      if (this.#take(',')) continue
      const before = this.#next
      items.push(this.#expression(depth))
      if (this.#next === before) return this.#failed()
    }
  }

  #object(depth: number): Value {
    const members = new Map<string, Attribute>()
    this.#next++
    for (;;) {
      this.#skipNewlines()
      if (this.#take('}')) return { kind: 'object', members }
      if (this.#take(',')) continue
      const key = this.#tokens[this.#next++]
      if (key === undefined) return this.#failed()
      const isName = key.kind === 'word' || key.kind === 'string'
      while (!isName && !['=', ':'].includes(this.#tokens[this.#next]?.text ?? '=')) this.#next++
      if (!this.#take('=') && !this.#take(':')) return this.#failed()
      const value = this.#expression(depth)
      if (isName) members.set(key.text, { line: key.line, value })
    }
  }

  /** To what ends an expression: a line's end, a comma or a closing bracket outside all brackets of its own. */
  #skipExpression(): void {
    const open: string[] = []
    for (let token = this.#tokens[this.#next]; token !== undefined; token = this.#tokens[++this.#next]) {
      const closing = token.kind === 'mark' ? OPENING[token.text] : undefined
      if (closing !== undefined) open.push(closing)
      else if (
        open.length === 0 &&
        (token.kind === 'newline' || (token.kind === 'mark' && /^[,})\]]$/.test(token.text)))
      )
        return
      else if (token.kind === 'mark' && token.text === open.at(-1)) open.pop()
    }
    if (open.length > 0) this.#fail()
  }

  #take(mark: string): boolean {
    const token = this.#tokens[this.#next]
    if (token?.kind !== 'mark' || token.text !== mark) return false
    this.#next++
    return true
  }

  #skipNewlines(): void {
    while (this.#tokens[this.#next]?.kind === 'newline') this.#next++
  }

  #failed(): Value {
    this.#fail()
    return UNKNOWN
  }

  #fail(): void {
    const token = this.#tokens[this.#next]
    this.ended = token === undefined
    this.fault ??= token?.line ?? this.#tokens.at(-1)?.line ?? 1
  }
}
